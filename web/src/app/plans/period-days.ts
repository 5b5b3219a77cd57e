import type { Period } from '@symmachia/contracts';
import { endOfDay, localDay, startOfDay } from '@symmachia/domain';

/** A period as a person edits it: each moment is a day by the plan's clock; empty where it says nothing. */
export interface PeriodDays {
  label: string;
  startDate: string;
  endDate: string;
  opensAt: string;
  dueAt: string;
  graceUntil: string;
}

export const noDays: PeriodDays = { label: '', startDate: '', endDate: '', opensAt: '', dueAt: '', graceUntil: '' };

export function daysOf(period: Period, timezone: string): PeriodDays {
  const { label, startDate, endDate, opensAt, dueAt, graceUntil } = period;
  const day = (moment: string) => localDay(moment, timezone);
  return {
    label,
    startDate,
    endDate,
    opensAt: day(opensAt),
    dueAt: day(dueAt),
    graceUntil: graceUntil === null ? '' : day(graceUntil),
  };
}

/** As the API takes it: it opens as the day begins, the rest holds to the day's end. A day that was not changed keeps its moment. */
export function momentsOf(days: Omit<PeriodDays, 'label'>, timezone: string, period?: Period) {
  const moment = (day: string, before: string | null | undefined, at: typeof startOfDay) => {
    if (!day) return null;
    return before && localDay(before, timezone) === day ? before : at(day, timezone);
  };
  return {
    startDate: days.startDate,
    endDate: days.endDate,
    opensAt: moment(days.opensAt, period?.opensAt, startOfDay),
    dueAt: moment(days.dueAt, period?.dueAt, endOfDay),
    graceUntil: moment(days.graceUntil, period?.graceUntil, endOfDay),
  };
}
