import { addDays } from '../dates/dates';
import { endOfDay, startOfDay } from '../dates/moments';
import { overlaps, type Span } from '../delivery/schedule';
import { periodLabel, periodsOf, type Rhythm } from './period-calendar';
import type { PeriodTimes } from './period-clock';

/** How a plan's periods are scheduled ahead. */
export interface Cadence {
  rhythm: Rhythm;
  /** Days after a period's end that reports are due. */
  daysToReport: number;
  /** Days after that until it locks by itself; null: only by hand. */
  daysOfGrace: number | null;
}

/** How long after its end a period's reports are due, unless somebody says otherwise. */
export const usualDaysToReport = 8;
export const usualDaysOfGrace = 7;

/** More than this are not scheduled at once: twenty years of months. */
export const mostPeriodsAhead = 240;

export interface PeriodAhead<There> extends Span, PeriodTimes {
  label: string;
  /** The period that has some of its days, or its label; it is then left out. */
  takenBy: There | null;
}

/** The calendar's periods within the plan's dates, with their moments by the plan's clock, beside those that are there. */
export function periodsAhead<There extends Span & { label: string }>(
  plan: Span & { timezone: string },
  cadence: Cadence,
  there: readonly There[],
): PeriodAhead<There>[] {
  return periodsOf(plan, cadence.rhythm).map((span) => {
    const label = periodLabel(span);
    const due = addDays(span.endDate, cadence.daysToReport);
    const { daysOfGrace } = cadence;
    return {
      ...span,
      label,
      opensAt: startOfDay(span.startDate, plan.timezone),
      dueAt: endOfDay(due, plan.timezone),
      graceUntil: daysOfGrace === null ? null : endOfDay(addDays(due, daysOfGrace), plan.timezone),
      takenBy: there.find((period) => overlaps(period, span) || period.label === label) ?? null,
    };
  });
}

/** What is wrong with the order of a period's moments: it opens, reports fall due, its grace ends. */
export function disorderOf({
  opensAt,
  dueAt,
  graceUntil,
}: PeriodTimes): 'due-before-opening' | 'grace-before-due' | null {
  if (dueAt < opensAt) return 'due-before-opening';
  return graceUntil !== null && graceUntil < dueAt ? 'grace-before-due' : null;
}
