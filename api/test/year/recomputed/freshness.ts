import type { Freshness } from '@symmachia/domain';
import { daysFrom } from './days';
import type { LoggedRow } from './ledger';

interface Asked {
  /** In the order of time. */
  periods: readonly LoggedRow[];
  isOwed: (period: LoggedRow) => boolean;
  isApprovedFor: (period: LoggedRow) => boolean;
  plan: LoggedRow;
  today: string;
}

/** By the days since the first report that is owed and missing after the last one that was approved. */
export function freshnessOf({ periods, isOwed, isApprovedFor, plan, today }: Asked): Freshness {
  const owed = periods.filter(isOwed);
  const next = owed[owed.findLastIndex(isApprovedFor) + 1];
  if (!next) return 'up_to_date';
  const { dueSoonDays, staleDays } = plan['tolerances'] as Record<'dueSoonDays' | 'staleDays', number>;
  const daysLate = daysFrom(dayOf(String(next['dueAt']), String(plan['timezone'])), today);
  if (daysLate >= staleDays) return 'stale';
  if (daysLate >= 0) return 'overdue';
  return daysLate >= -dueSoonDays ? 'due_soon' : 'up_to_date';
}

/** Swedes write a day as machines do. */
const dayOf = (moment: string, timeZone: string): string => new Date(moment).toLocaleDateString('sv-SE', { timeZone });
