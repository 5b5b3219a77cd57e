import { fieldProblem } from '../platform/problem/problem';

interface Dated {
  startDate?: string | null;
  endDate?: string | null;
}

/** Refuses an end before the start; either may be open. */
export function requireDateOrder({ startDate, endDate }: Dated): void {
  if (startDate && endDate && endDate < startDate) throw fieldProblem('/endDate', 'end-before-start');
}
