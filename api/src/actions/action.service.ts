import { Injectable } from '@nestjs/common';
import type {
  Action,
  ActionFacetQuery,
  ActionFacets,
  ActionQuery,
  ChangeAction,
  CreateAction,
  LinkedAction,
} from '@symmachia/contracts';
import { can, planToday, type Scope } from '@symmachia/domain';
import { CommitmentService } from '../commitments/commitment.service';
import { visibleCommitments } from '../commitments/visible-commitments';
import { DeliveryBasis } from '../delivery/delivery-basis';
import { DeliveryDay } from '../delivery/delivery-day';
import { type Coloured, OverrideReader } from '../delivery/override-reader';
import { Access, type PlanContext } from '../platform/access/access';
import type { SignedIn } from '../platform/access/declarations';
import { Clock } from '../platform/clock';
import { authorOf } from '../platform/database/author';
import type { Condition } from '../platform/database/condition';
import { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';
import { type Exchange, unlessKnown } from '../platform/http/plan-etag';
import { Problem } from '../platform/problem/problem';
import type { Sources } from '../snapshots/frozen-tables';
import { ActionAccess, type VisibleAction } from './action-access';
import type { ActionEntity } from './action.entity';
import { ActionFacetsRepository } from './action-facets.repository';
import { actionFilters } from './action-filters';
import { type PlanOfActions, resolveAction } from './action-references';
import { ActionRepository } from './action.repository';
import { type NamedActionRow, toAction, toActionSummary, toLinkedAction } from './action.response';
import { changeAction } from './change-action';
import { MilestoneRepository } from './milestone.repository';
import { toMilestone } from './milestone.response';
import { insertActions, newAction } from './new-action';
import { visibleActions } from './visible-actions';

const actionScopes: readonly Scope[] = [
  'action:read',
  'action:update',
  'commitment:create',
  'draft:read',
  'rag:override',
];

@Injectable()
export class ActionService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly deliveryDay: DeliveryDay,
    private readonly basis: DeliveryBasis,
    private readonly actionAccess: ActionAccess,
    private readonly actions: ActionRepository,
    private readonly facetCounts: ActionFacetsRepository,
    private readonly milestones: MilestoneRepository,
    private readonly commitments: CommitmentService,
    private readonly overrides: OverrideReader,
  ) {}

  async list(ref: string, query: ActionQuery, me: SignedIn, exchange: Exchange) {
    return this.answer(ref, me, exchange, (plan) => this.page(plan, query, me));
  }

  async facets(
    ref: string,
    query: ActionFacetQuery,
    me: SignedIn,
    exchange: Exchange,
  ): Promise<ActionFacets | undefined> {
    return this.answer(ref, me, exchange, async (plan) => {
      const sources = await this.basis.sources(plan, query);
      return this.facetCounts.count(sources, seenIn(plan, me), await this.filters(plan, sources, query, me));
    });
  }

  async read(id: string, me: SignedIn): Promise<Action> {
    const { plan, subject } = await this.actionAccess.visible(id, me);
    await this.deliveryDay.catchUp(plan);
    const row = await this.actions.find(id);
    if (!row) throw new Problem('not-found');
    const today = planToday(plan, this.clock.now());
    return toAction(row, plan, {
      ...(await this.actions.links([id]))(id),
      milestones: (await this.milestones.ofAction(id, me)).map((milestone) => toMilestone(milestone, today)),
      commitmentList: await this.commitments.ofAction(id, me),
      override: await this.overrides.standing({ owner: { actionId: id }, subject }, me),
      may: await this.may(subject, me),
    });
  }

  /** The action as one that may have a colour of its own. */
  async coloured(id: string, me: SignedIn): Promise<Coloured> {
    const { plan, subject } = await this.actionAccess.visible(id, me);
    await this.deliveryDay.catchUp(plan);
    const row = await this.actions.find(id);
    if (!row) throw new Problem('not-found');
    return { plan, subject, owner: { actionId: row.id }, counts: row.rag !== null };
  }

  /** Of these actions of the plan those that the reader may see, by id, as other rows name them. */
  async linked(plan: PlanContext, ids: readonly string[], me: SignedIn): Promise<ReadonlyMap<string, LinkedAction>> {
    await this.deliveryDay.catchUp(plan);
    const rows = await this.actions.named(ids, visibleActions(me));
    const targets = await this.actions.named(
      rows.flatMap(({ mergedInto }) => mergedInto ?? []),
      visibleActions(me),
    );
    const targetOf = ({ mergedInto }: NamedActionRow) => targets.find(({ id }) => id === mergedInto);
    return new Map(rows.map((row) => [row.id, toLinkedAction(row, targetOf(row))]));
  }

  async create(ref: string, input: CreateAction, me: SignedIn): Promise<Action> {
    const plan = await this.access.plan(me, ref, 'plan:read');
    const isUnit = await this.access.allows(me, 'action:create', { planId: plan.id });
    const allowed = isUnit ? input : await this.proposal(input, plan, me);
    const action = await this.database.write(authorOf(me), (tx) => this.insert(tx, plan, allowed));
    return this.read(action.id, me);
  }

  async change(id: string, input: ChangeAction, version: number | null, me: SignedIn): Promise<Action> {
    const { plan } = await this.actionAccess.visible(id, me);
    await this.access.plan(me, plan.id, 'action:update');
    await this.database.write(authorOf(me), (tx) => changeAction(tx, plan, id, input, version));
    return this.read(id, me);
  }

  /** Also the way in for the demonstration. Whoever brings thousands resolves them first, see `newAction`. */
  async insert(
    tx: Transaction,
    plan: PlanOfActions,
    input: CreateAction,
    extra: Partial<ActionEntity> = {},
  ): Promise<ActionEntity> {
    const created = newAction(tx, plan, await resolveAction(tx, plan, input), extra);
    await insertActions(tx, [created]);
    return created.action;
  }

  /** What a partner sends in is a proposal of its own organisation's, whatever it says; the unit settles the rest. */
  private async proposal(input: CreateAction, plan: PlanContext, me: SignedIn): Promise<CreateAction> {
    const own = await this.access.ownTakingPart(me, 'action:propose', plan.id);
    const leadOrganisation = input.leadOrganisation ?? own[0];
    const isOwn = leadOrganisation !== undefined && own.includes(leadOrganisation);
    if (!isOwn || (input.status && input.status !== 'proposed')) throw new Problem('not-allowed');
    return { ...input, leadOrganisation, status: 'proposed', origin: 'partner_submission' };
  }

  private async answer<T>(ref: string, me: SignedIn, exchange: Exchange, query: (plan: PlanContext) => Promise<T>) {
    const plan = await this.access.plan(me, ref, 'action:read');
    return unlessKnown(exchange, { plan, actor: me, now: this.clock.now() }, async () => {
      await this.deliveryDay.catchUp(plan);
      return query(plan);
    });
  }

  private async page(plan: PlanContext, query: ActionQuery, me: SignedIn) {
    const sources = await this.basis.sources(plan, query);
    const filters = await this.filters(plan, sources, query, me);
    const conditions = [...seenIn(plan, me), ...filters.values()];
    const { rows, nextCursor, total } = await this.actions.list(query, sources, conditions);
    const linksOf = await this.actions.links(
      rows.map(({ id }) => id),
      sources,
    );
    const items = rows.map((row) => toActionSummary(row, linksOf(row.id)));
    return { items, nextCursor, ...(total === undefined ? {} : { total }) };
  }

  private async filters(plan: PlanContext, sources: Sources, query: ActionFacetQuery, me: SignedIn) {
    const findTargetGroup = query.targetGroup ? await this.actions.targetGroups(plan.id, sources) : () => undefined;
    return actionFilters(query, { sources, findTargetGroup, seen: visibleCommitments(me) });
  }

  /** Whoever delivers in the plan may propose a commitment of their own to any of its actions. */
  private async may(subject: VisibleAction['subject'], me: SignedIn): Promise<Scope[]> {
    const may = await this.access.may(me, actionScopes, subject);
    const own = me.memberships.flatMap(({ organisationId }) => organisationId ?? []);
    const proposes = can(me, 'commitment:propose', { ...subject, organisationIds: own });
    return proposes ? this.access.stillIn(subject, [...may, 'commitment:propose']) : may;
  }
}

const seenIn = (plan: PlanContext, me: SignedIn): Condition[] => [
  { sql: 'a.plan_id = :plan', values: { plan: plan.id } },
  visibleActions(me),
];
