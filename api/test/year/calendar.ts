/** The year that is played, a leap year with both changes of the clock in Athens. */
export const year = 2028;
export const firstDay = `${year}-01-01`;
export const lastDay = `${year}-12-31`;
export const endOfStory = `${year + 1}-02-01T12:00:00.000Z`;

/** Noon of a day of the n-th month, counted from 0; the months of the next year go on from 12. */
export function noon(month: number, day: number): string {
  return new Date(Date.UTC(year, month, day, 12)).toISOString();
}

export const date = (month: number, day: number): string => noon(month, day).slice(0, 10);
