import { Injectable } from '@nestjs/common';
import type { ChangeIdeaAction, IdeaAction, IdeaRef, LinkAction } from '@symmachia/contracts';
import { planDay } from '@symmachia/domain';
import { ActionService } from '../actions/action.service';
import { visibleActions } from '../actions/visible-actions';
import { Access, type PlanContext } from '../platform/access/access';
import type { SignedIn } from '../platform/access/declarations';
import { Clock } from '../platform/clock';
import { authorOf } from '../platform/database/author';
import { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';
import { requireVersion } from '../platform/http/if-match';
import { Problem } from '../platform/problem/problem';
import { mergedProblem } from './decide-idea';
import { FamilyRepository, type LinkRow } from './family.repository';
import { IdeaAccess, type VisibleIdea } from './idea-access';
import { IdeaActionEntity } from './idea-action.entity';
import type { IdeaEntity } from './idea.entity';
import { ActionLinker, type Linking } from './link-actions';
import { heldIdea } from './write-idea';

@Injectable()
export class IdeaActionService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly ideaAccess: IdeaAccess,
    private readonly family: FamilyRepository,
    private readonly actions: ActionService,
  ) {}

  /** What the idea led to, also through those that live on in it (`merged`), as far as the reader may see it. */
  async ofIdea({ id, plan, rights }: VisibleIdea, merged: readonly IdeaRef[], me: SignedIn): Promise<IdeaAction[]> {
    return this.shown(plan, await this.family.links(id, rights.decides), merged, me);
  }

  async read(id: string, me: SignedIn): Promise<IdeaAction> {
    const row = await this.family.findLink(id);
    if (!row) throw new Problem('not-found');
    const { plan, rights } = await this.ideaAccess.visible(row.ideaId, me);
    const [link] = row.isWithdrawn && !rights.decides ? [] : await this.shown(plan, [row], [], me);
    if (!link) throw new Problem('not-found');
    return link;
  }

  async create(ideaId: string, input: LinkAction, me: SignedIn): Promise<IdeaAction> {
    const { plan } = await this.ideaAccess.decidable(ideaId, me);
    const place = { ...plan, today: planDay(plan, this.clock.now()) };
    const linker = new ActionLinker(this.actions, place, await this.linkingBy(me, plan));
    const { id } = await this.database.write(authorOf(me), async (tx) => {
      const idea = await heldIdea(tx, plan.id, ideaId);
      await requireAdopted(tx, idea);
      return linker.one(tx, idea, input);
    });
    return this.read(id, me);
  }

  async change(id: string, input: ChangeIdeaAction, version: number | null, me: SignedIn): Promise<IdeaAction> {
    const { ideaId } = await this.read(id, me);
    const { plan } = await this.ideaAccess.decidable(ideaId, me);
    const inPlan = { planId: plan.id };
    await this.database.write(authorOf(me), async (tx) => {
      const idea = await heldIdea(tx, plan.id, ideaId);
      const link = await tx.find(IdeaActionEntity, { id });
      if (!link) throw new Problem('not-found');
      requireVersion(link, version);
      if (link.isWithdrawn && input.isWithdrawn === false) await requireAdopted(tx, idea);
      if (!link.isWithdrawn && input.isWithdrawn) await requireAnother(tx, idea);
      await tx.update(IdeaActionEntity, link, input, { before: inPlan, after: inPlan });
    });
    return this.read(id, me);
  }

  /** How far the reader's word goes in saying what an idea leads to. */
  async linkingBy(me: SignedIn, { id }: PlanContext): Promise<Linking> {
    return { seen: visibleActions(me), creates: await this.access.allows(me, 'action:create', { planId: id }) };
  }

  private async shown(plan: PlanContext, rows: readonly LinkRow[], merged: readonly IdeaRef[], me: SignedIn) {
    const ids = rows.map(({ actionId }) => actionId);
    const actions = await this.actions.linked(plan, ids, me);
    return rows.flatMap(({ actionId, ...row }): IdeaAction[] => {
      const action = actions.get(actionId);
      const through = merged.find(({ id }) => id === row.ideaId) ?? null;
      return action ? [{ ...row, isWithdrawn: Boolean(row.isWithdrawn), through, action }] : [];
    });
  }
}

async function requireAdopted(tx: Transaction, idea: IdeaEntity): Promise<void> {
  if (idea.status === 'merged') throw await mergedProblem(tx, idea);
  if (idea.status !== 'adopted') throw new Problem('idea-not-adopted');
}

/** Something remains of an adopted idea. */
async function requireAnother(tx: Transaction, { id, status }: IdeaEntity): Promise<void> {
  const present = await tx.findAll(IdeaActionEntity, { ideaId: id, isWithdrawn: false });
  if (status === 'adopted' && present.length === 1) throw new Problem('idea-without-actions');
}
