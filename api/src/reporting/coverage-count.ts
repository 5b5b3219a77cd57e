import type { OrganisationCoverage } from '@symmachia/contracts';
import {
  inForce,
  isClosed,
  isOwed,
  type ReportStanding,
  type ReviewedReport,
  standingAtLock,
  standingNow,
} from '@symmachia/domain';
import type { PlanContext } from '../platform/access/access';
import type { FrozenRow, Organisations, ReportedRow, ReviewStepRow } from './coverage.repository';
import type { ExceptionRow, OwingRow, PlanPeriodRow } from './duties.repository';
import { unlockedFor } from './own-reports.service';

/** One commitment that owes a report for a period, and how that stands. */
export interface Duty {
  commitmentId: string;
  organisationId: string;
  reported: boolean;
  standing: ReportStanding;
}

/** What coverage is counted from. */
export interface Ledger {
  plan: PlanContext;
  /** The agreed commitments of the plan, for periods that are not closed. */
  commitments: readonly OwingRow[];
  frozen: readonly FrozenRow[];
  updates: readonly ReportedRow[];
  steps: readonly ReviewStepRow[];
  exceptions: readonly ExceptionRow[];
  organisations: Organisations;
  /** As closed periods have them, by period. */
  organisationsThen: ReadonlyMap<string, Organisations>;
  /** By the plan's clock. */
  moment: string;
  /** By its calendar. */
  today: string;
}

/** What is owed for a period: of a closed one what its snapshot has, whatever became of the commitments since. */
export function dutiesOf(period: PlanPeriodRow, ledger: Ledger): Duty[] {
  const updates = Map.groupBy(reviewedIn(period, ledger), ({ commitmentId }) => commitmentId);
  const { dueAt } = period;
  const { moment } = ledger;
  if (isClosed(period.periodStatus))
    return ledger.frozen
      .filter(({ periodId }) => periodId === period.periodId)
      .map(({ commitmentId, organisationId, lockedAt, ...row }) => {
        const reported = Boolean(row.reported);
        const when = { dueAt, moment, lockedAt, reported };
        const standing = standingAtLock(updates.get(commitmentId) ?? [], when);
        return { commitmentId, organisationId, reported, standing };
      });
  return owing(period, ledger).map(({ id, refId }) => {
    const own = updates.get(id) ?? [];
    return {
      commitmentId: id,
      organisationId: refId,
      reported: own.some(({ reviewStatus }) => reviewStatus === 'approved'),
      standing: standingNow(own, { dueAt, moment }),
    };
  });
}

/** The same, organisation by organisation. */
export function coverageOf(period: PlanPeriodRow, ledger: Ledger): OrganisationCoverage[] {
  const duties = Map.groupBy(dutiesOf(period, ledger), ({ organisationId }) => organisationId);
  return [...organisationsIn(period, ledger)].flatMap(([id, organisation]) => {
    const own = duties.get(id);
    if (!own) return [];
    return [
      {
        organisation,
        owed: own.length,
        reported: own.filter(({ reported }) => reported).length,
        counts: countsOf(own),
        sinceLock: sinceLockOf(own),
        unlockedUntil: stillUnlocked(period, id, ledger),
      },
    ];
  });
}

/** Called as they were called then, where the period is closed. */
export const organisationsIn = ({ periodId }: PlanPeriodRow, ledger: Ledger): Organisations =>
  ledger.organisationsThen.get(periodId) ?? ledger.organisations;

/** Up to which day it may report after the lock; null once that is over. */
export function stillUnlocked(
  { periodId }: PlanPeriodRow,
  organisationId: string,
  { exceptions, today }: Pick<Ledger, 'exceptions' | 'today'>,
): string | null {
  return inForce(unlockedFor(exceptions, periodId, organisationId), today);
}

function owing({ periodId, periodStart, periodEnd }: PlanPeriodRow, { plan, commitments }: Ledger): OwingRow[] {
  const span = { id: periodId, startDate: periodStart, endDate: periodEnd };
  return commitments.filter((row) =>
    isOwed(plan, { status: row.actionStatus, startDate: row.actionStart, endDate: row.actionEnd }, row, span),
  );
}

function reviewedIn({ periodId }: PlanPeriodRow, { updates, steps }: Ledger): (ReviewedReport & ReportedRow)[] {
  const own = updates.filter((row) => row.periodId === periodId);
  const ids = new Set(own.map(({ id }) => id));
  const byUpdate = Map.groupBy(
    steps.filter(({ updateId }) => ids.has(updateId)),
    ({ updateId }) => updateId,
  );
  return own.map((row) => ({ ...row, steps: byUpdate.get(row.id) ?? [] }));
}

function countsOf(duties: readonly Duty[]): OrganisationCoverage['counts'] {
  const counts = { notStarted: 0, draft: 0, submitted: 0, returned: 0, approved: 0, late: 0 };
  for (const { standing } of duties) {
    counts[standing.state === 'not_started' ? 'notStarted' : standing.state] += 1;
    if (standing.late) counts.late += 1;
  }
  return counts;
}

function sinceLockOf(duties: readonly Duty[]): OrganisationCoverage['sinceLock'] {
  const since = { draft: 0, submitted: 0, returned: 0, approved: 0 };
  const touched = duties.flatMap(({ standing }) => standing.sinceLock ?? []);
  for (const state of touched) if (state !== 'not_started') since[state] += 1;
  return touched.length > 0 ? since : null;
}
