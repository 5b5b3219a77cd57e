import { addDays } from '../dates/dates';
import { type Freshness, freshnesses } from '../vocabularies';
import type { ActionFacts, CommitmentFacts, DuePeriod, PlanFacts, Tolerances } from './facts';
import { isOwed, isReported } from './owed';

/** What one commitment had to report in one period. */
export interface ReportingDuty {
  periodStart: string;
  dueDate: string;
  owed: boolean;
  reported: boolean;
}

/** The date of the first report that is owed after the last one approved; null when nothing is owed. */
export function nextReportDue(duties: readonly ReportingDuty[]): string | null {
  const lastReported = duties.reduce(
    (last, duty) => (duty.reported && duty.periodStart > last ? duty.periodStart : last),
    '',
  );
  const open = duties.filter(({ owed, reported, periodStart }) => owed && !reported && periodStart > lastReported);
  return open.reduce<string | null>(
    (first, { dueDate }) => (first !== null && first < dueDate ? first : dueDate),
    null,
  );
}

/** How fresh a commitment's reporting is, by the date that its next report is due. */
export function freshness(nextDue: string | null, tolerances: Tolerances, today: string): Freshness {
  if (nextDue === null) return 'up_to_date';
  if (today >= addDays(nextDue, tolerances.staleDays)) return 'stale';
  if (today >= nextDue) return 'overdue';
  return today >= addDays(nextDue, -tolerances.dueSoonDays) ? 'due_soon' : 'up_to_date';
}

/** What a commitment had to report in each of the periods. */
export const reportingDuties = (
  plan: PlanFacts,
  action: ActionFacts,
  commitment: CommitmentFacts,
  periods: readonly DuePeriod[],
): ReportingDuty[] =>
  periods.map((period) => {
    const owed = isOwed(plan, action, commitment, period);
    const reported = isReported(owed, commitment.updates, period);
    return { periodStart: period.startDate, dueDate: period.dueDate, owed, reported };
  });

/** The worst of several: stale before overdue, due soon and up to date; null of none. */
export const worstFreshness = (all: readonly Freshness[]): Freshness | null =>
  freshnesses.findLast((freshness) => all.includes(freshness)) ?? null;
