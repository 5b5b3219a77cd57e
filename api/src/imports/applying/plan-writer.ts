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
import { countWrites, type ImportedValue, type PlannedWrites } from '../planning/import-plan';
import type { Progress } from '../work/import-work';
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
  private done = 0;
  private readonly total: number;

  constructor(
    private readonly writes: PlannedWrites,
    private readonly frame: ImportFrame,
    private readonly progress: Progress,
  ) {
    this.total = countWrites(writes);
  }

  /** What the plan does not have yet. */
  async insert(tx: Transaction): Promise<void> {
    const { organisations, pillars, actions, commitments, milestones, values } = this.writes;
    this.done = 0;
    this.progress(this.done, this.total);
    await this.each(organisations, (some) => insertOrganisations(tx, some));
    await this.pillars(tx, pillars);
    await this.each(actions, (some) => this.actions(tx, some));
    await this.each(commitments, (some) => this.commitments(tx, some));
    await this.each(milestones, (some) => this.milestones(tx, some));
    await this.each(values, (some) => this.values(tx, some));
  }

  /** What the plan has already. */
  async change(tx: Transaction): Promise<void> {
    const { changedPillars, changedActions, changedCommitments, changedMilestones, values } = this.writes;
    const changes = new ChangeWriter(tx, this.frame);
    await this.each(changedPillars, (some) => changes.pillars(some));
    await this.each(changedActions, (some) => changes.actions(some));
    await this.each(changedCommitments, (some) => changes.commitments(some));
    await this.each(changedMilestones, (some) => changes.milestones(some));
    await changes.supersede(values.flatMap(({ replaces }) => replaces ?? []));
  }

  private async each<Row>(rows: readonly Row[], write: (some: readonly Row[]) => Promise<void>): Promise<void> {
    for (let start = 0; start < rows.length; start += rowsAtOnce) {
      const some = rows.slice(start, start + rowsAtOnce);
      await write(some);
      this.done += some.length;
      this.progress(this.done, this.total);
      await setImmediate();
    }
  }

  private async pillars(tx: Transaction, pillars: PlannedWrites['pillars']): Promise<void> {
    const planId = this.frame.plan.id;
    const [last] = await tx.query<{ position: number | null }>(
      'SELECT MAX(position) AS position FROM pillars WHERE plan_id = :planId',
      { planId },
    );
    let order = last?.position ?? 0;
    await this.each(pillars, (some) =>
      tx.insert(
        PillarEntity,
        some.map(({ id, input }) => newPillar(tx, planId, { ...input, order: ++order }, { id })),
      ),
    );
  }

  private actions(tx: Transaction, some: Some<'actions'>): Promise<void> {
    return insertActions(
      tx,
      some.map(({ id, input, externalId = null }) => newAction(tx, this.frame.plan, input, { id, externalId })),
    );
  }

  private commitments(tx: Transaction, some: Some<'commitments'>): Promise<void> {
    return insertCommitments(
      tx,
      some.map(({ id, input, externalId = null }) => newCommitment(tx, this.frame.plan, input, { id, externalId })),
    );
  }

  private milestones(tx: Transaction, some: Some<'milestones'>): Promise<void> {
    const made = some.map(({ id, actionId, input }) => newMilestone(tx, actionId, input, this.frame.today, { id }));
    return tx.insert(MilestoneEntity, made, { planId: this.frame.plan.id });
  }

  private values(tx: Transaction, some: Some<'values'>): Promise<void> {
    return tx.insert(
      ProgressUpdateEntity,
      some.map((value) => this.approvedValue(tx, value)),
    );
  }

  /** Approved by who imports: nobody submitted it. */
  private approvedValue(tx: Transaction, { commitmentId, progress, deliveryStatus }: ImportedValue) {
    return tx.fresh(ProgressUpdateEntity, {
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
      onBehalf: false,
      reviewStatus: 'approved',
      submittedById: null,
      submittedAt: null,
      approvedAt: tx.now,
      source: 'import',
    });
  }
}

function insertOrganisations(tx: Transaction, some: Some<'organisations'>): Promise<void> {
  const made = some.map(({ id, input }) => Object.assign(newOrganisation(tx, input), { id }));
  return tx.insert(OrganisationEntity, made);
}
