import { addDays } from '@symmachia/domain';

interface Dated {
  startDate: string | null;
  endDate: string | null;
}

interface DatesWanted {
  startDate?: string | null | undefined;
  endDate?: string | null | undefined;
  moveStart?: number | undefined;
  moveEnd?: number | undefined;
}

/** The dates that a row is to have, as far as anything is said of them; what is open cannot be moved. */
export const wantedDates = (row: Dated, { startDate, endDate, moveStart, moveEnd }: DatesWanted) => ({
  startDate: startDate === undefined ? moved(row.startDate, moveStart) : startDate,
  endDate: endDate === undefined ? moved(row.endDate, moveEnd) : endDate,
});

const moved = (date: string | null, days: number | undefined) =>
  date === null || days === undefined ? undefined : addDays(date, days);
