import { rags, type ActionStatus, type DeliveryStatus } from '@symmachia/domain';
import { ActionEntity } from '../actions/action.entity';
import { MilestoneEntity } from '../actions/milestone.entity';
import type { Random } from '../administration/demonstration/random';
import { CommitmentEntity } from '../commitments/commitment.entity';
import { OrganisationEntity } from '../organisations/organisation.entity';
import type { Transaction } from '../platform/database/transaction';
import { PlanEntity } from '../plans/plan.entity';
import { ProgressUpdateEntity } from '../reporting/progress-update.entity';
import { ReportingPeriodEntity } from '../reporting/reporting-period.entity';
import { RagOverrideEntity } from './rag-override.entity';
import type { KnownRows } from './random-known.spec-support';
import { actionStatuses, deliveryStatuses, sectors } from './random-rows.spec-support';

/** What may become of any row of a random plan. */
export class RandomChanges {
  constructor(
    private readonly rows: KnownRows,
    private readonly random: Random,
  ) {}

  /** A report that is written, or one that is approved or superseded. */
  async report(tx: Transaction): Promise<void> {
    const commitmentId = this.rows.any(this.rows.commitments);
    const periodId = this.random.chance(0.1) ? null : this.rows.any(this.rows.periods);
    const known = (await tx.findAll(ProgressUpdateEntity, { commitmentId })).find(
      (update) => update.periodId === periodId,
    );
    if (known) {
      const reviewStatus = known.reviewStatus === 'approved' ? 'superseded' : 'approved';
      await tx.update(ProgressUpdateEntity, known, { reviewStatus, approvedAt: tx.now });
      return;
    }
    const update = tx.fresh(ProgressUpdateEntity, {
      planId: this.rows.planId,
      periodId,
      commitmentId,
      progress: this.random.below(13_000),
      deliveryStatus: null,
      ragReported: this.random.chance(0.5) ? this.random.oneOf(rags) : null,
      milestonesAchieved: [],
      narrative: {},
      challenges: null,
      nextSteps: null,
      noChange: false,
      onBehalf: false,
      reviewStatus: this.random.chance(0.6) ? 'approved' : 'submitted',
      submittedById: null,
      submittedAt: null,
      approvedAt: tx.now,
      source: 'api',
    });
    await tx.insert(ProgressUpdateEntity, update);
  }

  async changeAction(tx: Transaction): Promise<void> {
    const action = await tx.find(ActionEntity, { id: this.rows.any(this.rows.actions) });
    if (action)
      await tx.update(ActionEntity, action, { status: this.random.oneOf<ActionStatus>(actionStatuses), weight: 1000 });
  }

  async changeCommitment(tx: Transaction): Promise<void> {
    const commitment = await tx.find(CommitmentEntity, { id: this.rows.any(this.rows.commitments) });
    const deliveryStatus = this.random.oneOf<DeliveryStatus>(deliveryStatuses);
    if (commitment)
      await tx.update(CommitmentEntity, commitment, { deliveryStatus, reviewStatus: 'approved', weight: 3000 });
  }

  /** Its milestones go with it. */
  async moveCommitment(tx: Transaction): Promise<void> {
    const commitment = await tx.find(CommitmentEntity, { id: this.rows.any(this.rows.commitments) });
    if (!commitment) return;
    const actionId = this.rows.any(this.rows.actions);
    await tx.update(CommitmentEntity, commitment, { actionId });
    const inPlan = { planId: this.rows.planId };
    for (const milestone of await tx.findAll(MilestoneEntity, { commitmentId: commitment.id }))
      await tx.update(MilestoneEntity, milestone, { actionId }, { before: inPlan, after: inPlan });
  }

  async changeMilestone(tx: Transaction): Promise<void> {
    const milestone = await tx.find(MilestoneEntity, { id: this.rows.any(this.rows.milestones) });
    const inPlan = { planId: this.rows.planId };
    const status = milestone?.status === 'achieved' ? 'pending' : 'achieved';
    if (milestone) await tx.update(MilestoneEntity, milestone, { status }, { before: inPlan, after: inPlan });
  }

  async changePeriod(tx: Transaction): Promise<void> {
    const period = await tx.find(ReportingPeriodEntity, { id: this.rows.any(this.rows.periods) });
    if (period)
      await tx.update(ReportingPeriodEntity, period, {
        status: this.random.oneOf(['scheduled', 'open', 'locked'] as const),
      });
  }

  async changeDue(tx: Transaction): Promise<void> {
    const period = await tx.find(ReportingPeriodEntity, { id: this.rows.any(this.rows.periods) });
    const dueAt = `2019-0${1 + this.random.below(9)}-20T21:59:59.000Z`;
    if (period) await tx.update(ReportingPeriodEntity, period, { dueAt });
  }

  /** Of a commitment or of an action, in place of one that stands. */
  async override(tx: Transaction): Promise<void> {
    const ofAction = this.random.chance(0.5);
    const owner = {
      commitmentId: ofAction ? null : this.rows.any(this.rows.commitments),
      actionId: ofAction ? this.rows.any(this.rows.actions) : null,
      periodId: this.rows.any(this.rows.periods),
    };
    const standing = (await tx.findAll(RagOverrideEntity, { periodId: owner.periodId })).find(
      ({ endedAt, commitmentId, actionId }) =>
        endedAt === null && commitmentId === owner.commitmentId && actionId === owner.actionId,
    );
    if (standing) await tx.update(RagOverrideEntity, standing, { endedAt: tx.now });
    const override = tx.fresh(RagOverrideEntity, {
      ...owner,
      planId: this.rows.planId,
      rag: this.random.oneOf(rags),
      reason: 'A reason',
      madeById: null,
      endedAt: null,
      endReason: null,
      endedById: null,
    });
    await tx.insert(RagOverrideEntity, override);
    this.rows.overrides.push(override.id);
  }

  async endOverride(tx: Transaction): Promise<void> {
    const override = await tx.find(RagOverrideEntity, { id: this.rows.any(this.rows.overrides) });
    if (override && override.endedAt === null) await tx.update(RagOverrideEntity, override, { endedAt: tx.now });
  }

  async changeSector(tx: Transaction): Promise<void> {
    const organisation = await tx.find(OrganisationEntity, { id: this.rows.any(this.rows.organisations) });
    if (organisation) await tx.update(OrganisationEntity, organisation, { sector: this.random.oneOf(sectors) });
  }

  async changeDay(tx: Transaction): Promise<void> {
    const plan = await tx.find(PlanEntity, { id: this.rows.planId });
    if (plan) await tx.update(PlanEntity, plan, { businessDate: `2019-0${1 + this.random.below(9)}-15` });
  }
}
