import { presentText, rags, type ActionStatus, type DeliveryStatus, type PartyRole } from '@symmachia/domain';
import { ActionEntity, ActionPillarEntity, ActionTargetGroupEntity } from '../actions/action.entity';
import { MilestoneEntity } from '../actions/milestone.entity';
import type { Random } from '../administration/demonstration/random';
import { CommitmentEntity, CommitmentPartyEntity } from '../commitments/commitment.entity';
import { newOrganisation } from '../organisations/new-organisation';
import { OrganisationEntity } from '../organisations/organisation.entity';
import { system } from '../platform/database/author';
import type { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';
import { PillarEntity } from '../plans/pillar.entity';
import { PlanEntity } from '../plans/plan.entity';
import { ProgressUpdateEntity } from '../reporting/progress-update.entity';
import { ReportingPeriodEntity } from '../reporting/reporting-period.entity';
import { RagOverrideEntity } from './rag-override.entity';
import { actionRow, actionStatuses, commitmentRow, deliveryStatuses, planRow } from './random-rows.spec-support';

const targetGroups = ['01930000-0000-7000-8000-000000000001', '01930000-0000-7000-8000-000000000002'] as const;
const roles = ['partner', 'supporter', 'funder'] as const;
const sectors = ['public', 'private', 'third_sector'] as const;

/** A plan that grows and changes by one random operation at a time. */
export class RandomPlan {
  planId = '';
  private readonly organisations: string[] = [];
  private readonly pillars: string[] = [];
  private readonly periods: string[] = [];
  private readonly actions: string[] = [];
  private readonly commitments: string[] = [];
  private readonly milestones: string[] = [];
  private readonly overrides: string[] = [];
  private count = 0;

  constructor(
    private readonly database: Database,
    private readonly random: Random,
  ) {}

  async begin(): Promise<void> {
    await this.database.write(system, async (tx) => {
      for (let at = 0; at < 6; at += 1) {
        const organisation = newOrganisation(tx, {
          name: { en: `Organisation ${at}` },
          sector: sectors[at % 3] ?? 'public',
        });
        await tx.insert(OrganisationEntity, organisation);
        this.organisations.push(organisation.id);
      }
      const plan = planRow(tx, this.any(this.organisations));
      await tx.insert(PlanEntity, plan);
      this.planId = plan.id;
      for (let at = 0; at < 5; at += 1) await this.addPillar(tx, at);
      for (let month = 1; month <= 6; month += 1) await this.addPeriod(tx, month);
    });
    await this.step((tx) => this.addAction(tx));
    await this.step((tx) => this.addCommitment(tx));
  }

  /** One change of whatever kind comes up, in a transaction of its own. */
  async operate(): Promise<void> {
    const operations = [
      (tx: Transaction) => this.addAction(tx),
      (tx: Transaction) => this.addCommitment(tx),
      (tx: Transaction) => this.addCommitment(tx),
      (tx: Transaction) => this.addMilestone(tx),
      (tx: Transaction) => this.report(tx),
      (tx: Transaction) => this.report(tx),
      (tx: Transaction) => this.report(tx),
      (tx: Transaction) => this.changeAction(tx),
      (tx: Transaction) => this.changeCommitment(tx),
      (tx: Transaction) => this.moveCommitment(tx),
      (tx: Transaction) => this.changeMilestone(tx),
      (tx: Transaction) => this.changePeriod(tx),
      (tx: Transaction) => this.changeDue(tx),
      (tx: Transaction) => this.override(tx),
      (tx: Transaction) => this.override(tx),
      (tx: Transaction) => this.endOverride(tx),
      (tx: Transaction) => this.changeSector(tx),
      (tx: Transaction) => this.changeDay(tx),
    ] as const;
    await this.step(this.random.oneOf(operations));
  }

  private step(work: (tx: Transaction) => Promise<void>): Promise<void> {
    return this.database.write(system, work);
  }

  private any(ids: readonly string[]): string {
    return ids[this.random.below(ids.length)] ?? '';
  }

  private async addPillar(tx: Transaction, at: number): Promise<void> {
    const fields = {
      planId: this.planId,
      code: String(at),
      name: { en: `Pillar ${at}` },
      order: at,
      isHorizontal: false,
      euPillar: null,
    };
    const parentId = at > 2 ? (this.pillars[0] ?? null) : null;
    const pillar = tx.fresh(PillarEntity, { ...fields, parentId, outdated: [] });
    await tx.insert(PillarEntity, pillar);
    this.pillars.push(pillar.id);
  }

  private async addPeriod(tx: Transaction, month: number): Promise<void> {
    const startDate = `2019-0${month}-01`;
    const period = tx.fresh(ReportingPeriodEntity, {
      planId: this.planId,
      label: startDate,
      startDate,
      endDate: `2019-0${month}-28`,
      opensAt: `${startDate}T00:00:00.000Z`,
      dueAt: `${startDate}T00:00:00.000Z`,
      graceUntil: null,
      status: 'scheduled',
    });
    await tx.insert(ReportingPeriodEntity, period);
    this.periods.push(period.id);
  }

  private async addAction(tx: Transaction): Promise<void> {
    const place = {
      planId: this.planId,
      code: `A${(this.count += 1)}`,
      leadOrganisationId: this.any(this.organisations),
    };
    const action = actionRow(tx, place, this.random);
    await tx.insert(ActionEntity, action);
    const pillars = new Set([this.any(this.pillars), this.any(this.pillars)]);
    await tx.insertRows(
      ActionPillarEntity,
      [...pillars].map((pillarId) => ({ actionId: action.id, pillarId })),
    );
    await tx.insertRows(ActionTargetGroupEntity, [
      { actionId: action.id, targetGroupId: this.random.oneOf(targetGroups) },
    ]);
    this.actions.push(action.id);
  }

  private async addCommitment(tx: Transaction): Promise<void> {
    const place = { planId: this.planId, actionId: this.any(this.actions), reference: `C${(this.count += 1)}` };
    const commitment = commitmentRow(tx, place, this.random);
    await tx.insert(CommitmentEntity, commitment);
    await tx.insertRows(CommitmentPartyEntity, this.parties(commitment.id));
    this.commitments.push(commitment.id);
  }

  private parties(commitmentId: string): CommitmentPartyEntity[] {
    const organisations = [
      ...new Set([this.any(this.organisations), this.any(this.organisations), this.any(this.organisations)]),
    ];
    return organisations.map((organisationId, position) => ({
      commitmentId,
      organisationId,
      position,
      role: position === 0 ? 'lead' : this.random.oneOf<PartyRole>(roles),
      share: this.random.chance(0.3) ? this.random.below(10_001) : null,
      contribution: null,
      note: null,
    }));
  }

  private async addMilestone(tx: Transaction): Promise<void> {
    const commitment = await tx.find(CommitmentEntity, { id: this.any(this.commitments) });
    const ofAction = this.random.chance(0.5) || !commitment;
    const dueDate = `2019-0${1 + this.random.below(9)}-10`;
    const milestone = tx.fresh(MilestoneEntity, {
      actionId: ofAction ? this.any(this.actions) : commitment.actionId,
      commitmentId: ofAction ? null : commitment.id,
      title: presentText({ en: 'A milestone' }),
      dueDate,
      originalDueDate: dueDate,
      achievedOn: null,
      status: 'pending',
      weight: 1000,
      ownerOrganisationId: null,
    });
    await tx.insert(MilestoneEntity, milestone, { planId: this.planId });
    this.milestones.push(milestone.id);
  }

  /** A report that is written, or one that is approved or superseded. */
  private async report(tx: Transaction): Promise<void> {
    const commitmentId = this.any(this.commitments);
    const periodId = this.random.chance(0.1) ? null : this.any(this.periods);
    const known = (await tx.findAll(ProgressUpdateEntity, { commitmentId })).find(
      (update) => update.periodId === periodId,
    );
    if (known) {
      const reviewStatus = known.reviewStatus === 'approved' ? 'superseded' : 'approved';
      await tx.update(ProgressUpdateEntity, known, { reviewStatus, approvedAt: tx.now });
      return;
    }
    const update = tx.fresh(ProgressUpdateEntity, {
      planId: this.planId,
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

  private async changeAction(tx: Transaction): Promise<void> {
    const action = await tx.find(ActionEntity, { id: this.any(this.actions) });
    if (action)
      await tx.update(ActionEntity, action, { status: this.random.oneOf<ActionStatus>(actionStatuses), weight: 1000 });
  }

  private async changeCommitment(tx: Transaction): Promise<void> {
    const commitment = await tx.find(CommitmentEntity, { id: this.any(this.commitments) });
    const deliveryStatus = this.random.oneOf<DeliveryStatus>(deliveryStatuses);
    if (commitment)
      await tx.update(CommitmentEntity, commitment, { deliveryStatus, reviewStatus: 'approved', weight: 3000 });
  }

  /** Its milestones go with it. */
  private async moveCommitment(tx: Transaction): Promise<void> {
    const commitment = await tx.find(CommitmentEntity, { id: this.any(this.commitments) });
    if (!commitment) return;
    const actionId = this.any(this.actions);
    await tx.update(CommitmentEntity, commitment, { actionId });
    const inPlan = { planId: this.planId };
    for (const milestone of await tx.findAll(MilestoneEntity, { commitmentId: commitment.id }))
      await tx.update(MilestoneEntity, milestone, { actionId }, { before: inPlan, after: inPlan });
  }

  private async changeMilestone(tx: Transaction): Promise<void> {
    const milestone = await tx.find(MilestoneEntity, { id: this.any(this.milestones) });
    const inPlan = { planId: this.planId };
    const status = milestone?.status === 'achieved' ? 'pending' : 'achieved';
    if (milestone) await tx.update(MilestoneEntity, milestone, { status }, { before: inPlan, after: inPlan });
  }

  private async changePeriod(tx: Transaction): Promise<void> {
    const period = await tx.find(ReportingPeriodEntity, { id: this.any(this.periods) });
    if (period)
      await tx.update(ReportingPeriodEntity, period, {
        status: this.random.oneOf(['scheduled', 'open', 'locked'] as const),
      });
  }

  private async changeDue(tx: Transaction): Promise<void> {
    const period = await tx.find(ReportingPeriodEntity, { id: this.any(this.periods) });
    const dueAt = `2019-0${1 + this.random.below(9)}-20T21:59:59.000Z`;
    if (period) await tx.update(ReportingPeriodEntity, period, { dueAt });
  }

  /** Of a commitment or of an action, in place of one that stands. */
  private async override(tx: Transaction): Promise<void> {
    const ofAction = this.random.chance(0.5);
    const owner = {
      commitmentId: ofAction ? null : this.any(this.commitments),
      actionId: ofAction ? this.any(this.actions) : null,
      periodId: this.any(this.periods),
    };
    const standing = (await tx.findAll(RagOverrideEntity, { periodId: owner.periodId })).find(
      ({ endedAt, commitmentId, actionId }) =>
        endedAt === null && commitmentId === owner.commitmentId && actionId === owner.actionId,
    );
    if (standing) await tx.update(RagOverrideEntity, standing, { endedAt: tx.now });
    const override = tx.fresh(RagOverrideEntity, {
      ...owner,
      planId: this.planId,
      rag: this.random.oneOf(rags),
      reason: 'A reason',
      madeById: null,
      endedAt: null,
      endReason: null,
      endedById: null,
    });
    await tx.insert(RagOverrideEntity, override);
    this.overrides.push(override.id);
  }

  private async endOverride(tx: Transaction): Promise<void> {
    const override = await tx.find(RagOverrideEntity, { id: this.any(this.overrides) });
    if (override && override.endedAt === null) await tx.update(RagOverrideEntity, override, { endedAt: tx.now });
  }

  private async changeSector(tx: Transaction): Promise<void> {
    const organisation = await tx.find(OrganisationEntity, { id: this.any(this.organisations) });
    if (organisation) await tx.update(OrganisationEntity, organisation, { sector: this.random.oneOf(sectors) });
  }

  private async changeDay(tx: Transaction): Promise<void> {
    const plan = await tx.find(PlanEntity, { id: this.planId });
    if (plan) await tx.update(PlanEntity, plan, { businessDate: `2019-0${1 + this.random.below(9)}-15` });
  }
}
