import { I18nText, Language, languages } from '@symmachia/domain';

/** The plan's languages, and those besides that something is written in: a quoted record may be in another. */
export const writtenLanguages = (plan: readonly Language[], ...texts: readonly I18nText[]): readonly Language[] => [
  ...plan,
  ...languages.filter((language) => !plan.includes(language) && texts.some((text) => text[language] !== undefined)),
];
