import { IntlMessageFormat } from 'intl-messageformat';

/** The languages of the interface. */
export const interfaceLanguages = ['el', 'sv', 'en'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

/** The locale whose rules for numbers, dates and plurals a language follows. */
export const localeOf: Record<InterfaceLanguage, string> = { el: 'el-GR', sv: 'sv-SE', en: 'en-GB' };

/** Words by key, nested by feature: `{ shell: { signIn: '…' } }`, each an ICU message. */
export interface Catalogue {
  readonly [key: string]: string | Catalogue;
}

export type MessageParams = Readonly<Record<string, string | number | boolean | Date | null | undefined>>;

const parsed = new Map<string, IntlMessageFormat>();

/**
 * An ICU message with its placeholders filled in, plurals by the language's rules.
 * Throws where the message does not parse or a placeholder has no value: catalog.spec.ts parses every message.
 */
export function formatMessage(language: InterfaceLanguage, message: string, params?: MessageParams): string {
  const key = `${language}:${message}`;
  let format = parsed.get(key);
  if (!format) {
    format = new IntlMessageFormat(message, localeOf[language], undefined, { ignoreTag: true });
    parsed.set(key, format);
  }
  return String(format.format({ ...params }));
}

/** The message under a dotted key, or undefined where the catalogue has none. */
export function messageIn(catalogue: Catalogue, key: string): string | undefined {
  let found: string | Catalogue | undefined = catalogue;
  for (const part of key.split('.')) {
    if (typeof found !== 'object') return undefined;
    found = found[part];
  }
  return typeof found === 'string' ? found : undefined;
}
