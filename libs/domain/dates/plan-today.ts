import { earlierOf } from './dates';

export interface PlanCalendar {
  /** Stands for today in a demonstration. */
  businessDate: string | null;
  endDate: string;
  /** IANA name, for instance 'Europe/Athens'. */
  timezone: string;
}

const calendars = new Map<string, Intl.DateTimeFormat>();

/** The day that a plan's figures count as today: the day by its calendar, at most its last one. */
export const planToday = (plan: PlanCalendar, nowIso: string): string => earlierOf(planDay(plan, nowIso), plan.endDate);

/** The day by a plan's calendar: its business date or the date in its time zone. It goes on after the plan has ended. */
export const planDay = ({ businessDate, timezone }: PlanCalendar, nowIso: string): string =>
  businessDate ?? localDay(nowIso, timezone);

/** The calendar day 'YYYY-MM-DD' of a moment (ISO 8601) in a time zone (IANA name, see `isTimeZone`). */
export function localDay(momentIso: string, timeZone: string): string {
  const fields = Object.fromEntries(
    calendarOf(timeZone)
      .formatToParts(Date.parse(momentIso))
      .map(({ type, value }) => [type, value]),
  );
  return `${fields['year']?.padStart(4, '0')}-${fields['month']}-${fields['day']}`;
}

/** Whether the runtime knows the time zone. */
export function isTimeZone(name: string): boolean {
  try {
    calendarOf(name);
    return true;
  } catch {
    return false;
  }
}

/** Kept, because making a formatter costs a thousand times what using it does. */
function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const known = calendars.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  calendars.set(timeZone, made);
  return made;
}
