import { setImmediate } from 'node:timers/promises';
import { insertActions, newAction } from '../../actions/new-action';
import { MilestoneEntity } from '../../actions/milestone.entity';
import { newMilestone } from '../../actions/new-milestone';
import { insertCommitments, newCommitment } from '../../commitments/new-commitment';
import { newOrganisation } from '../../organisations/new-organisation';
import { OrganisationEntity } from '../../organisations/organisation.entity';
import type { PlanContext } from '../../platform/access/access';
import type { Transaction } from '../../platform/database/transaction';
import { newPillar } from '../../plans/new-pillar';
import { PillarEntity } from '../../plans/pillar.entity';
import { ProgressUpdateEntity } from '../../reporting/progress-update.entity';
import type { ImportedValue, PlannedWrites } from '../planning/import-plan';
import { ChangeWriter } from './change-writer';

/** How many rows are made before other requests get their turn. */
const rowsAtOnce = 400;

/** A part of one of the lists. */
export type Some<List extends keyof PlannedWrites> = readonly PlannedWrites[List][number][];

export interface ImportFrame {
  plan: PlanContext;
  /** The plan's day. */
  today: string;
  /** The period that progress counts in; null: opening values. */
  period: string | null;
}

/** Writes what was planned through the same builders as every other way into the plan. */
export class PlanWriter {
  private readonly changes: ChangeWriter;

  constructor(
    private readonly tx: Transaction,
    private readonly frame: ImportFrame,
    private readonly wrote: (rows: number) => void,
  ) {
    this.changes = new ChangeWriter(tx, frame);
  }

  async write(writes: PlannedWrites): Promise<void> {
    await this.each(writes.organisations, (some) => this.organisations(some));
    await this.pillars(writes.pillars);
    await this.each(writes.actions, (some) => this.actions(some));
    await this.each(writes.commitments, (some) => this.commitments(some));
    await this.each(writes.milestones, (some) => this.milestones(some));
    await this.each(writes.changedPillars, (some) => this.changes.pillars(some));
    await this.each(writes.changedActions, (some) => this.changes.actions(some));
    await this.each(writes.changedCommitments, (some) => this.changes.commitments(some));
    await this.each(writes.changedMilestones, (some) => this.changes.milestones(some));
    await this.each(writes.values, (some) => this.values(some));
  }

  private async each<Row>(rows: readonly Row[], write: (some: readonly Row[]) => Promise<void>): Promise<void> {
    for (let start = 0; start < rows.length; start += rowsAtOnce) {
      const some = rows.slice(start, start + rowsAtOnce);
      await write(some);
      this.wrote(some.length);
      await setImmediate();
    }
  }

  private async organisations(some: Some<'organisations'>): Promise<void> {
    const made = some.map(({ id, input }) => Object.assign(newOrganisation(this.tx, input), { id }));
    await this.tx.insert(OrganisationEntity, made);
  }

  private async pillars(pillars: PlannedWrites['pillars']): Promise<void> {
    const planId = this.frame.plan.id;
    const [last] = await this.tx.query<{ position: number | null }>(
      'SELECT MAX(position) AS position FROM pillars WHERE plan_id = :planId',
      { planId },
    );
    let order = last?.position ?? 0;
    await this.each(pillars, (some) =>
      this.tx.insert(
        PillarEntity,
        some.map(({ id, input }) => newPillar(this.tx, planId, { ...input, order: ++order }, { id })),
      ),
    );
  }

  private actions(some: Some<'actions'>): Promise<void> {
    return insertActions(
      this.tx,
      some.map(({ id, input, externalId = null }) => newAction(this.tx, this.frame.plan, input, { id, externalId })),
    );
  }

  private commitments(some: Some<'commitments'>): Promise<void> {
    return insertCommitments(
      this.tx,
      some.map(({ id, input, externalId = null }) =>
        newCommitment(this.tx, this.frame.plan, input, { id, externalId }),
      ),
    );
  }

  private milestones(some: Some<'milestones'>): Promise<void> {
    const made = some.map(({ id, actionId, input }) =>
      newMilestone(this.tx, actionId, input, this.frame.today, { id }),
    );
    return this.tx.insert(MilestoneEntity, made, { planId: this.frame.plan.id });
  }

  private async values(some: readonly ImportedValue[]): Promise<void> {
    await this.changes.supersede(some.flatMap(({ replaces }) => replaces ?? []));
    await this.tx.insert(
      ProgressUpdateEntity,
      some.map((value) => this.approvedValue(value)),
    );
  }

  /** Approved by who imports: nobody submitted it. */
  private approvedValue({ commitmentId, progress, deliveryStatus }: ImportedValue): ProgressUpdateEntity {
    return this.tx.fresh(ProgressUpdateEntity, {
      planId: this.frame.plan.id,
      periodId: this.frame.period,
      commitmentId,
      progress,
      deliveryStatus,
      ragReported: null,
      milestonesAchieved: [],
      narrative: {},
      challenges: null,
      nextSteps: null,
      noChange: false,
      reviewStatus: 'approved',
      submittedById: null,
      submittedAt: null,
      approvedAt: this.tx.now,
      source: 'import',
    });
  }
}
