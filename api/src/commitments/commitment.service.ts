import { Injectable } from '@nestjs/common';
import type {
  ChangeCommitment,
  Commitment,
  CommitmentQuery,
  CommitmentSummary,
  CreateCommitment,
} from '@symmachia/contracts';
import { can, delivers, leads, readableFields, type Scope, type Subject } from '@symmachia/domain';
import { maySeeAction } from '../actions/visible-actions';
import { DeliveryBasis } from '../delivery/delivery-basis';
import { DeliveryDay } from '../delivery/delivery-day';
import { type Coloured, OverrideReader } from '../delivery/override-reader';
import { Access, type PlanContext } from '../platform/access/access';
import type { SignedIn } from '../platform/access/declarations';
import { Clock } from '../platform/clock';
import { authorOf } from '../platform/database/author';
import { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';
import { type Exchange, unlessKnown } from '../platform/http/plan-etag';
import { fieldProblem, Problem } from '../platform/problem/problem';
import type { CommitmentEntity } from './commitment.entity';
import { changeCommitment, scopesOf } from './change-commitment';
import { commitmentFilters } from './commitment-filters';
import { type PlanOfCommitments, requireAction, resolveCommitment } from './commitment-references';
import { CommitmentRepository } from './commitment.repository';
import {
  toCommitment,
  toCommitmentSummary,
  toReported,
  type CommitmentRow,
  type PartyRow,
  type WithParties,
} from './commitment.response';
import { insertCommitments, newCommitment } from './new-commitment';
import { maySeeCommitment, visibleCommitments } from './visible-commitments';

const commitmentScopes: readonly Scope[] = [
  'commitment:read',
  'commitment:update',
  'commitment:settle',
  'commitment:propose',
  'commitment:review',
  'update:draft',
  'update:submit',
  'update:review',
  'draft:read',
  'review:read',
  'challenge:read',
  'rag:override',
];

/** Of its parties, who may do what not all of them may. */
const reserved: Partial<Record<Scope, (party: PartyRow) => boolean>> = {
  'commitment:update': delivers,
  'commitment:propose': delivers,
  'update:draft': leads,
  'update:submit': leads,
};

/** A commitment that the reader may see. */
interface VisibleCommitment {
  row: WithParties<CommitmentRow>;
  plan: PlanContext;
  /** Its plan, and its parties as the organisations that it belongs to. */
  subject: Subject;
  /** The same with those of its parties alone that have the right in question. */
  subjectOf(scope: Scope): Subject;
}

@Injectable()
export class CommitmentService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly deliveryDay: DeliveryDay,
    private readonly basis: DeliveryBasis,
    private readonly commitments: CommitmentRepository,
    private readonly overrides: OverrideReader,
  ) {}

  async list(ref: string, query: CommitmentQuery, me: SignedIn, exchange: Exchange) {
    const plan = await this.access.plan(me, ref, 'commitment:read');
    return unlessKnown(exchange, { plan, actor: me, now: this.clock.now() }, async () => {
      await this.deliveryDay.catchUp(plan);
      return this.page(plan, query, me);
    });
  }

  async read(id: string, me: SignedIn): Promise<Commitment> {
    const { row, plan, subject, subjectOf } = await this.visible(id, me);
    const may = await this.access.may(me, commitmentScopes, subject);
    return toCommitment(row, plan, {
      reported: (await this.commitments.reported(id)).map(toReported),
      override: await this.overrides.standing({ owner: { commitmentId: id }, subject }, me),
      may: may.filter((scope) => !reserved[scope] || can(me, scope, subjectOf(scope))),
      guarded: readableFields(me, 'commitments', subject, guardedOf(row)),
    });
  }

  /** The commitment as one that may have a colour of its own. */
  async coloured(id: string, me: SignedIn): Promise<Coloured> {
    const { row, plan, subject } = await this.visible(id, me);
    return { plan, subject, owner: { commitmentId: row.id }, counts: row.rag !== null };
  }

  /** An action's commitments, by reference; whether the reader may see the action is another question. */
  async ofAction(actionId: string, me: SignedIn): Promise<CommitmentSummary[]> {
    return (await this.commitments.ofAction(actionId, me)).map(toCommitmentSummary);
  }

  async create(ref: string, input: CreateCommitment, me: SignedIn): Promise<Commitment> {
    const plan = await this.access.plan(me, ref, 'plan:read');
    const isUnit = await this.access.allows(me, 'commitment:create', { planId: plan.id });
    const allowed = isUnit ? input : await this.proposal(input, plan, me);
    const commitment = await this.database.write(authorOf(me), async (tx) => {
      await requireAction(tx, plan.id, input.action, (action) => maySeeAction(me, action));
      return this.insert(tx, plan, allowed);
    });
    return this.read(commitment.id, me);
  }

  async change(id: string, input: ChangeCommitment, version: number | null, me: SignedIn): Promise<Commitment> {
    const { plan, subjectOf } = await this.visible(id, me);
    for (const scope of scopesOf(input)) await this.access.require(me, scope, 'commitment:read', subjectOf(scope));
    await this.database.write(authorOf(me), (tx) => changeCommitment(tx, { plan, me }, id, input, version));
    return this.read(id, me);
  }

  /** Also the way in for the demonstration. Whoever brings thousands resolves them first, see `newCommitment`. */
  async insert(
    tx: Transaction,
    plan: PlanOfCommitments,
    input: CreateCommitment,
    extra: Partial<CommitmentEntity> = {},
  ): Promise<CommitmentEntity> {
    const created = newCommitment(tx, plan, await resolveCommitment(tx, plan, input), extra);
    await insertCommitments(tx, [created]);
    return created.commitment;
  }

  /**
   * What a partner sends in is the draft of a commitment that its own organisation delivers. Whom a commitment names
   * may read the plan: only the unit brings somebody new in.
   */
  private async proposal(input: CreateCommitment, plan: PlanContext, me: SignedIn): Promise<CreateCommitment> {
    const own = await this.access.ownTakingPart(me, 'commitment:propose', plan.id);
    const parties = input.parties ?? own.slice(0, 1).map((organisation) => ({ organisation, role: 'lead' as const }));
    const named = parties.map(({ organisation }) => organisation);
    const isTheirs = parties.some((party) => delivers(party) && own.includes(party.organisation));
    if (!isTheirs || input.reviewStatus === 'approved') throw new Problem('not-allowed');
    const known = await this.access.takingPart(plan.id, named);
    const newcomer = named.findIndex((id) => !known.includes(id));
    if (newcomer >= 0) throw fieldProblem(`/parties/${newcomer}/organisation`, 'unknown-reference');
    return { ...input, parties, reviewStatus: 'draft' };
  }

  private async page(plan: PlanContext, query: CommitmentQuery, me: SignedIn) {
    const sources = await this.basis.sources(plan, query);
    const findTargetGroup = query.targetGroup ? await this.commitments.targetGroups(plan.id, sources) : () => undefined;
    const { rows, nextCursor, total } = await this.commitments.list(query, sources, [
      { sql: 'c.plan_id = :plan', values: { plan: plan.id } },
      visibleCommitments(me),
      ...commitmentFilters(query, sources, findTargetGroup),
    ]);
    return { items: rows.map(toCommitmentSummary), nextCursor, ...(total === undefined ? {} : { total }) };
  }

  /** What one may not see is not there. */
  private async visible(id: string, me: SignedIn): Promise<VisibleCommitment> {
    const row = await this.commitments.find(id);
    const plan = row && (await this.access.findPlan(row.planId));
    if (!row || !plan) throw new Problem('not-found');
    const subject = { planId: plan.id, organisationIds: row.parties.map(({ refId }) => refId) };
    const subjectOf = (scope: Scope): Subject => ({
      ...subject,
      organisationIds: row.parties.filter(reserved[scope] ?? (() => true)).map(({ refId }) => refId),
    });
    await this.access.require(me, 'commitment:read', 'commitment:read', subject);
    if (!maySeeCommitment(me, row, subject)) throw new Problem('not-found');
    if (!(await this.deliveryDay.catchUp(plan))) return { row, plan, subject, subjectOf };
    return this.visible(id, me);
  }
}

const guardedOf = ({ contact, reviewComment }: CommitmentRow) => ({ contact, reviewComment });
