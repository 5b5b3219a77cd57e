import { Injectable } from '@nestjs/common';
import type { ActionEntity } from '../../actions/action.entity';
import { ActionService } from '../../actions/action.service';
import type { MilestoneEntity } from '../../actions/milestone.entity';
import { MilestoneService } from '../../actions/milestone.service';
import type { CommitmentEntity } from '../../commitments/commitment.entity';
import { CommitmentService } from '../../commitments/commitment.service';
import type { OrganisationEntity } from '../../organisations/organisation.entity';
import { OrganisationService } from '../../organisations/organisation.service';
import { Database } from '../../platform/database/database';
import { SettingEntity } from '../../platform/database/setting.entity';
import type { Transaction } from '../../platform/database/transaction';
import { PillarService } from '../../plans/pillar.service';
import type { PlanEntity } from '../../plans/plan.entity';
import { PlanService } from '../../plans/plan.service';
import { DemonstrationIdeas } from './demonstration-ideas';
import { DemonstrationLabs } from './demonstration-labs';
import type { Fixtures } from './fixtures';
import { insertPeople } from './people';
import { idOf } from './placed';
import { ReportedYear } from './reported-year';

/** When everything was agreed: the winter before the plan's year. */
const agreedAt = '2018-12-14T09:00:00.000Z';

/** The rows of the demonstration, by the keys of the fixtures. */
export interface Placed {
  plan: PlanEntity;
  organisations: Map<string, OrganisationEntity>;
  actions: Map<string, ActionEntity>;
  commitments: Map<string, CommitmentEntity>;
  milestones: Map<string, MilestoneEntity>;
  /** The demonstration's users, by role. */
  people: Map<string, string>;
}

/** Plays the demonstration's year through the services, from its fixtures: the same data every time. */
@Injectable()
export class DemonstrationService {
  constructor(
    private readonly database: Database,
    private readonly plans: PlanService,
    private readonly pillars: PillarService,
    private readonly organisations: OrganisationService,
    private readonly actions: ActionService,
    private readonly milestones: MilestoneService,
    private readonly commitments: CommitmentService,
    private readonly labs: DemonstrationLabs,
    private readonly ideas: DemonstrationIdeas,
    private readonly year: ReportedYear,
  ) {}

  /** Whether nothing and nobody is there yet. */
  async isEmpty(): Promise<boolean> {
    const row = await this.database.readOne<{ rows: unknown }>(
      'SELECT (SELECT COUNT(*) FROM plans) + (SELECT COUNT(*) FROM users) AS rows',
    );
    return Number(row?.rows) === 0;
  }

  async load(): Promise<void> {
    // Only here: nobody else should carry the fixtures in memory.
    const { readFixtures } = await import('./fixtures');
    const fixtures = readFixtures();
    const placed = await this.database.write({ userId: null, source: 'system', at: agreedAt }, (tx) =>
      this.agree(tx, fixtures),
    );
    await this.year.play(fixtures, placed);
  }

  /** The plan as it was adopted, before anything was reported. */
  private async agree(tx: Transaction, fixtures: Fixtures): Promise<Placed> {
    const organisations = new Map<string, OrganisationEntity>();
    for (const { key, ...input } of fixtures.organisations)
      organisations.set(key, await this.organisations.insert(tx, input));
    const { organisation, businessDate, ...planInput } = fixtures.plan;
    const plan = await this.plans.insert(
      tx,
      { ...planInput, organisation: idOf(organisations, organisation) },
      { businessDate },
    );
    await this.markAsDemonstration(tx, plan, fixtures);
    const people = await insertPeople(tx, fixtures.people, plan, organisations);
    const pillars = await this.insertPillars(tx, plan, fixtures);
    const actions = await this.insertActions(tx, plan, fixtures, { organisations, pillars });
    const commitments = await this.insertCommitments(tx, plan, fixtures, { organisations, actions });
    const milestones = await this.insertMilestones(tx, plan, fixtures, { actions, commitments });
    const today = agreedAt.slice(0, 10);
    const { labs, themes } = await this.labs.insert(tx, plan, fixtures, organisations, today);
    const around = { lab: idOf(labs, 'lab-2019'), themes, organisations, pillars, actions };
    await this.ideas.insert(tx, { ...plan, today }, fixtures.ideas, around);
    return { plan, organisations, actions, commitments, milestones, people };
  }

  private async markAsDemonstration(tx: Transaction, plan: PlanEntity, { people }: Fixtures): Promise<void> {
    const signIns = people.map(({ email, role }) => ({ email, role }));
    await tx.insertRows(SettingEntity, [
      { name: 'demonstration', value: JSON.stringify({ plan: plan.code, signIns }) },
    ]);
  }

  private async insertPillars(
    tx: Transaction,
    plan: PlanEntity,
    { pillars }: Fixtures,
  ): Promise<Map<string, { id: string }>> {
    const placed = new Map<string, { id: string }>();
    for (const { parent, ...input } of pillars)
      placed.set(
        input.code,
        await this.pillars.insert(tx, plan.id, { ...input, ...(parent ? { parent: idOf(placed, parent) } : {}) }),
      );
    return placed;
  }

  /** Cancelled and merged ones are still planned then: what became of them comes in their year. */
  private async insertActions(
    tx: Transaction,
    plan: PlanEntity,
    { actions }: Fixtures,
    {
      organisations,
      pillars,
    }: { organisations: Map<string, OrganisationEntity>; pillars: Map<string, { id: string }> },
  ): Promise<Map<string, ActionEntity>> {
    const placed = new Map<string, ActionEntity>();
    for (const { key, mergedInto: _, statusReason: _reason, status, ...input } of actions)
      placed.set(
        key,
        await this.actions.insert(tx, plan, {
          ...input,
          status: status === 'proposed' ? 'proposed' : 'planned',
          pillars: input.pillars.map((code) => idOf(pillars, code)),
          leadOrganisation: idOf(organisations, input.leadOrganisation),
        }),
      );
    return placed;
  }

  private async insertCommitments(
    tx: Transaction,
    plan: PlanEntity,
    { commitments }: Fixtures,
    { organisations, actions }: { organisations: Map<string, OrganisationEntity>; actions: Map<string, ActionEntity> },
  ): Promise<Map<string, CommitmentEntity>> {
    const placed = new Map<string, CommitmentEntity>();
    for (const { key, deliveryStatus: _, ...input } of commitments) {
      const parties = input.parties.map((party) => ({
        ...party,
        organisation: idOf(organisations, party.organisation),
      }));
      const commitment = { ...input, action: idOf(actions, input.action), parties, reviewStatus: 'approved' as const };
      placed.set(key, await this.commitments.insert(tx, plan, commitment));
    }
    return placed;
  }

  private async insertMilestones(
    tx: Transaction,
    plan: PlanEntity,
    { milestones }: Fixtures,
    { actions, commitments }: { actions: Map<string, ActionEntity>; commitments: Map<string, CommitmentEntity> },
  ): Promise<Map<string, MilestoneEntity>> {
    const placed = new Map<string, MilestoneEntity>();
    for (const { key, action, commitment, status, achievedOn: _, ...input } of milestones) {
      const milestone = {
        ...input,
        status: status === 'achieved' || status === 'missed' ? ('pending' as const) : status,
        ...(commitment ? { commitment: idOf(commitments, commitment) } : {}),
      };
      const place = { id: idOf(actions, action), planId: plan.id };
      placed.set(key, await this.milestones.insert(tx, place, milestone, agreedAt.slice(0, 10)));
    }
    return placed;
  }
}
