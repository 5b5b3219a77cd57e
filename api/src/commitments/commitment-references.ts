import type { CreateCommitment } from '@symmachia/contracts';
import { ActionEntity } from '../actions/action.entity';
import { numbering } from '../actions/numbering';
import type { PlanContext } from '../platform/access/access';
import type { Transaction } from '../platform/database/transaction';
import { fieldProblem, Problem } from '../platform/problem/problem';
import { holdPlan } from '../plans/hold-plan';
import { CommitmentEntity } from './commitment.entity';
import { requireParties } from './commitment-parties';
import type { ResolvedCommitment } from './new-commitment';

export type PlanOfCommitments = Pick<PlanContext, 'id' | 'languages' | 'organisationId'>;

/** Finds what a new commitment refers to, and the reference and party that it has when none is said. */
export async function resolveCommitment(
  tx: Transaction,
  plan: PlanOfCommitments,
  input: CreateCommitment,
): Promise<ResolvedCommitment> {
  await requireAction(tx, plan.id, input.action);
  if (input.reference) await requireFreeReference(tx, plan.id, input.reference);
  if (input.parties) await requireParties(tx, input.parties);
  return {
    ...input,
    reference: input.reference ?? (await nextReference(tx, plan.id)),
    parties: input.parties ?? [{ organisation: plan.organisationId, role: 'lead' }],
  };
}

/** Refuses an action that is not of the plan, or not one that the author may know of. */
export async function requireAction(
  tx: Transaction,
  planId: string,
  id: string,
  mayKnow: (action: ActionEntity) => boolean = () => true,
): Promise<void> {
  const action = await tx.find(ActionEntity, { id, planId });
  if (!action || !mayKnow(action)) throw fieldProblem('/action', 'unknown-reference');
}

export async function requireFreeReference(tx: Transaction, planId: string, reference: string): Promise<void> {
  await holdPlan(tx, planId);
  if (await tx.find(CommitmentEntity, { planId, reference }))
    throw new Problem('code-taken', [{ pointer: '/reference', code: 'duplicate' }]);
}

async function nextReference(tx: Transaction, planId: string): Promise<string> {
  await holdPlan(tx, planId);
  const known = await tx.query<{ reference: string }>('SELECT reference FROM commitments WHERE plan_id = :planId', {
    planId,
  });
  return numbering(
    'C',
    3,
    known.map(({ reference }) => reference),
  )();
}
