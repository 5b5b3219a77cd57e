import type { PeriodCoverage } from '@symmachia/contracts';
import { coverageFinding, isClosed } from '@symmachia/domain';

/** A message and what fills it in. */
export interface Finding {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Who has not reported for a period, in sentences, the answer first. Names and days come in the reader's words. */
export function findingsOf({ items }: PeriodCoverage, named: { period: string; due: string }): Finding[] {
  const { organisations, missing, overdue, sentLate, waiting } = coverageFinding(items);
  if (organisations === 0) return [{ key: 'nobody', params: { period: named.period } }];
  return [
    { key: 'missing', params: { missing, organisations, period: named.period } },
    ...when('overdue', overdue, { day: named.due }),
    ...(missing > overdue ? [{ key: 'dueBy', params: { day: named.due } }] : []),
    ...when('sentLate', sentLate),
    ...when('waiting', waiting),
  ];
}

/** Of a closed period: what one looks at, and how much has come in since. */
export function lockNotesOf({ period, items }: PeriodCoverage): Finding[] {
  const since = items
    .flatMap(({ sinceLock }) => (sinceLock ? Object.values(sinceLock) : []))
    .reduce((sum, count) => sum + count, 0);
  return isClosed(period.status) ? [{ key: 'locked', params: {} }, ...when('since', since)] : [];
}

const when = (key: string, count: number, params: Finding['params'] = {}): Finding[] =>
  count > 0 ? [{ key, params: { count, ...params } }] : [];
