import { addDays } from '../dates/dates';
import type { Span } from '../delivery/schedule';

/** How often a plan's partners report. */
export const rhythms = ['monthly', 'quarterly'] as const;
export type Rhythm = (typeof rhythms)[number];

const monthsOf: Record<Rhythm, number> = { monthly: 1, quarterly: 3 };

/**
 * The reporting periods that a plan's dates fall into: calendar months or quarters, the first and the last one cut at
 * the plan's own dates. Each day of the plan is in exactly one of them.
 */
export function periodsOf(plan: Span, rhythm: Rhythm): Span[] {
  const periods: Span[] = [];
  let startDate = plan.startDate;
  while (startDate <= plan.endDate) {
    const end = addDays(startOfNext(startDate, monthsOf[rhythm]), -1);
    const endDate = end < plan.endDate ? end : plan.endDate;
    periods.push({ startDate, endDate });
    startDate = addDays(endDate, 1);
  }
  return periods;
}

/** `2019-11` for a calendar month, `2019-Q4` for a calendar quarter, else both dates. */
export function periodLabel({ startDate, endDate }: Span): string {
  const next = addDays(endDate, 1);
  if (startDate.endsWith('-01') && next === startOfNext(startDate, 1)) return startDate.slice(0, 7);
  if (isStartOfQuarter(startDate) && next === startOfNext(startDate, 3))
    return `${startDate.slice(0, 4)}-Q${Math.floor(monthIndex(startDate) / 3) + 1}`;
  return `${startDate} – ${endDate}`;
}

/** The first day of the calendar stretch of so many months after the one that the date is in. */
function startOfNext(date: string, months: number): string {
  const index = Number(date.slice(0, 4)) * 12 + Math.floor(monthIndex(date) / months) * months + months;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01`;
}

const monthIndex = (date: string): number => Number(date.slice(5, 7)) - 1;

const isStartOfQuarter = (date: string): boolean => date.endsWith('-01') && monthIndex(date) % 3 === 0;
