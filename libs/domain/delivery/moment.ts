import { earlierOf } from '../dates/dates';
import { localDay, type PlanCalendar, planToday } from '../dates/plan-today';
import { isClosed, isReporting, latestClosed, latestOpened, type PeriodFacts } from '../lifecycle/periods';
import type { Moment } from './facts';

/** A period with the moment its reports are due, ISO 8601 UTC. */
export interface TimedPeriod extends PeriodFacts {
  dueAt: string;
}

/**
 * The moment that figures of a plan are asked for: now, or a period of it. For a closed period today is its last day,
 * it is itself the one that decides on grey, and its own overrides hold; for any other, the latest one closed before it,
 * and the overrides of those that are not closed.
 */
export function momentOf(
  plan: PlanCalendar,
  periods: readonly TimedPeriod[],
  asked: TimedPeriod | null,
  nowIso: string,
): Moment {
  const seen = asked === null ? periods : periods.filter(({ startDate }) => startDate <= asked.startDate);
  return {
    today: asked && isClosed(asked.status) ? earlierOf(asked.endDate, plan.endDate) : planToday(plan, nowIso),
    upToPeriodStart: asked?.startDate ?? null,
    reportingPeriod: asked ?? latestOpened(periods),
    closedPeriod: latestClosed(seen),
    duePeriods: seen.map(({ id, startDate, endDate, dueAt }) => ({
      id,
      startDate,
      endDate,
      dueDate: localDay(dueAt, plan.timezone),
    })),
    overridePeriods: asked && isClosed(asked.status) ? [asked.id] : reportingPeriods(seen),
  };
}

const reportingPeriods = (periods: readonly PeriodFacts[]): string[] =>
  periods
    .filter(({ status }) => isReporting(status))
    .sort((one, other) => (one.startDate > other.startDate ? -1 : 1))
    .map(({ id }) => id);
