import type { CreateAction, LinkAction } from '@symmachia/contracts';
import { ActionEntity } from '../actions/action.entity';
import type { ActionService } from '../actions/action.service';
import type { Condition } from '../platform/database/condition';
import type { Transaction } from '../platform/database/transaction';
import { fieldProblem, Problem } from '../platform/problem/problem';
import { within } from '../platform/problem/within';
import { IdeaActionEntity } from './idea-action.entity';
import type { IdeaEntity } from './idea.entity';
import type { PlanOfIdeas } from './write-idea';

/** Who says what an idea leads to, as far as rights go. */
export interface Linking {
  /** The actions (alias a) that they may see. */
  seen: Condition;
  /** Whether an action is in the plan by their word, or proposed for the unit to settle. */
  creates: boolean;
}

/** Notes what an idea led to. Every member of `links` is refused, where it is refused, at its own pointer. */
export class ActionLinker {
  constructor(
    private readonly actions: ActionService,
    private readonly plan: PlanOfIdeas,
    private readonly linking: Linking,
  ) {}

  async all(tx: Transaction, idea: IdeaEntity, links: readonly LinkAction[]): Promise<void> {
    for (const [at, link] of links.entries()) await within(`/actions/${at}`, () => this.one(tx, idea, link));
  }

  /** Answers the link: a new one, or the withdrawn one of the same action, which is there again. */
  async one(tx: Transaction, idea: IdeaEntity, link: LinkAction): Promise<IdeaActionEntity> {
    const inPlan = { planId: this.plan.id };
    const actionId = await this.actionOf(tx, idea, link);
    const known = await tx.find(IdeaActionEntity, { ideaId: idea.id, actionId });
    if (known && !known.isWithdrawn) throw new Problem('conflict', [{ pointer: '/action', code: 'duplicate' }]);
    const said = { relation: link.relation, linkedOn: this.plan.today, isWithdrawn: false };
    if (known) {
      const fields = { ...said, note: link.note ?? known.note };
      return tx.update(IdeaActionEntity, known, fields, { before: inPlan, after: inPlan });
    }
    const fresh = tx.fresh(IdeaActionEntity, { ...said, ideaId: idea.id, actionId, note: link.note ?? null });
    await tx.insert(IdeaActionEntity, fresh, inPlan);
    return fresh;
  }

  private async actionOf(tx: Transaction, idea: IdeaEntity, { action, create }: LinkAction): Promise<string> {
    if (action && create) throw fieldProblem('/create', 'unknown-field');
    if (create) return within('/create', () => this.created(tx, idea, create));
    if (!action) throw fieldProblem('/action', 'required');
    const [found] = await tx.query<Pick<ActionEntity, 'status'>>(
      `SELECT a.status FROM actions a WHERE a.id = :action AND a.plan_id = :linkPlan AND (${this.linking.seen.sql})`,
      { action, linkPlan: this.plan.id, ...this.linking.seen.values },
    );
    if (!found) throw fieldProblem('/action', 'unknown-reference');
    // What it went into is to be named instead. A cancelled one may be: that, too, became of the idea.
    if (found.status === 'merged') throw new Problem('conflict', [{ pointer: '/action', code: 'conflict' }]);
    return action;
  }

  /** It comes from the lab that the idea came up in, else from whoever submitted it. */
  private async created(tx: Transaction, idea: IdeaEntity, input: CreateAction): Promise<string> {
    const origin = idea.labId ? 'lab' : idea.submittedById ? 'partner_submission' : 'direct';
    const { statusReason: _, ...proposal } = input;
    const said: CreateAction = this.linking.creates ? input : { ...proposal, status: 'proposed' };
    const action = await this.actions.insert(tx, this.plan, { ...said, origin: said.origin ?? origin });
    return action.id;
  }
}
