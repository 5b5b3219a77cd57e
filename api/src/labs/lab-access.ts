import { Injectable } from '@nestjs/common';
import { Access, type PlanContext } from '../platform/access/access';
import type { SignedIn } from '../platform/access/declarations';
import { Database } from '../platform/database/database';
import { Problem } from '../platform/problem/problem';

interface Listed {
  labId: string;
  planId: string;
}

/** A lab that the reader may see. */
export interface VisibleLab {
  id: string;
  /** Whose it is: rights over it are held there. */
  plan: PlanContext;
  /** The plans that list it and that the reader may see, its own first. */
  shownIn: PlanContext[];
}

/** Whoever reads a plan reads the labs that it lists: its own, and those related to it. */
@Injectable()
export class LabAccess {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  async visible(id: string, me: SignedIn): Promise<VisibleLab> {
    const [own, ...related] = await this.plansOf([id]);
    const plan = own && (await this.access.findPlan(own.planId));
    if (!plan) throw new Problem('not-found');
    const plans = [plan, ...(await Promise.all(related.map(({ planId }) => this.access.findPlan(planId))))];
    const shownIn = await this.readable(plans, me);
    if (shownIn.length === 0) throw new Problem('not-found');
    return { id, plan, shownIn };
  }

  /** The lab, if it is the reader's to change. */
  async changeable(id: string, me: SignedIn): Promise<VisibleLab> {
    const lab = await this.visible(id, me);
    if (!(await this.mayChange(lab, me))) throw new Problem('not-allowed');
    return lab;
  }

  mayChange({ plan }: Pick<VisibleLab, 'plan'>, me: SignedIn): Promise<boolean> {
    return this.access.allows(me, 'lab:update', { planId: plan.id });
  }

  /** Of these labs, those that the reader may see. */
  async seen(ids: readonly string[], me: SignedIn): Promise<ReadonlySet<string>> {
    const listed = await this.plansOf(ids);
    const readable = await this.access.readable(me, new Set(listed.map(({ planId }) => planId)));
    return new Set(listed.flatMap(({ labId, planId }) => (readable.includes(planId) ? [labId] : [])));
  }

  /** Refuses plans that the lab cannot be related to: what one may not see is not there, and labs are its own to list. */
  async requirePlans(plans: readonly string[], known: readonly string[], me: SignedIn): Promise<void> {
    const unknown = [];
    for (const [at, planId] of plans.entries()) {
      if (known.includes(planId)) continue;
      const isReadable =
        (await this.access.findPlan(planId)) && (await this.access.allows(me, 'plan:read', { planId }));
      if (!isReadable) unknown.push({ pointer: `/relatedPlans/${at}`, code: 'unknown-reference' });
      else if (!(await this.access.allows(me, 'lab:update', { planId }))) throw new Problem('not-allowed');
    }
    if (unknown.length) throw new Problem('invalid-request', unknown);
  }

  /** The plans that list these labs, of each its own first. */
  private plansOf(ids: readonly string[]): Promise<Listed[]> {
    return this.database.read<Listed>(
      `SELECT id AS "labId", plan_id AS "planId", 0 AS place FROM labs WHERE id IN (:ids)
       UNION ALL SELECT lab_id, plan_id, 1 FROM lab_plans WHERE lab_id IN (:ids) ORDER BY place, "planId"`,
      { ids },
    );
  }

  private async readable(plans: readonly (PlanContext | undefined)[], me: SignedIn): Promise<PlanContext[]> {
    const seen = [];
    for (const plan of plans)
      if (plan && (await this.access.allows(me, 'plan:read', { planId: plan.id }))) seen.push(plan);
    return seen;
  }
}
