import { EnvironmentProviders, Injectable, Provider, isDevMode } from '@angular/core';
import {
  TranspileParams,
  TranslocoLoader,
  TranslocoTranspiler,
  provideTransloco,
  provideTranslocoTranspiler,
} from '@jsverse/transloco';
import { InterfaceLanguage, formatMessage, interfaceLanguages, loadCatalogue } from '@symmachia/i18n';

export function asInterfaceLanguage(value: string | null | undefined): InterfaceLanguage | undefined {
  return interfaceLanguages.find((language) => language === value);
}

@Injectable()
class CatalogueLoader implements TranslocoLoader {
  getTranslation(language: string) {
    return loadCatalogue(asInterfaceLanguage(language) ?? 'el');
  }
}

/** ICU messages; Transloco does not tell a transpiler the language of a call, so it is kept from the last change. */
@Injectable()
class IcuTranspiler implements TranslocoTranspiler {
  private language: InterfaceLanguage = 'el';

  onLangChanged(language: string) {
    this.language = asInterfaceLanguage(language) ?? this.language;
  }

  transpile({ value, params }: TranspileParams) {
    return typeof value === 'string' ? formatMessage(this.language, value, params) : value;
  }
}

/** The catalogues of libs/i18n behind Transloco, with ICU messages. */
export function provideLanguage(): (Provider | EnvironmentProviders)[] {
  return [
    provideTransloco({
      config: {
        availableLangs: [...interfaceLanguages],
        defaultLang: 'el',
        reRenderOnLangChange: true,
        prodMode: !isDevMode(),
        missingHandler: { useFallbackTranslation: false },
      },
      loader: CatalogueLoader,
    }),
    provideTranslocoTranspiler(IcuTranspiler),
  ];
}
