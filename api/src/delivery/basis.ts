import { isClosed, latestOpened, localDay, planDay, planToday } from '@symmachia/domain';
import type { PlanContext } from '../platform/access/access';
import { fieldProblem, Problem } from '../platform/problem/problem';
import type { PeriodRow } from './delivery.repository';
import { liveKey } from './delivery-writer';

/** Which rows a figure is read from: today's, or those frozen with a period. */
export interface Basis {
  periodKey: string;
  /** The day that elapsed time and colours are of. */
  today: string;
  period: PeriodRow | null;
  snapshot: PeriodRow | null;
}

export interface Asked {
  period?: string | undefined;
  asOf?: string | undefined;
}

/**
 * A closed period, or a past day, is answered from the snapshot that was taken then, and names it; anything else from
 * today's rows. Today's rows know only the latest opened period: another one that is not closed is refused.
 */
export function basisOf(
  plan: PlanContext,
  periods: readonly PeriodRow[],
  { period: ref, asOf }: Asked,
  now: string,
): Basis {
  if (ref !== undefined) return ofPeriod(plan, periods, ref, now);
  if (asOf !== undefined && asOf < planDay(plan, now)) return ofPastDay(plan, periods, asOf);
  return live(plan, periods, now);
}

/** Today's rows. */
export const live = (plan: PlanContext, periods: readonly PeriodRow[], now: string): Basis => ({
  periodKey: liveKey,
  today: planToday(plan, now),
  period: latestOpened(periods),
  snapshot: null,
});

/** The rows that were frozen with a closed period. */
export const frozenWith = (period: PeriodRow): Basis => ({
  periodKey: period.id,
  today: period.day ?? period.endDate,
  period,
  snapshot: period,
});

function ofPeriod(plan: PlanContext, periods: readonly PeriodRow[], ref: string, now: string): Basis {
  const period = periods.find(({ id, label }) => id === ref || label === ref);
  if (!period) throw fieldProblem('/period', 'unknown-reference');
  if (isClosed(period.status)) return frozenWith(period);
  const present = live(plan, periods, now);
  if (present.period?.id !== period.id) throw new Problem('no-snapshot', [{ pointer: '/period', code: 'no-snapshot' }]);
  return present;
}

function ofPastDay(plan: PlanContext, periods: readonly PeriodRow[], day: string): Basis {
  const last = lastTakenUpTo(plan, periods, day);
  if (!last) throw new Problem('no-snapshot', [{ pointer: '/asOf', code: 'no-snapshot' }]);
  return frozenWith(last);
}

/** The period whose snapshot is the newest that was taken up to the day. */
export const lastTakenUpTo = (plan: PlanContext, periods: readonly PeriodRow[], day: string): PeriodRow | undefined =>
  periods
    .filter(({ takenAt }) => takenAt !== null && localDay(takenAt, plan.timezone) <= day)
    .sort((one, other) => ((one.takenAt ?? '') < (other.takenAt ?? '') ? -1 : 1))
    .at(-1);
