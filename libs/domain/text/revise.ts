import { type Language, languages } from '../vocabularies';
import { type I18nText, sourceLanguage } from './i18n-text';

/** A merge patch of text (RFC 7396): a missing language stays, null or nothing but blanks removes it. */
export type I18nPatch = Partial<Record<Language, string | null>>;

export interface RevisedText {
  text: I18nText;
  /** Pointers such as `/title/en` of all fields: translations whose source changed after them. */
  outdated: string[];
}

/** The text without the languages that are empty. */
export const presentText = (patch: I18nPatch): I18nText =>
  Object.fromEntries(languages.flatMap((language) => (patch[language]?.trim() ? [[language, patch[language]]] : [])));

/**
 * Applies a patch to one field. When the source language's text changes, every translation that the patch does not
 * bring along becomes outdated; a translation that is written anew, or removed, no longer is.
 */
export function reviseText(
  field: string,
  { text, outdated }: RevisedText,
  patch: I18nPatch | undefined,
  planLanguages: readonly Language[],
): RevisedText {
  if (!patch) return { text, outdated };
  const revised = presentText({ ...text, ...patch });
  const source = sourceLanguage(text, planLanguages);
  const changed = (language: Language) => revised[language] !== text[language];
  const sourceChanged = source !== null && changed(source);
  const stays = (language: Language) =>
    revised[language] !== undefined &&
    language !== sourceLanguage(revised, planLanguages) &&
    !changed(language) &&
    (sourceChanged || outdated.includes(pointer(field, language)));
  const others = outdated.filter((known) => !known.startsWith(`/${field}/`));
  return {
    text: revised,
    outdated: [...others, ...languages.filter(stays).map((language) => pointer(field, language))],
  };
}

/** The same for several fields of a record: each text as it reads then, and what is outdated among them all. */
export function reviseTexts<Field extends string>(
  fields: readonly Field[],
  record: Readonly<Record<Field, I18nText>> & Pick<RevisedText, 'outdated'>,
  patches: Readonly<Partial<Record<Field, I18nPatch | undefined>>>,
  planLanguages: readonly Language[],
): Record<Field, I18nText> & Pick<RevisedText, 'outdated'> {
  let { outdated } = record;
  const texts = fields.map((field): [Field, I18nText] => {
    const revised = reviseText(field, { text: record[field], outdated }, patches[field], planLanguages);
    outdated = revised.outdated;
    return [field, revised.text];
  });
  return { ...(Object.fromEntries(texts) as Record<Field, I18nText>), outdated };
}

const pointer = (field: string, language: Language) => `/${field}/${language}`;
