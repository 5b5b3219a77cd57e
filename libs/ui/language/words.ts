import { Injectable, inject, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { InterfaceLanguage, MessageParams } from '@symmachia/i18n';
import { firstValueFrom } from 'rxjs';

/** The words of the interface in the reader's language. Everything read here is a signal: a change of language redraws. */
@Injectable({ providedIn: 'root' })
export class Words {
  private readonly transloco = inject(TranslocoService);
  private readonly active = signal<InterfaceLanguage>('el');

  readonly language = this.active.asReadonly();

  /** The message under a dotted key, `t('delivery.commitments', { count: 3 })`; the key itself where there is none. */
  readonly t = (key: string, params?: MessageParams): string => {
    this.active();
    return this.transloco.translate<string>(key, params ?? {});
  };

  /** The word for a vocabulary's value: `of('sector', 'private')`. */
  readonly of = (vocabulary: string, value: string): string => this.t(`vocabularies.${vocabulary}.${value}`);

  /** Fetches the language's catalogue if need be, then speaks it. */
  async speak(language: InterfaceLanguage): Promise<void> {
    await firstValueFrom(this.transloco.load(language));
    this.transloco.setActiveLang(language);
    this.active.set(language);
  }
}
