import { Injectable } from '@nestjs/common';
import type { OrganisationCoverage, OrganisationRef, PeriodCoverage, PlanCoverage } from '@symmachia/contracts';
import { isClosed, isLate, isOwed, planMoment, reportState } from '@symmachia/domain';
import { Access, type PlanContext } from '../platform/access/access';
import type { SignedIn } from '../platform/access/declarations';
import { Clock } from '../platform/clock';
import { type Exchange, unlessKnown } from '../platform/http/plan-etag';
import { Problem } from '../platform/problem/problem';
import { CoverageRepository, type FrozenRow, type StateRow } from './coverage.repository';
import { DutiesRepository, type ExceptionRow, type OwingRow, type PlanPeriodRow } from './duties.repository';
import { currentOf, unlockedFor } from './own-reports.service';
import { toPeriodRef } from './update.response';

/** One commitment that owes a report for a period. */
interface Duty {
  commitmentId: string;
  organisationId: string;
  reported: boolean;
}

interface Ledger {
  states: ReadonlyMap<string, StateRow[]>;
  exceptions: readonly ExceptionRow[];
  organisations: ReadonlyMap<string, OrganisationRef>;
  moment: string;
}

/** Who has reported, and who has not. */
@Injectable()
export class CoverageService {
  constructor(
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly duties: DutiesRepository,
    private readonly coverage: CoverageRepository,
  ) {}

  async ofPlan(ref: string, me: SignedIn, exchange: Exchange): Promise<PlanCoverage | undefined> {
    const plan = await this.access.plan(me, ref, 'draft:read');
    return unlessKnown(exchange, { plan, actor: me, now: this.clock.now() }, async () => {
      const periods = await this.duties.periodsOfPlan(plan.id);
      return {
        periods: await this.counted(
          plan,
          periods.filter(({ periodStatus }) => periodStatus !== 'scheduled'),
        ),
      };
    });
  }

  async ofPeriod(id: string, me: SignedIn): Promise<PeriodCoverage> {
    const period = await this.duties.period(id);
    if (!period) throw new Problem('not-found');
    const plan = await this.access.plan(me, period.planId, 'plan:read');
    await this.access.plan(me, period.planId, 'draft:read');
    const [counted] = await this.counted(plan, [period]);
    if (!counted) throw new Problem('not-found');
    return counted;
  }

  private async counted(plan: PlanContext, periods: readonly PlanPeriodRow[]): Promise<PeriodCoverage[]> {
    const ids = periods.map(({ periodId }) => periodId);
    const closed = periods.filter(({ periodStatus }) => isClosed(periodStatus)).map(({ periodId }) => periodId);
    const frozen = Map.groupBy(await this.coverage.frozen(plan.id, closed), ({ periodId }) => periodId);
    const commitments = closed.length < periods.length ? await this.duties.ofPlan(plan.id) : [];
    const states = Map.groupBy(await this.coverage.states(plan.id, ids), ({ periodId }) => periodId);
    const ledger: Ledger = {
      states,
      exceptions: await this.duties.exceptions(ids),
      organisations: await this.coverage.organisations(),
      moment: planMoment(plan, this.clock.now()),
    };
    return periods.map((period) => {
      const duties = isClosed(period.periodStatus)
        ? (frozen.get(period.periodId) ?? []).map(dutyOf)
        : openDuties(plan, period, commitments, states.get(period.periodId) ?? []);
      return { period: toPeriodRef({ ...period, unlockedUntil: null }), items: countedBy(period, duties, ledger) };
    });
  }
}

const dutyOf = ({ commitmentId, organisationId, reported }: FrozenRow): Duty => ({
  commitmentId,
  organisationId,
  reported: Boolean(reported),
});

function openDuties(
  plan: PlanContext,
  { periodId, periodStart, periodEnd }: PlanPeriodRow,
  commitments: readonly OwingRow[],
  states: readonly StateRow[],
): Duty[] {
  const approved = new Set(
    states.filter(({ reviewStatus }) => reviewStatus === 'approved').map(({ commitmentId }) => commitmentId),
  );
  const span = { id: periodId, startDate: periodStart, endDate: periodEnd };
  return commitments
    .filter((row) =>
      isOwed(plan, { status: row.actionStatus, startDate: row.actionStart, endDate: row.actionEnd }, row, span),
    )
    .map(({ id, refId }) => ({ commitmentId: id, organisationId: refId, reported: approved.has(id) }));
}

function countedBy(period: PlanPeriodRow, duties: readonly Duty[], ledger: Ledger): OrganisationCoverage[] {
  const states = Map.groupBy(ledger.states.get(period.periodId) ?? [], ({ commitmentId }) => commitmentId);
  return [...Map.groupBy(duties, ({ organisationId }) => organisationId)].flatMap(([id, own]) => {
    const organisation = ledger.organisations.get(id);
    if (!organisation) return [];
    const counts = { notStarted: 0, draft: 0, submitted: 0, returned: 0, approved: 0, late: 0 };
    for (const { commitmentId } of own) {
      const update = currentOf(states.get(commitmentId) ?? [], commitmentId, period.periodId);
      const state = reportState(update?.reviewStatus ?? null);
      counts[state === 'not_started' ? 'notStarted' : state] += 1;
      if (isLate({ state, submittedAt: update?.submittedAt ?? null }, period.dueAt, ledger.moment)) counts.late += 1;
    }
    const reported = own.filter((duty) => duty.reported).length;
    const unlockedUntil = unlockedFor(ledger.exceptions, period.periodId, id);
    return [{ organisation, owed: own.length, reported, counts, unlockedUntil }];
  });
}
