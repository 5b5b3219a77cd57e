import { daysBetween } from '../dates/dates';
import { halfUp } from './exact';
import { fullProgress } from './facts';

interface OptionalSpan {
  startDate: string | null;
  endDate: string | null;
}

export interface Span {
  startDate: string;
  endDate: string;
}

/** A fraction between 0 and 1 in whole days, so that it can be compared and multiplied exactly. */
export interface Elapsed {
  days: number;
  ofDays: number;
}

/** The dates that hold for a commitment: each its own, else its action's, else the plan's. */
export function spanOf(plan: Span, action: OptionalSpan, commitment: OptionalSpan | null = null): Span {
  return {
    startDate: commitment?.startDate ?? action.startDate ?? plan.startDate,
    endDate: commitment?.endDate ?? action.endDate ?? plan.endDate,
  };
}

/** (today − start) / (end − start) between 0 and 1. What starts and ends on one day is over on that day. */
export function elapsedOf({ startDate, endDate }: Span, today: string): Elapsed {
  if (today < startDate) return { days: 0, ofDays: 1 };
  if (today >= endDate) return { days: 1, ofDays: 1 };
  return { days: daysBetween(startDate, today), ofDays: daysBetween(startDate, endDate) };
}

/** In hundredths of a percent, rounded half up. */
export const elapsedProgress = (elapsed: Elapsed): number => timesElapsed(fullProgress, elapsed);

/** units × elapsed, rounded half up. */
export const timesElapsed = (units: number, { days, ofDays }: Elapsed): number =>
  Number(halfUp(BigInt(units) * BigInt(days), BigInt(ofDays)));

export const overlaps = (one: Span, other: Span): boolean =>
  one.startDate <= other.endDate && one.endDate >= other.startDate;
