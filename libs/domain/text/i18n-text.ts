import { type Language, languages } from '../vocabularies';

/** A content field in as many languages as somebody wrote it. */
export type I18nText = Partial<Record<Language, string>>;

/** The first of the plan's languages that the text is present in, else of all languages; null of an empty text. */
export function sourceLanguage(text: I18nText, planLanguages: readonly Language[]): Language | null {
  return [...planLanguages, ...languages].find((language) => isPresent(text, language)) ?? null;
}

/** The text in the reader's language where there is one, else in its source language, which it names. */
export function inLanguage(
  text: I18nText,
  reader: Language,
  planLanguages: readonly Language[],
): { text: string; language: Language } {
  const language = isPresent(text, reader) ? reader : (sourceLanguage(text, planLanguages) ?? reader);
  return { text: text[language] ?? '', language };
}

const isPresent = (text: I18nText, language: Language): boolean => (text[language] ?? '').trim() !== '';
