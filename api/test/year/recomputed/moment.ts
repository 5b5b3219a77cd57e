import type { LoggedRow } from './ledger';
import type { Span } from './days';

/** What is asked of a plan: which day it is, and of which period. */
export interface Asked {
  plan: LoggedRow;
  today: string;
  /** Owed and reported speak of it. */
  period: LoggedRow | undefined;
  /** Decides on grey. */
  closed: LoggedRow | undefined;
  /** Reports of later periods are not seen. */
  upTo: string;
}

export const spanOfPeriod = ({ startDate, endDate }: LoggedRow): Span => ({
  startDate: String(startDate),
  endDate: String(endDate),
});
