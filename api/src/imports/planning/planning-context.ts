import type { I18nText, Language } from '@symmachia/domain';
import { inLanguage } from '@symmachia/domain';
import type { PlanFrame } from './plan-state';

/** What holds for the whole of an import. */
export interface PlanningContext {
  plan: PlanFrame;
  /** The language that the file's words are written in. */
  language: Language;
  /** Why an action is on hold, cancelled or merged: the file does not say, so it says that it comes from there. */
  statusReason: string;
  newId(): string;
}

/** A text as the file would have it: in the file's language, else in its own. */
export const asInFile = (text: I18nText, { language, plan }: PlanningContext): string | undefined =>
  inLanguage(text, language, plan.languages).text || undefined;

export const inFileLanguage = (text: string | undefined, { language }: PlanningContext): I18nText | undefined =>
  text === undefined ? undefined : { [language]: text };
