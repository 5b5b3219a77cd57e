import { Injectable } from '@nestjs/common';
import type { IdeaStatus } from '@symmachia/domain';
import { Access, type PlanContext } from '../platform/access/access';
import type { SignedIn } from '../platform/access/declarations';
import { Database } from '../platform/database/database';
import { Problem } from '../platform/problem/problem';
import { type IdeaRights, maySeeIdea } from './visible-ideas';

interface IdeaKey {
  planId: string;
  status: IdeaStatus;
  submittedById: string | null;
  isWithdrawn: number;
}

/** An idea that the reader may see. */
export interface VisibleIdea {
  id: string;
  plan: PlanContext;
  status: IdeaStatus;
  submittedById: string | null;
  isWithdrawn: boolean;
  rights: IdeaRights;
}

/** Whoever reads a plan reads its ideas; a withdrawn one is there for its organisation and for those who decide. */
@Injectable()
export class IdeaAccess {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  async visible(id: string, me: SignedIn): Promise<VisibleIdea> {
    const row = await this.database.readOne<IdeaKey>(
      `SELECT plan_id AS "planId", status, submitted_by_id AS "submittedById", is_withdrawn AS "isWithdrawn"
       FROM ideas WHERE id = :id`,
      { id },
    );
    const plan = row && (await this.access.findPlan(row.planId));
    if (!row || !plan) throw new Problem('not-found');
    await this.access.require(me, 'plan:read', 'plan:read', { planId: plan.id });
    const { status, submittedById } = row;
    const rights = await this.rightsIn(plan, me);
    const idea = { id, plan, status, submittedById, isWithdrawn: Boolean(row.isWithdrawn), rights };
    if (!maySeeIdea(me, { ...idea, planId: plan.id })) throw new Problem('not-found');
    return idea;
  }

  /** The idea, if it is the reader's to decide about. */
  async decidable(id: string, me: SignedIn): Promise<VisibleIdea> {
    const idea = await this.visible(id, me);
    if (!idea.rights.decides) throw new Problem('not-allowed');
    return idea;
  }

  async rightsIn({ id }: Pick<PlanContext, 'id'>, me: SignedIn): Promise<IdeaRights> {
    return {
      decides: await this.access.allows(me, 'idea:update', { planId: id }),
      own: await this.access.ownTakingPart(me, 'idea:propose', id),
    };
  }
}
