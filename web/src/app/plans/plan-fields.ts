import { SchemaPathTree, maxLength, pattern, required, validate } from '@angular/forms/signals';
import type { Plan } from '@symmachia/contracts';
import { type I18nText, type Language, planCodePattern, type PlanStatus } from '@symmachia/domain';

/** What a person edits of a plan; names and shapes are those of the API. */
export interface PlanFields {
  code: string;
  title: I18nText;
  summary: I18nText;
  startDate: string;
  endDate: string;
  languages: readonly Language[];
  timezone: string;
  status: PlanStatus;
}

export const newPlan = (language: Language): PlanFields => ({
  code: '',
  title: {},
  summary: {},
  startDate: '',
  endDate: '',
  languages: [language],
  timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  status: 'draft',
});

export function fieldsOf(plan: Plan): PlanFields {
  const { code, title, summary, startDate, endDate, languages, timezone, status } = plan;
  return { code, title, summary, startDate, endDate, languages, timezone, status };
}

/** Whether a text is written in any language at all. */
export const isWritten = (text: I18nText): boolean => Object.values(text).some(Boolean);

/** The rules that need no server. */
export function planRules(path: SchemaPathTree<PlanFields>) {
  required(path.code);
  pattern(path.code, planCodePattern);
  maxLength(path.code, 40);
  validate(path.title, ({ value }) => (isWritten(value()) ? undefined : { kind: 'required' }));
  required(path.startDate);
  required(path.endDate);
  validate(path.endDate, ({ value, valueOf }) =>
    value() && valueOf(path.startDate) > value() ? { kind: 'end-before-start' } : undefined,
  );
  validate(path.languages, ({ value }) => (value().length ? undefined : { kind: 'required' }));
  required(path.timezone);
}
