import { addDays, dayNumber } from './dates';
import { localDay } from './plan-today';

const minute = 60_000;
const day = 86_400_000;

/**
 * The moment (ISO 8601 UTC) at which a calendar day begins in a time zone (IANA name). Where the clocks skip midnight
 * (daylight saving starts at 0:00 in some zones) it is the first moment that bears the date.
 */
export function startOfDay(date: string, timeZone: string): string {
  const utcMidnight = dayNumber(date) * day;
  let before = utcMidnight - day;
  let from = utcMidnight + day;
  while (from - before > minute) {
    const middle = before + Math.floor((from - before) / 2 / minute) * minute;
    if (localDay(new Date(middle).toISOString(), timeZone) < date) before = middle;
    else from = middle;
  }
  return new Date(from).toISOString();
}

/** The last second of a calendar day in a time zone, ISO 8601 UTC. */
export const endOfDay = (date: string, timeZone: string): string =>
  new Date(Date.parse(startOfDay(addDays(date, 1), timeZone)) - 1000).toISOString();
