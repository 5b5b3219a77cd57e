import type { ChangeCommitment } from '@symmachia/contracts';
import { type Actor, can, delivers, reviseTexts, type Scope, unitWeight } from '@symmachia/domain';
import { requireDateOrder } from '../actions/date-order';
import { MilestoneEntity } from '../actions/milestone.entity';
import { searchable } from '../actions/searchable';
import type { PlanContext } from '../platform/access/access';
import type { Transaction } from '../platform/database/transaction';
import { requireVersion } from '../platform/http/if-match';
import { fieldProblem, Problem } from '../platform/problem/problem';
import { CommitmentEntity, CommitmentPartyEntity } from './commitment.entity';
import { partiesInLog, partyRows, replaceParties, requireOneLead, requireParties } from './commitment-parties';
import { requireAction, requireFreeReference } from './commitment-references';
import { reviewed } from './commitment-review';

const words: readonly string[] = ['title', 'description', 'contact'] satisfies (keyof ChangeCommitment)[];

/** The rights that a change needs: over words one's own, over its review the review's, over all else the unit's. */
export function scopesOf({ reviewStatus, comment: _, ...fields }: ChangeCommitment): Scope[] {
  const review: Scope[] = reviewStatus
    ? [reviewStatus === 'submitted' ? 'commitment:propose' : 'commitment:review']
    : [];
  const changed = Object.keys(fields);
  const isReviewOnly = review.length > 0 && changed.length === 0;
  const settles = changed.some((field) => !words.includes(field));
  return [
    ...review,
    ...(isReviewOnly ? [] : (['commitment:update'] as const)),
    ...(settles ? (['commitment:settle'] as const) : []),
  ];
}

/** In which plan a commitment is changed, and by whom. */
interface Editing {
  plan: PlanContext;
  me: Actor;
}

/** Applies a merge patch to a commitment of the plan and its parties. */
export async function changeCommitment(
  tx: Transaction,
  { plan, me }: Editing,
  id: string,
  input: ChangeCommitment,
  version: number | null,
): Promise<void> {
  const commitment = await tx.find(CommitmentEntity, { id });
  if (!commitment) throw new Problem('not-found');
  const before = await tx.findAll(CommitmentPartyEntity, { commitmentId: id });
  requireStillAllowed(me, commitment, before, input);
  requireVersion(commitment, version);
  await requireReferences(tx, commitment, input);
  const after = input.parties ? partyRows(id, input.parties) : before;
  await tx.update(
    CommitmentEntity,
    commitment,
    { ...revisedCommitment(commitment, input, plan), ...reviewed(commitment, input, tx.author.userId ?? '') },
    { before: partiesInLog(inOrder(before)), after: partiesInLog(inOrder(after)) },
  );
  if (input.parties) await replaceParties(tx, id, after);
  if (input.action && input.action !== commitment.actionId) await moveMilestones(tx, commitment, input.action);
}

/** The parties may have become others since the reader was let in: those who deliver write the words. */
function requireStillAllowed(
  me: Actor,
  { planId }: CommitmentEntity,
  parties: readonly CommitmentPartyEntity[],
  input: ChangeCommitment,
): void {
  const subject = { planId, organisationIds: parties.filter(delivers).map(({ organisationId }) => organisationId) };
  if (!scopesOf(input).every((scope) => can(me, scope, subject))) throw new Problem('not-allowed');
}

const inOrder = (parties: readonly CommitmentPartyEntity[]) =>
  parties.toSorted((one, other) => one.position - other.position);

async function requireReferences(
  tx: Transaction,
  commitment: CommitmentEntity,
  { action, reference, parties }: ChangeCommitment,
): Promise<void> {
  if (action) await requireAction(tx, commitment.planId, action);
  if (reference && reference !== commitment.reference) await requireFreeReference(tx, commitment.planId, reference);
  if (!parties) return;
  requireOneLead(parties);
  await requireParties(tx, parties);
}

/** A commitment's milestones go with it to another action. */
async function moveMilestones(tx: Transaction, { id, planId }: CommitmentEntity, actionId: string): Promise<void> {
  for (const milestone of await tx.findAll(MilestoneEntity, { commitmentId: id }))
    await tx.update(MilestoneEntity, milestone, { actionId }, { before: { planId }, after: { planId } });
}

/** What a patch makes of the commitment itself. Asks the database nothing; refuses what no commitment may become. */
export function revisedCommitment(
  commitment: CommitmentEntity,
  input: ChangeCommitment,
  { languages }: Pick<PlanContext, 'languages'>,
): Partial<CommitmentEntity> {
  const texts = reviseTexts(['title', 'description'], commitment, input, languages);
  if (Object.keys(texts.title).length === 0) throw fieldProblem('/title', 'required');
  const reference = input.reference ?? commitment.reference;
  const dates = {
    startDate: input.startDate === undefined ? commitment.startDate : input.startDate,
    endDate: input.endDate === undefined ? commitment.endDate : input.endDate,
  };
  requireDateOrder(dates);
  return {
    actionId: input.action ?? commitment.actionId,
    reference,
    ...texts,
    ...searchable(texts.title, reference, languages),
    ...dates,
    isPledge: input.isPledge ?? commitment.isPledge,
    deliveryStatus: input.deliveryStatus ?? commitment.deliveryStatus,
    weight: input.weight === undefined ? commitment.weight : Math.round(input.weight * unitWeight),
    contact: input.contact === undefined ? commitment.contact : input.contact,
  };
}
