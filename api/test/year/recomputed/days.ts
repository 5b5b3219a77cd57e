import { Fraction } from './fraction';

export interface Span {
  startDate: string;
  endDate: string;
}

const day = 86_400_000;

export const daysFrom = (one: string, other: string): number => (Date.parse(other) - Date.parse(one)) / day;

/** The first dates that are said: a commitment's own, else its action's, else the plan's. */
export const spanOf = (...owners: readonly Readonly<Record<string, unknown>>[]): Span => ({
  startDate: String(owners.find((owner) => owner['startDate'])?.['startDate']),
  endDate: String(owners.find((owner) => owner['endDate'])?.['endDate']),
});

export const overlap = (one: Span, other: Span): boolean =>
  one.startDate <= other.endDate && other.startDate <= one.endDate;

/** (today − start) / (end − start), between 0 and 1. */
export function elapsed({ startDate, endDate }: Span, today: string): Fraction {
  if (today < startDate) return Fraction.zero;
  return today >= endDate ? Fraction.of(1) : Fraction.of(daysFrom(startDate, today), daysFrom(startDate, endDate));
}
