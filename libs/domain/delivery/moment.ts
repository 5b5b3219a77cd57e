import { earlierOf } from '../dates/dates';
import { type PlanCalendar, planToday } from '../dates/plan-today';
import { isClosed, latestClosed, latestOpened, type PeriodFacts } from '../lifecycle/periods';
import type { Moment } from './facts';

/**
 * The moment that figures of a plan are asked for: now, or a period of it. For a closed period today is its last day,
 * and it is itself the one that decides on grey; for any other, the latest one closed before it.
 */
export function momentOf(
  plan: PlanCalendar,
  periods: readonly PeriodFacts[],
  asked: PeriodFacts | null,
  nowIso: string,
): Moment {
  const seen = asked === null ? periods : periods.filter(({ startDate }) => startDate <= asked.startDate);
  return {
    today: asked && isClosed(asked.status) ? earlierOf(asked.endDate, plan.endDate) : planToday(plan, nowIso),
    upToPeriodStart: asked?.startDate ?? null,
    reportingPeriod: asked ?? latestOpened(periods),
    closedPeriod: latestClosed(seen),
  };
}
