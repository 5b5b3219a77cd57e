import { presentText, type PartyRole } from '@symmachia/domain';
import { ActionEntity, ActionPillarEntity, ActionTargetGroupEntity } from '../actions/action.entity';
import { MilestoneEntity } from '../actions/milestone.entity';
import type { Random } from '../administration/demonstration/random';
import { CommitmentEntity, CommitmentPartyEntity } from '../commitments/commitment.entity';
import { newOrganisation } from '../organisations/new-organisation';
import { OrganisationEntity } from '../organisations/organisation.entity';
import type { Transaction } from '../platform/database/transaction';
import { PillarEntity } from '../plans/pillar.entity';
import { PlanEntity } from '../plans/plan.entity';
import { ReportingPeriodEntity } from '../reporting/reporting-period.entity';
import type { KnownRows } from './random-known.spec-support';
import { actionRow, commitmentRow, planRow, sectors } from './random-rows.spec-support';

const targetGroups = ['01930000-0000-7000-8000-000000000001', '01930000-0000-7000-8000-000000000002'] as const;
const roles = ['partner', 'supporter', 'funder'] as const;

/** What a random plan begins with, and what is added to it. */
export class RandomGrowth {
  private count = 0;

  constructor(
    private readonly rows: KnownRows,
    private readonly random: Random,
  ) {}

  async begin(tx: Transaction): Promise<void> {
    for (let at = 0; at < 6; at += 1) await this.addOrganisation(tx, at);
    const plan = planRow(tx, this.rows.any(this.rows.organisations));
    await tx.insert(PlanEntity, plan);
    this.rows.planId = plan.id;
    for (let at = 0; at < 5; at += 1) await this.addPillar(tx, at);
    for (let month = 1; month <= 6; month += 1) await this.addPeriod(tx, month);
  }

  private async addOrganisation(tx: Transaction, at: number): Promise<void> {
    const organisation = newOrganisation(tx, {
      name: { en: `Organisation ${at}` },
      sector: sectors[at % 3] ?? 'public',
    });
    await tx.insert(OrganisationEntity, organisation);
    this.rows.organisations.push(organisation.id);
  }

  private async addPillar(tx: Transaction, at: number): Promise<void> {
    const fields = {
      planId: this.rows.planId,
      code: String(at),
      name: { en: `Pillar ${at}` },
      order: at,
      isHorizontal: false,
      euPillar: null,
    };
    const parentId = at > 2 ? (this.rows.pillars[0] ?? null) : null;
    const pillar = tx.fresh(PillarEntity, { ...fields, parentId, outdated: [] });
    await tx.insert(PillarEntity, pillar);
    this.rows.pillars.push(pillar.id);
  }

  private async addPeriod(tx: Transaction, month: number): Promise<void> {
    const startDate = `2019-0${month}-01`;
    const period = tx.fresh(ReportingPeriodEntity, {
      planId: this.rows.planId,
      label: startDate,
      startDate,
      endDate: `2019-0${month}-28`,
      opensAt: `${startDate}T00:00:00.000Z`,
      dueAt: `${startDate}T00:00:00.000Z`,
      graceUntil: null,
      status: 'scheduled',
    });
    await tx.insert(ReportingPeriodEntity, period);
    this.rows.periods.push(period.id);
  }

  async addAction(tx: Transaction): Promise<void> {
    const place = {
      planId: this.rows.planId,
      code: `A${(this.count += 1)}`,
      leadOrganisationId: this.rows.any(this.rows.organisations),
    };
    const action = actionRow(tx, place, this.random);
    await tx.insert(ActionEntity, action);
    const pillars = new Set([this.rows.any(this.rows.pillars), this.rows.any(this.rows.pillars)]);
    await tx.insertRows(
      ActionPillarEntity,
      [...pillars].map((pillarId) => ({ actionId: action.id, pillarId })),
    );
    await tx.insertRows(ActionTargetGroupEntity, [
      { actionId: action.id, targetGroupId: this.random.oneOf(targetGroups) },
    ]);
    this.rows.actions.push(action.id);
  }

  async addCommitment(tx: Transaction): Promise<void> {
    const place = {
      planId: this.rows.planId,
      actionId: this.rows.any(this.rows.actions),
      reference: `C${(this.count += 1)}`,
    };
    const commitment = commitmentRow(tx, place, this.random);
    await tx.insert(CommitmentEntity, commitment);
    await tx.insertRows(CommitmentPartyEntity, this.parties(commitment.id));
    this.rows.commitments.push(commitment.id);
  }

  private parties(commitmentId: string): CommitmentPartyEntity[] {
    const organisations = [
      ...new Set([
        this.rows.any(this.rows.organisations),
        this.rows.any(this.rows.organisations),
        this.rows.any(this.rows.organisations),
      ]),
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

  async addMilestone(tx: Transaction): Promise<void> {
    const commitment = await tx.find(CommitmentEntity, { id: this.rows.any(this.rows.commitments) });
    const ofAction = this.random.chance(0.5) || !commitment;
    const dueDate = `2019-0${1 + this.random.below(9)}-10`;
    const milestone = tx.fresh(MilestoneEntity, {
      actionId: ofAction ? this.rows.any(this.rows.actions) : commitment.actionId,
      commitmentId: ofAction ? null : commitment.id,
      title: presentText({ en: 'A milestone' }),
      dueDate,
      originalDueDate: dueDate,
      achievedOn: null,
      status: 'pending',
      weight: 1000,
      ownerOrganisationId: null,
    });
    await tx.insert(MilestoneEntity, milestone, { planId: this.rows.planId });
    this.rows.milestones.push(milestone.id);
  }
}
