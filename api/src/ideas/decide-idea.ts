import type { AdoptIdea, DecideIdea, MergeIdea, MoveIdea } from '@symmachia/contracts';
import { isFate, type Mergeable, nextIdeaStatus, survivorsOf, wouldCircle } from '@symmachia/domain';
import type { Transaction } from '../platform/database/transaction';
import { requireVersion } from '../platform/http/if-match';
import { fieldProblem, Problem } from '../platform/problem/problem';
import { accepted } from '../platform/problem/refusal';
import { IdeaActionEntity } from './idea-action.entity';
import { IdeaEntity } from './idea.entity';

/** What is decided about an idea, and why. */
export type Decision =
  | ({ to: 'submitted' | 'shortlisted' } & MoveIdea)
  | ({ to: 'parked' | 'rejected' } & DecideIdea)
  | ({ to: 'merged' } & MergeIdea)
  | ({ to: 'adopted' } & AdoptIdea);

/** Writes what is decided, but for the actions of an adoption. `today` is the day by the plan's calendar. */
export async function decideIdea(
  tx: Transaction,
  today: string,
  idea: IdeaEntity,
  decision: Decision,
  version: number | null,
): Promise<void> {
  requireVersion(idea, version);
  if (idea.isWithdrawn) throw new Problem('idea-withdrawn');
  const reason = decision.reason || null;
  const next = nextIdeaStatus(idea.status, decision.to, reason ?? undefined);
  const status = accepted(next, !next.ok && next.code === 'idea-reason-required' ? '/reason' : undefined);
  if (decision.to === 'merged') await requireMergeTarget(tx, idea, decision.into);
  const fields = {
    status,
    decisionReason: reason,
    decidedOn: status === 'submitted' ? null : today,
    mergedIntoId: decision.to === 'merged' ? decision.into : null,
  };
  await tx.update(IdeaEntity, idea, fields);
  if (!isFate(status)) await withdrawLinks(tx, idea);
}

/** It must be there, and live on as itself: not in this idea, nor in any other. */
export async function requireMergeTarget(tx: Transaction, idea: IdeaEntity, into: string): Promise<void> {
  const target = await tx.find(IdeaEntity, { id: into, planId: idea.planId });
  if (!target) throw fieldProblem('/into', 'unknown-reference');
  if (wouldCircle(idea.id, into, await mergesIn(tx, idea.planId)))
    throw new Problem('idea-into-itself', [{ pointer: '/into', code: 'idea-into-itself' }]);
  if (target.isWithdrawn) throw new Problem('idea-withdrawn', [{ pointer: '/into', code: 'idea-withdrawn' }]);
  if (target.status === 'merged') throw await mergedProblem(tx, target, [{ pointer: '/into', code: 'idea-merged' }]);
}

/** What a merged idea is refused by: it names the one that it lives on in. */
export async function mergedProblem(tx: Transaction, { id, planId }: IdeaEntity, errors: Problem['errors'] = []) {
  return new Problem('idea-merged', errors, { livesOnIn: survivorsOf(await mergesIn(tx, planId)).get(id) });
}

const mergesIn = (tx: Transaction, planId: string): Promise<Mergeable[]> =>
  tx.query<Mergeable>('SELECT id, merged_into_id AS "mergedIntoId" FROM ideas WHERE plan_id = :planId', { planId });

/** An idea that is open again leads to nothing so far; adopting it anew brings the same links back. */
export async function withdrawLinks(tx: Transaction, { id, planId }: IdeaEntity): Promise<void> {
  const inPlan = { before: { planId }, after: { planId } };
  for (const link of await tx.findAll(IdeaActionEntity, { ideaId: id, isWithdrawn: false }))
    await tx.update(IdeaActionEntity, link, { isWithdrawn: true }, inPlan);
}
