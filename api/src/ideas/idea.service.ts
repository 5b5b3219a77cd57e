import { Injectable } from '@nestjs/common';
import type {
  ChangeIdea,
  CreateIdea,
  Idea,
  IdeaFacetQuery,
  IdeaQuery,
  IdeaRef,
  IdeaSupporter,
} from '@symmachia/contracts';
import { planDay } from '@symmachia/domain';
import { visibleActions } from '../actions/visible-actions';
import { refOf } from '../organisations/organisation-ref';
import { Access, type PlanContext } from '../platform/access/access';
import type { SignedIn } from '../platform/access/declarations';
import { Clock } from '../platform/clock';
import { authorOf } from '../platform/database/author';
import type { Condition } from '../platform/database/condition';
import { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';
import { type Exchange, unlessKnown } from '../platform/http/plan-etag';
import { fieldProblem, Problem } from '../platform/problem/problem';
import { type BackerRow, FamilyRepository } from './family.repository';
import { IdeaAccess, type VisibleIdea } from './idea-access';
import { IdeaActionService } from './idea-action.service';
import type { IdeaEntity } from './idea.entity';
import { IdeaFacetsRepository } from './idea-facets.repository';
import { type IdeaFilters, ideaFilters, ledTo } from './idea-filters';
import type { IdeaLine } from './idea-line';
import { IdeaLinesRepository } from './idea-lines.repository';
import { IdeaRepository, sectorsOf } from './idea.repository';
import { type IdeaRow, toIdea, toIdeaSummary } from './idea.response';
import { type IdeaRights, mayReword, visibleIdeas } from './visible-ideas';
import { changeIdea, insertIdea, type PlanOfIdeas } from './write-idea';

@Injectable()
export class IdeaService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly ideaAccess: IdeaAccess,
    private readonly ideas: IdeaRepository,
    private readonly facetCounts: IdeaFacetsRepository,
    private readonly ideaLines: IdeaLinesRepository,
    private readonly family: FamilyRepository,
    private readonly links: IdeaActionService,
  ) {}

  async list(ref: string, query: IdeaQuery, me: SignedIn, exchange: Exchange) {
    return this.answer(ref, me, exchange, async (plan) => {
      const filters = await this.filters(plan, query, me);
      const conditions = [...seenIn(plan, me), ...filters.values()];
      const { rows, nextCursor, total } = await this.ideas.list(query, conditions);
      const partsOf = await this.ideas.parts(
        rows.map(({ id }) => id),
        visibleActions(me),
      );
      const items = rows.map((row) => toIdeaSummary(row, partsOf(row.id)));
      return { items, nextCursor, ...(total === undefined ? {} : { total }) };
    });
  }

  async facets(ref: string, query: IdeaFacetQuery, me: SignedIn, exchange: Exchange) {
    return this.answer(ref, me, exchange, async (plan) =>
      this.facetCounts.count(seenIn(plan, me), await this.filters(plan, query, me)),
    );
  }

  /** All ideas of the plan that the filters leave, as lines of a table. */
  async lines(plan: PlanContext, query: IdeaFacetQuery, me: SignedIn): Promise<IdeaLine[]> {
    const filters = await this.filters(plan, query, me);
    return this.ideaLines.all([...seenIn(plan, me), ...filters.values()], visibleActions(me));
  }

  async read(id: string, me: SignedIn): Promise<Idea> {
    const idea = await this.ideaAccess.visible(id, me);
    const row = await this.ideas.find(id);
    if (!row) throw new Problem('not-found');
    const merged = await this.family.merged(id);
    const backers = await this.family.backers(id);
    const { targetGroups } = (await this.ideas.parts([id], visibleActions(me)))(id);
    return toIdea(row, {
      planCode: idea.plan.code,
      languages: idea.plan.languages,
      targetGroups,
      sectors: sectorsOf(backers.map(({ refSector }) => ({ sector: refSector }))),
      supporters: supportersOf(row, backers, merged),
      livesOnIn: await this.family.survivor(id),
      merged,
      actions: await this.links.ofIdea(idea, merged, me),
      ownSupport: await this.ownSupport(idea, backers),
      may: await this.access.stillIn({ planId: idea.plan.id }, [
        ...(mayReword(idea.rights, idea) ? (['idea:propose'] as const) : []),
        ...(idea.rights.decides ? (['idea:update'] as const) : []),
      ]),
    });
  }

  async create(ref: string, input: CreateIdea, me: SignedIn): Promise<Idea> {
    const plan = await this.access.plan(me, ref, 'plan:read');
    const rights = await this.ideaAccess.rightsIn(plan, me);
    const allowed = rights.decides ? input : proposal(input, rights);
    const idea = await this.database.write(authorOf(me), (tx) => this.insert(tx, this.placeOf(plan), allowed));
    return this.read(idea.id, me);
  }

  async change(id: string, input: ChangeIdea, version: number | null, me: SignedIn): Promise<Idea> {
    const { plan, rights } = await this.ideaAccess.visible(id, me);
    const mayChange = (idea: IdeaEntity) =>
      mayReword(rights, idea) &&
      (rights.decides || input.submittedBy === undefined || input.submittedBy === idea.submittedById);
    await this.database.write(authorOf(me), (tx) => changeIdea(tx, this.placeOf(plan), id, input, version, mayChange));
    return this.read(id, me);
  }

  /** Also the way in for the demonstration. */
  insert(tx: Transaction, plan: PlanOfIdeas, input: CreateIdea): Promise<IdeaEntity> {
    return insertIdea(tx, plan, input);
  }

  private async answer<T>(ref: string, me: SignedIn, exchange: Exchange, query: (plan: PlanContext) => Promise<T>) {
    const plan = await this.access.plan(me, ref, 'plan:read');
    return unlessKnown(exchange, { plan, actor: me, now: this.clock.now() }, () => query(plan));
  }

  private async filters(plan: PlanContext, query: IdeaFacetQuery, me: SignedIn): Promise<IdeaFilters> {
    const find = query.targetGroup ? await this.ideas.findTargetGroup(plan.id) : () => undefined;
    const led = ledTo(query, visibleActions(me));
    return new Map([...ideaFilters(query, find), ...(led ? [['action', led] as const] : [])]);
  }

  /** The reader's own organisations that may say that they stand behind it. */
  private async ownSupport(
    { id, status, isWithdrawn, submittedById, rights }: VisibleIdea,
    backers: readonly BackerRow[],
  ): Promise<Idea['ownSupport']> {
    if (status === 'merged' || isWithdrawn) return [];
    const own = await this.family.organisations(rights.own.filter((each) => each !== submittedById));
    return own.map((row) => ({
      organisation: refOf(row),
      supports: backers.some(({ ideaId, refId }) => ideaId === id && refId === row.refId),
    }));
  }

  private placeOf(plan: PlanContext): PlanOfIdeas {
    return { ...plan, today: planDay(plan, this.clock.now()) };
  }
}

const seenIn = (plan: PlanContext, me: SignedIn): Condition[] => [
  { sql: 'i.plan_id = :plan', values: { plan: plan.id } },
  visibleIdeas(me),
];

/** What a partner sends in is its own organisation's; which one, where it speaks for several, must be said. */
function proposal(input: CreateIdea, { own }: IdeaRights): CreateIdea {
  if (own.length === 0 || input.supporters || input.submittedOn || input.submittedBy === null)
    throw new Problem('not-allowed');
  const submittedBy = input.submittedBy ?? (own.length === 1 ? own[0] : undefined);
  if (submittedBy === undefined) throw fieldProblem('/submittedBy', 'required');
  if (!own.includes(submittedBy)) throw new Problem('not-allowed');
  return { ...input, submittedBy };
}

/** Each organisation once, for what it supports itself rather than for what was merged; without who submitted it. */
function supportersOf(row: IdeaRow, backers: readonly BackerRow[], merged: readonly IdeaRef[]): IdeaSupporter[] {
  const others = backers.filter(({ refId }) => refId !== row.refId);
  return [...Map.groupBy(others, ({ refId }) => refId).values()].flatMap((same) => {
    const backer = same.find(({ ideaId }) => ideaId === row.id) ?? same[0];
    if (!backer) return [];
    return [{ organisation: refOf(backer), through: merged.find(({ id }) => id === backer.ideaId) ?? null }];
  });
}
