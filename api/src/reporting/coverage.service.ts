import { Injectable } from '@nestjs/common';
import type { OrganisationReports, PeriodCoverage, PlanCoverage } from '@symmachia/contracts';
import { isClosed, planMoment, planDay } from '@symmachia/domain';
import { Access, type PlanContext } from '../platform/access/access';
import type { SignedIn } from '../platform/access/declarations';
import { Clock } from '../platform/clock';
import { type Exchange, unlessKnown } from '../platform/http/plan-etag';
import { Problem } from '../platform/problem/problem';
import { live, sourcesOf } from '../snapshots/frozen-tables';
import { coverageOf, dutiesOf, type Ledger, organisationsIn, stillUnlocked } from './coverage-count';
import { CoverageRepository } from './coverage.repository';
import { DutiesRepository, type PlanPeriodRow } from './duties.repository';
import { PeriodExceptionService } from './period-exception.service';
import { toPeriodRef } from './update.response';

/** Who has reported, and who has not. */
@Injectable()
export class CoverageService {
  constructor(
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly duties: DutiesRepository,
    private readonly coverage: CoverageRepository,
    private readonly exceptions: PeriodExceptionService,
  ) {}

  async ofPlan(ref: string, me: SignedIn, exchange: Exchange): Promise<PlanCoverage | undefined> {
    const plan = await this.access.plan(me, ref, 'draft:read');
    return unlessKnown(exchange, { plan, actor: me, now: this.clock.now() }, async () => ({
      periods: await this.counted(plan),
    }));
  }

  async ofPeriod(id: string, me: SignedIn): Promise<PeriodCoverage> {
    const { plan, period } = await this.visible(id, me);
    return covered(period, await this.ledger(plan, [period]));
  }

  /** What is behind the place of one organisation in one period: its reports, and whether it may still send them. */
  async ofOrganisation(id: string, organisationId: string, me: SignedIn): Promise<OrganisationReports> {
    const { plan, period } = await this.visible(id, me);
    const ledger = await this.ledger(plan, [period]);
    const own = dutiesOf(period, ledger).filter((duty) => duty.organisationId === organisationId);
    const organisation =
      organisationsIn(period, ledger).get(organisationId) ?? ledger.organisations.get(organisationId);
    if (!organisation) throw new Problem('not-found');
    const commitments = await this.coverage.commitments(
      own.map(({ commitmentId }) => commitmentId),
      isClosed(period.periodStatus) ? sourcesOf(id) : live,
    );
    const standings = new Map(own.map(({ commitmentId, standing }) => [commitmentId, standing]));
    return {
      today: ledger.today,
      period: toPeriodRef({ ...period, unlockedUntil: stillUnlocked(period, organisationId, ledger) }),
      organisation,
      reports: commitments.flatMap((commitment) => {
        const standing = standings.get(commitment.id);
        return standing ? [{ commitment, ...standing }] : [];
      }),
      exception: await this.exceptions.of(period.periodId, organisationId),
    };
  }

  /** Of the periods that have been opened, or the one asked for by its id or label; oldest first. */
  async counted(plan: PlanContext, asked?: string): Promise<PeriodCoverage[]> {
    const opened = (await this.duties.periodsOfPlan(plan.id)).filter(
      ({ periodStatus }) => periodStatus !== 'scheduled',
    );
    const periods = asked
      ? opened.filter(({ periodId, periodLabel }) => periodId === asked || periodLabel === asked)
      : opened;
    if (asked && periods.length === 0) throw new Problem('not-found');
    const ledger = await this.ledger(plan, periods);
    return periods.map((period) => covered(period, ledger));
  }

  private async visible(id: string, me: SignedIn): Promise<{ plan: PlanContext; period: PlanPeriodRow }> {
    const period = await this.duties.period(id);
    if (!period) throw new Problem('not-found');
    await this.access.plan(me, period.planId, 'plan:read');
    return { period, plan: await this.access.plan(me, period.planId, 'draft:read') };
  }

  private async ledger(plan: PlanContext, periods: readonly PlanPeriodRow[]): Promise<Ledger> {
    const ids = periods.map(({ periodId }) => periodId);
    const closed = periods.filter(({ periodStatus }) => isClosed(periodStatus)).map(({ periodId }) => periodId);
    const now = this.clock.now();
    return {
      plan,
      commitments: closed.length < periods.length ? await this.duties.ofPlan(plan.id) : [],
      frozen: await this.coverage.frozen(plan.id, closed),
      updates: await this.coverage.updates(plan.id, ids),
      steps: await this.coverage.steps(plan.id, closed),
      exceptions: await this.duties.exceptions(ids),
      organisations: await this.coverage.organisations(),
      organisationsThen: await this.coverage.organisationsThen(closed),
      moment: planMoment(plan, now),
      today: planDay(plan, now),
    };
  }
}

const covered = (period: PlanPeriodRow, ledger: Ledger): PeriodCoverage => ({
  period: toPeriodRef({ ...period, unlockedUntil: null }),
  items: coverageOf(period, ledger),
});
