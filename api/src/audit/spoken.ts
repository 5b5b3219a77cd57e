import type { FieldChange } from '@symmachia/contracts';
import { unitWeight, wholeShare } from '@symmachia/domain';

/** What stands in an event's diff, by the row's own fields. */
export type LoggedDiff = Record<string, [before: unknown, after: unknown]>;

const kept = new Set(['externalId', 'registryId']);
const renamed: Readonly<Record<string, string>> = { progress: 'progressPercent' };

/** A row's field by the name that the interface has for it. */
export const spokenField = (field: string): string =>
  renamed[field] ?? (field.endsWith('Id') && !kept.has(field) ? field.slice(0, -'Id'.length) : field);

/** A row's value as the interface says it: weights and shares as parts of one, progress in percent. */
export function spokenValue(field: string, value: unknown): unknown {
  if (value === null) return null;
  switch (field) {
    case 'weight':
      return Number(value) / unitWeight;
    case 'progress':
      return Number(value) / 100;
    case 'parties':
      return (value as LoggedParty[]).map(({ organisationId, share, ...party }) => ({
        organisation: organisationId,
        ...party,
        share: share === null ? null : share / wholeShare,
      }));
    default:
      return value;
  }
}

interface LoggedParty {
  organisationId: string;
  share: number | null;
}

/** The changes of an event, in the order of their names. */
export const spokenChanges = (diff: LoggedDiff): FieldChange[] =>
  Object.entries(diff).map(([field, [before, after]]) => ({
    field: spokenField(field),
    before: spokenValue(field, before),
    after: spokenValue(field, after),
  }));
