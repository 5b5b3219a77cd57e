import { Injectable } from '@nestjs/common';
import type { ChangePlan, CreatePlan, Plan, PlanQuery } from '@symmachia/contracts';
import { defaultTolerances, grants, presentText, visible, type Scope } from '@symmachia/domain';
import { Access } from '../platform/access/access';
import type { SignedIn } from '../platform/access/declarations';
import { Clock } from '../platform/clock';
import { authorOf } from '../platform/database/author';
import { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';
import { fieldProblem, Problem } from '../platform/problem/problem';
import { MembershipEntity } from '../access/membership.entity';
import { newOrganisation } from '../organisations/new-organisation';
import { OrganisationEntity } from '../organisations/organisation.entity';
import { changePlan } from './change-plan';
import { PlanEntity } from './plan.entity';
import { PlanRepository } from './plan.repository';
import { toPlan, toPlanSummary } from './plan.response';

const planScopes = Object.keys(grants) as Scope[];

@Injectable()
export class PlanService {
  constructor(
    private readonly database: Database,
    private readonly plans: PlanRepository,
    private readonly access: Access,
    private readonly clock: Clock,
  ) {}

  async list(query: PlanQuery, me: SignedIn) {
    const { rows, nextCursor, total } = await this.plans.list(query, visible(me, 'plan:read'));
    return { items: rows.map(toPlanSummary), nextCursor, ...(total === undefined ? {} : { total }) };
  }

  async read(ref: string, me: SignedIn): Promise<Plan> {
    const { id } = await this.access.plan(me, ref, 'plan:read');
    const row = await this.plans.find(id);
    if (!row) throw new Problem('not-found');
    const may = await this.access.may(me, planScopes, { planId: id });
    return toPlan(row, await this.plans.periods(id), may, this.clock.now());
  }

  /** Who creates a plan coordinates it. */
  async create(input: CreatePlan, me: SignedIn): Promise<Plan> {
    const membership = { role: 'coordinator', organisationId: null } as const;
    const plan = await this.database.write(authorOf(me), async (tx) => {
      const created = await this.insert(tx, input);
      const coordinator = { ...membership, userId: me.userId, planId: created.id };
      if (!me.isAdmin) await tx.insert(MembershipEntity, tx.fresh(MembershipEntity, coordinator));
      return created;
    });
    return this.read(plan.id, { ...me, memberships: [...me.memberships, { ...membership, planId: plan.id }] });
  }

  async change(ref: string, input: ChangePlan, version: number | null, me: SignedIn): Promise<Plan> {
    const { id } = await this.access.plan(me, ref, 'plan:update');
    await this.database.write(authorOf(me), (tx) => changePlan(tx, id, input, version));
    return this.read(id, me);
  }

  /** Also the way in for the demonstration and the command line. */
  async insert(tx: Transaction, input: CreatePlan, extra: Partial<PlanEntity> = {}): Promise<PlanEntity> {
    if (input.endDate < input.startDate) throw fieldProblem('/endDate', 'end-before-start');
    if (await tx.find(PlanEntity, { code: input.code }))
      throw new Problem('code-taken', [{ pointer: '/code', code: 'duplicate' }]);
    const plan = tx.fresh(PlanEntity, {
      code: input.code,
      title: presentText(input.title),
      summary: presentText(input.summary ?? {}),
      organisationId: await ownerOf(tx, input),
      startDate: input.startDate,
      endDate: input.endDate,
      status: input.status ?? 'draft',
      predecessorId: null,
      languages: [...new Set(input.languages)],
      timezone: input.timezone ?? 'Europe/Athens',
      tolerances: defaultTolerances,
      businessDate: null,
      outdated: [],
      changes: 0,
      deliveryDay: null,
      ...extra,
    });
    await tx.insert(PlanEntity, plan);
    return plan;
  }
}

/** The organisation named, else the creator's own, else a new one that is called like the plan. */
async function ownerOf(tx: Transaction, { organisation, title }: CreatePlan): Promise<string> {
  if (organisation) {
    if (!(await tx.find(OrganisationEntity, { id: organisation })))
      throw fieldProblem('/organisation', 'unknown-reference');
    return organisation;
  }
  const [own] = await tx.query<{ id: string }>(
    'SELECT organisation_id AS id FROM memberships WHERE user_id = :user AND organisation_id IS NOT NULL ORDER BY id',
    { user: tx.author.userId },
  );
  if (own) return own.id;
  const created = newOrganisation(tx, { name: title, sector: 'public', kind: 'agency' }, []);
  await tx.insert(OrganisationEntity, created);
  return created.id;
}
