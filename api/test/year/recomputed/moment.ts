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
  /** Those that are seen, in the order of time: later ones, with their reports, are not. */
  periods: readonly LoggedRow[];
  /** Of these, the ones whose overrides hold. */
  overridable: readonly LoggedRow[];
}

export const spanOfPeriod = ({ startDate, endDate }: LoggedRow): Span => ({
  startDate: String(startDate),
  endDate: String(endDate),
});
