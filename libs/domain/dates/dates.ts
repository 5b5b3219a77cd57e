/** Dates without time are 'YYYY-MM-DD' text in the proleptic Gregorian calendar; as text they sort by time. */
const daysPerEra = 146_097;
const daysFromEraToEpoch = 719_468;

/** Whether the text is a day that exists, years 0001 to 9999: '2024-02-29' is, '2023-02-29' and '2023-2-9' are not. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const { year, month, day } = parts(text);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Days since 1970-01-01, negative before. The date must satisfy `isDate`. */
export function dayNumber(date: string): number {
  const { year, month, day } = parts(date);
  const yearFromMarch = month > 2 ? year : year - 1;
  const era = Math.floor(yearFromMarch / 400);
  const yearOfEra = yearFromMarch - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysPerEra + dayOfEra - daysFromEraToEpoch;
}

/** The inverse of `dayNumber`. */
export function dateOfDay(number: number): string {
  const shifted = number + daysFromEraToEpoch;
  const era = Math.floor(shifted / daysPerEra);
  const dayOfEra = shifted - era * daysPerEra;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

export const addDays = (date: string, days: number): string => dateOfDay(dayNumber(date) + days);

/** Days from the first date to the second, negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

export const earlierOf = (one: string, other: string): string => (one < other ? one : other);

export const laterOf = (one: string, other: string): string => (one > other ? one : other);

/** The same day a year later; of 29 February the last day of February. No year comes after 9999: it is that year again. */
export function yearAfter(date: string): string {
  const next = padded(Math.min(parts(date).year + 1, 9999), 4);
  const same = `${next}${date.slice(4)}`;
  return isDate(same) ? same : `${next}-02-28`;
}

function parts(date: string) {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const padded = (number: number, width: number): string => String(number).padStart(width, '0');
