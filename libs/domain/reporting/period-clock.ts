import { startOfDay } from '../dates/moments';
import type { PlanCalendar } from '../dates/plan-today';
import type { PeriodStatus } from '../vocabularies';

/** When a period changes by itself, ISO 8601 UTC. Without a grace it stays open until somebody locks it. */
export interface PeriodTimes {
  opensAt: string;
  dueAt: string;
  graceUntil: string | null;
}

/** The moment by a plan's clock: that of the world, or the beginning of its business date where it has one. */
export const planMoment = ({ businessDate, timezone }: PlanCalendar, nowIso: string): string =>
  businessDate === null ? nowIso : startOfDay(businessDate, timezone);

/**
 * The statuses that a period should have gone through by now, in order, after the one it has: open when it opens, grace
 * from when reports are due, locked when the grace is over. Publishing is always somebody's decision. Never back: a
 * clock that jumps changes nothing, and one that stood still is caught up with.
 */
export function dueStatuses(period: PeriodTimes & { status: PeriodStatus }, moment: string): PeriodStatus[] {
  const due: PeriodStatus[] = [];
  let status = period.status;
  for (let next = nextDue(period, status, moment); next !== null; next = nextDue(period, status, moment)) {
    due.push(next);
    status = next;
  }
  return due;
}

function nextDue(
  { opensAt, dueAt, graceUntil }: PeriodTimes,
  status: PeriodStatus,
  moment: string,
): PeriodStatus | null {
  if (status === 'scheduled') return moment >= opensAt ? 'open' : null;
  if (graceUntil === null) return null;
  if (status === 'open') return moment > dueAt ? 'grace' : null;
  if (status === 'grace') return moment > graceUntil ? 'locked' : null;
  return null;
}
