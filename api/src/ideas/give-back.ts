import type { IdeaBefore } from '@symmachia/contracts';
import { isFate } from '@symmachia/domain';
import type { Transaction } from '../platform/database/transaction';
import { requireVersion } from '../platform/http/if-match';
import { Problem } from '../platform/problem/problem';
import { requireMergeTarget, withdrawLinks } from './decide-idea';
import { IdeaActionEntity } from './idea-action.entity';
import { IdeaEntity } from './idea.entity';

/** The decision that is taken back: what it made of the idea, and its moment. */
export interface TakenBack {
  version: number;
  at: string;
}

/** Writes the idea as it stood before that decision, with the links that went with it and without those that it brought. */
export async function giveBack(
  tx: Transaction,
  idea: IdeaEntity,
  { mergedInto, ...before }: IdeaBefore,
  { version, at }: TakenBack,
): Promise<void> {
  requireVersion(idea, version);
  if (idea.isWithdrawn) throw new Problem('idea-withdrawn');
  if (mergedInto) await requireMergeTarget(tx, idea, mergedInto);
  const fields = { ...before, ...(mergedInto === undefined ? {} : { mergedIntoId: mergedInto }) };
  const { id, planId, status } = await tx.update(IdeaEntity, idea, fields);
  const links = await tx.findAll(IdeaActionEntity, { ideaId: id });
  if (!isFate(status)) {
    // What somebody linked after the decision is theirs: it does not go with it.
    if (links.some(({ isWithdrawn, updatedAt }) => !isWithdrawn && updatedAt > at))
      throw new Problem('revert-refused', [], { reasons: [] });
    return withdrawLinks(tx, idea);
  }
  const inPlan = { before: { planId }, after: { planId } };
  for (const link of links.filter(({ isWithdrawn, updatedAt }) => isWithdrawn && updatedAt === at))
    await tx.update(IdeaActionEntity, link, { isWithdrawn: false }, inPlan);
  if (status === 'adopted' && !(await tx.find(IdeaActionEntity, { ideaId: id, isWithdrawn: false })))
    throw new Problem('idea-without-actions');
}
