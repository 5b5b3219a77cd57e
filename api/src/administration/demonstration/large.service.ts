import { Injectable } from '@nestjs/common';
import { endOfDay, startOfDay } from '@symmachia/domain';
import { ActionEntity, ActionPillarEntity, ActionTargetGroupEntity } from '../../actions/action.entity';
import { CommitmentEntity, CommitmentPartyEntity } from '../../commitments/commitment.entity';
import { rebuildDelivery } from '../../delivery/delivery-writer';
import { OrganisationEntity } from '../../organisations/organisation.entity';
import { type Author, commandLine } from '../../platform/database/author';
import { Database } from '../../platform/database/database';
import type { Transaction } from '../../platform/database/transaction';
import { PillarService } from '../../plans/pillar.service';
import type { PlanEntity } from '../../plans/plan.entity';
import { PlanService } from '../../plans/plan.service';
import { PeriodLock } from '../../reporting/period-lock';
import { ProgressUpdateEntity } from '../../reporting/progress-update.entity';
import { ReportingPeriodEntity } from '../../reporting/reporting-period.entity';
import { largeAction, largeCommitment, largeOrganisation, largeParties, largeUpdates } from './large-rows';
import { seeded } from './random';

/** The size that the benchmark measures. */
const largeScale = { organisations: 200, actions: 10_000, commitments: 30_000, updates: 200_000 };
const largePlanCode = 'large-2019';

const pillarCount = 12;
const months = 12;
const lockedMonths = 10;
const author: Author = { ...commandLine, at: '2019-11-12T08:00:00.000Z' };

/** A plan as large as a whole country's, of invented rows that are the same every time. Written in bulk, without an audit trail. */
@Injectable()
export class LargeDemonstrationService {
  constructor(
    private readonly database: Database,
    private readonly plans: PlanService,
    private readonly pillars: PillarService,
    private readonly periodLock: PeriodLock,
  ) {}

  async load(): Promise<void> {
    const { plan, periods } = await this.database.write(author, (tx) => this.write(tx));
    for (const period of periods.slice(0, lockedMonths))
      await this.database.write(author, (tx) => this.periodLock.freeze(tx, period));
    await this.database.write(author, (tx) => rebuildDelivery(tx, plan.id));
  }

  private async write(tx: Transaction): Promise<{ plan: PlanEntity; periods: ReportingPeriodEntity[] }> {
    const random = seeded(20_191_112);
    const plan = await this.insertPlan(tx);
    const organisations = Array.from({ length: largeScale.organisations }, (_, at) => largeOrganisation(tx, at));
    const pillars: string[] = [];
    for (let at = 1; at <= pillarCount; at += 1)
      pillars.push((await this.pillars.insert(tx, plan.id, { name: { en: `Pillar ${at} (sample)` } })).id);
    const groups = (
      await tx.query<{ id: string }>('SELECT id FROM target_groups WHERE plan_id IS NULL ORDER BY id')
    ).map(({ id }) => id);
    const periods = Array.from({ length: months }, (_, at) => monthOf(tx, plan, at));
    const actions = Array.from({ length: largeScale.actions }, (_, at) =>
      largeAction(tx, plan, at, organisations, random),
    );
    const commitments = Array.from({ length: largeScale.commitments }, (_, at) =>
      largeCommitment(tx, plan, at, actions, random),
    );
    await tx.insertRows(OrganisationEntity, organisations);
    await tx.insertRows(ReportingPeriodEntity, periods);
    await tx.insertRows(ActionEntity, actions);
    await tx.insertRows(
      ActionPillarEntity,
      actions.map(({ id }) => ({ actionId: id, pillarId: pillars[random.below(pillars.length)] })),
    );
    await tx.insertRows(
      ActionTargetGroupEntity,
      actions.map(({ id }) => ({ actionId: id, targetGroupId: groups[random.below(groups.length)] })),
    );
    await tx.insertRows(CommitmentEntity, commitments);
    await tx.insertRows(
      CommitmentPartyEntity,
      commitments.flatMap((commitment) => largeParties(commitment, organisations, random)),
    );
    const reported = periods.slice(0, lockedMonths);
    const updates = commitments.flatMap((commitment) => largeUpdates(tx, commitment, reported, random));
    await tx.insertRows(ProgressUpdateEntity, updates.slice(0, largeScale.updates));
    return { plan, periods };
  }

  private insertPlan(tx: Transaction): Promise<PlanEntity> {
    const title = { el: 'Μεγάλο σχέδιο (δείγμα)', en: 'Large plan (sample)' };
    const dates = { startDate: '2019-01-01', endDate: '2019-12-31', languages: ['en' as const, 'el' as const] };
    return this.plans.insert(
      tx,
      { code: largePlanCode, title, ...dates, status: 'in_delivery' },
      { businessDate: '2019-11-12' },
    );
  }
}

function monthOf(tx: Transaction, { id, timezone }: PlanEntity, at: number): ReportingPeriodEntity {
  const month = String(at + 1).padStart(2, '0');
  const startDate = `2019-${month}-01`;
  const endDate = new Date(Date.UTC(2019, at + 1, 0)).toISOString().slice(0, 10);
  return tx.fresh(ReportingPeriodEntity, {
    planId: id,
    label: `2019-${month}`,
    startDate,
    endDate,
    opensAt: startOfDay(startDate, timezone),
    dueAt: endOfDay(endDate, timezone),
    graceUntil: null,
    status: at < lockedMonths ? 'locked' : at === lockedMonths ? 'open' : 'scheduled',
  });
}
