import { Injectable } from '@nestjs/common';
import { nextActionStatus } from '@symmachia/domain';
import { ActionEntity } from '../../actions/action.entity';
import { MilestoneEntity } from '../../actions/milestone.entity';
import { CommitmentEntity } from '../../commitments/commitment.entity';
import type { Author } from '../../platform/database/author';
import { Database } from '../../platform/database/database';
import type { Transaction } from '../../platform/database/transaction';
import { accepted } from '../../platform/problem/refusal';
import { PeriodLock } from '../../reporting/period-lock';
import { PeriodService } from '../../reporting/period.service';
import { ReportingPeriodEntity } from '../../reporting/reporting-period.entity';
import { UpdateService } from '../../reporting/update.service';
import type { Placed } from './demonstration.service';
import { idOf } from './placed';
import type { Fixtures } from './fixtures';
import type { PeriodFixture } from './fixtures/types';
import { givenUpIn, lastReport, reportOf } from './reports';

/** The demonstration's year as it was lived: opened, reported, reviewed and locked, period by period. */
@Injectable()
export class ReportedYear {
  constructor(
    private readonly database: Database,
    private readonly periods: PeriodService,
    private readonly periodLock: PeriodLock,
    private readonly updates: UpdateService,
  ) {}

  async play(fixtures: Fixtures, placed: Placed): Promise<void> {
    const coordinator = (at: string): Author => ({
      userId: placed.people.get('coordinator') ?? null,
      source: 'ui',
      at,
    });
    const reviewer = (at: string): Author => ({ ...coordinator(at), userId: placed.people.get('reviewer') ?? null });
    const first = fixtures.periods[0]?.opensAt ?? '';
    const periods = await this.database.write(coordinator(first), (tx) => this.schedule(tx, fixtures, placed));
    for (const [at, fixture] of fixtures.periods.entries()) {
      const period = periods[at];
      if (!period || fixture.status === 'scheduled') continue;
      const opened = await this.database.write(coordinator(fixture.opensAt), (tx) =>
        tx.update(ReportingPeriodEntity, period, { status: 'open' }),
      );
      await this.database.write(coordinator(fixture.opensAt), (tx) => this.live(tx, fixtures, placed, at, fixture));
      if (fixture.status === 'open') {
        await this.reportOpen(fixtures, placed, opened, coordinator, reviewer);
        continue;
      }
      const reports = await this.database.write({ userId: null, source: 'ui', at: fixture.dueAt }, (tx) =>
        this.report(tx, fixtures, placed, opened, at),
      );
      const lockedAt = fixture.lockedAt ?? fixture.dueAt;
      await this.database.write(reviewer(lockedAt), async (tx) => {
        for (const update of reports) await this.updates.approve(tx, update);
      });
      await this.database.write(coordinator(lockedAt), (tx) => this.periodLock.lock(tx, opened));
    }
  }

  private async schedule(tx: Transaction, { periods }: Fixtures, { plan }: Placed): Promise<ReportingPeriodEntity[]> {
    const scheduled: ReportingPeriodEntity[] = [];
    for (const { label, startDate, endDate, opensAt, dueAt } of periods)
      scheduled.push(await this.periods.insert(tx, plan, { label, startDate, endDate, opensAt, dueAt }));
    return scheduled;
  }

  /** What happens beside the reports: actions start, end or are given up, commitments are withdrawn, milestones reached. */
  private async live(
    tx: Transaction,
    fixtures: Fixtures,
    placed: Placed,
    at: number,
    period: PeriodFixture,
  ): Promise<void> {
    for (const action of fixtures.actions) {
      const due = givenUp(action.status)
        ? givenUpIn(fixtures, action.key) === at
        : action.startDate <= period.endDate && action.startDate >= period.startDate;
      if (due && action.status !== 'proposed') await this.moveAction(tx, placed, action);
    }
    for (const { key, deliveryStatus } of fixtures.commitments)
      if (deliveryStatus === 'withdrawn' && lastReport(fixtures.updates[key]) + 1 === at)
        await change(tx, CommitmentEntity, idOf(placed.commitments, key), { deliveryStatus });
    for (const { key, status, achievedOn, dueDate } of fixtures.milestones) {
      const happened = status === 'achieved' ? achievedOn : status === 'missed' ? dueDate : undefined;
      if (!happened || happened < period.startDate || happened > period.endDate) continue;
      const inPlan = { planId: placed.plan.id };
      const milestone = await tx.find(MilestoneEntity, { id: idOf(placed.milestones, key) });
      if (milestone)
        await tx.update(
          MilestoneEntity,
          milestone,
          { status, achievedOn: achievedOn ?? null },
          { before: inPlan, after: inPlan },
        );
    }
  }

  private async moveAction(tx: Transaction, placed: Placed, action: Fixtures['actions'][number]): Promise<void> {
    const id = idOf(placed.actions, action.key);
    const mergedInto = action.mergedInto ? idOf(placed.actions, action.mergedInto) : null;
    const statusReason = action.statusReason ?? null;
    const current = await tx.find(ActionEntity, { id });
    if (!current || current.status === action.status) return;
    const status = accepted(nextActionStatus(current.status, { id, status: action.status, statusReason, mergedInto }));
    await tx.update(ActionEntity, current, { status, statusReason, mergedIntoId: mergedInto });
  }

  private async report(tx: Transaction, fixtures: Fixtures, placed: Placed, period: ReportingPeriodEntity, at: number) {
    const submitted = [];
    for (const { key, deliveryStatus } of fixtures.commitments) {
      const reports = fixtures.updates[key];
      const report = reports && reportOf(reports, at, period.label, deliveryStatus);
      const commitment = placed.commitments.get(key);
      if (!report || !commitment) continue;
      submitted.push(await this.updates.submit(tx, await this.updates.draft(tx, period, commitment, report)));
    }
    return submitted;
  }

  /** The open period: some reports are approved already, some wait, some were returned. */
  private async reportOpen(
    fixtures: Fixtures,
    placed: Placed,
    period: ReportingPeriodEntity,
    coordinator: (at: string) => Author,
    reviewer: (at: string) => Author,
  ): Promise<void> {
    const waiting = await this.database.write(
      { ...coordinator('2019-11-06T08:30:00.000Z'), userId: null },
      async (tx) => {
        const submitted = [];
        for (const [key, { november }] of Object.entries(fixtures.updates)) {
          const commitment = placed.commitments.get(key);
          if (!november || !commitment) continue;
          const report = { progress: november.progress * 100, narrative: november.narrative };
          submitted.push({
            november,
            update: await this.updates.submit(tx, await this.updates.draft(tx, period, commitment, report)),
          });
        }
        return submitted;
      },
    );
    await this.database.write(reviewer('2019-11-11T14:40:00.000Z'), async (tx) => {
      for (const { november, update } of waiting) {
        if (november.review === 'approved') await this.updates.approve(tx, update);
        if (november.review === 'returned') await this.updates.return(tx, update, november.returnComment ?? '');
      }
    });
  }
}

const givenUp = (status: string) => status === 'cancelled' || status === 'merged' || status === 'on_hold';

async function change(
  tx: Transaction,
  entity: typeof CommitmentEntity,
  id: string,
  fields: Partial<CommitmentEntity>,
): Promise<void> {
  const row = await tx.find(entity, { id });
  if (row) await tx.update(entity, row, fields);
}
