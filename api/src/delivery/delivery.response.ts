import type { Figure } from '@symmachia/contracts';
import { emptySums, inLanguage, toFigure, type FigureSums, type I18nText, type Language } from '@symmachia/domain';

/** What a group is called in the reader's language, or in the source language, which it then names. */
export interface Label {
  key: string;
  label: string;
  labelLanguage?: string;
}

export function labelOf(key: string, name: I18nText, reader: Language, languages: readonly Language[]): Label {
  const { text, language } = inLanguage(name, reader, languages);
  return { key, label: text, ...(language === reader ? {} : { labelLanguage: language }) };
}

export const figureOf = (label: Label, sums: FigureSums = emptySums()): Figure => ({ ...label, ...toFigure(sums) });
