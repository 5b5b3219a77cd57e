import type { ChangeIdea, CreateIdea } from '@symmachia/contracts';
import { isWithdrawable } from '@symmachia/domain';
import type { PlanOfActions } from '../actions/action-references';
import { resolveLinks } from '../actions/action-references';
import { requireOrganisations } from '../organisations/require-organisations';
import type { Transaction } from '../platform/database/transaction';
import { requireVersion } from '../platform/http/if-match';
import { fieldProblem, Problem } from '../platform/problem/problem';
import { holdPlan } from '../plans/hold-plan';
import { PillarEntity } from '../plans/pillar.entity';
import { IdeaEntity, IdeaTargetGroupEntity } from './idea.entity';
import { revisedPlace } from './idea-place';
import { IdeaSupportEntity } from './idea-support.entity';
import { revisedWords } from './revised-idea';

/** The plan that an idea is for. `today` is the day by its calendar. */
export interface PlanOfIdeas extends PlanOfActions {
  today: string;
}

export async function insertIdea(tx: Transaction, plan: PlanOfIdeas, input: CreateIdea): Promise<IdeaEntity> {
  const submittedOn = input.submittedOn ?? plan.today;
  if (submittedOn > plan.today) throw fieldProblem('/submittedOn', 'in-the-future');
  const submittedById = input.submittedBy ?? null;
  const supporters = [...new Set(input.supporters)];
  const own = input.supporters?.indexOf(submittedById ?? '') ?? -1;
  if (own >= 0) throw new Problem('idea-is-own', [{ pointer: `/supporters/${own}`, code: 'idea-is-own' }]);
  await requireOrganisations(tx, [
    ...(submittedById ? [{ id: submittedById, pointer: '/submittedBy' }] : []),
    ...(input.supporters ?? []).map((id, at) => ({ id, pointer: `/supporters/${at}` })),
  ]);
  await requirePillar(tx, plan.id, input.pillar);
  const targetGroups = await resolveGroups(tx, plan.id, input.targetGroups ?? []);
  const blank = { title: {}, problem: {}, proposal: {}, outdated: [] };
  const idea = tx.fresh(IdeaEntity, {
    planId: plan.id,
    ...(await revisedPlace(tx, plan.id, { labId: null, themeId: null }, input)),
    ...revisedWords(blank, input, plan.languages),
    pillarId: input.pillar ?? null,
    submittedById,
    submittedOn,
    status: 'submitted',
    decisionReason: null,
    decidedOn: null,
    mergedIntoId: null,
    isWithdrawn: false,
  });
  await tx.insert(IdeaEntity, idea, { targetGroups });
  await insertGroups(tx, idea.id, targetGroups);
  const supports = supporters.map((organisationId) =>
    tx.fresh(IdeaSupportEntity, { ideaId: idea.id, organisationId, isWithdrawn: false }),
  );
  await tx.insert(IdeaSupportEntity, supports, { planId: plan.id });
  return idea;
}

/** Applies a merge patch to an idea; `mayChange` refuses who may not, of the idea as it is by now. */
export async function changeIdea(
  tx: Transaction,
  plan: PlanOfIdeas,
  id: string,
  input: ChangeIdea,
  version: number | null,
  mayChange: (idea: IdeaEntity) => boolean,
): Promise<void> {
  const idea = await heldIdea(tx, plan.id, id);
  if (!mayChange(idea)) throw new Problem('not-allowed');
  requireVersion(idea, version);
  const { submittedBy, pillar } = input;
  if (submittedBy && submittedBy !== idea.submittedById)
    await requireOrganisations(tx, [{ id: submittedBy, pointer: '/submittedBy' }]);
  if (pillar !== idea.pillarId) await requirePillar(tx, plan.id, pillar);
  if (input.isWithdrawn && !idea.isWithdrawn) await requireWithdrawable(tx, idea);
  const groups = await tx.findAll(IdeaTargetGroupEntity, { ideaId: id });
  const before = groups.map(({ targetGroupId }) => targetGroupId).sort();
  const after = input.targetGroups ? await resolveGroups(tx, plan.id, input.targetGroups) : before;
  const fields = {
    ...(await revisedPlace(tx, plan.id, idea, input)),
    ...revisedWords(idea, input, plan.languages),
    pillarId: pillar === undefined ? idea.pillarId : pillar,
    submittedById: submittedBy === undefined ? idea.submittedById : submittedBy,
    isWithdrawn: input.isWithdrawn ?? idea.isWithdrawn,
  };
  await tx.update(IdeaEntity, idea, fields, { before: { targetGroups: before }, after: { targetGroups: after } });
  if (!input.targetGroups) return;
  await tx.execute('DELETE FROM idea_target_groups WHERE idea_id = :id', { id });
  await insertGroups(tx, id, after);
}

/** The idea as it is by now; until the commit nobody else decides about, supports or changes one of the plan. */
export async function heldIdea(tx: Transaction, planId: string, id: string): Promise<IdeaEntity> {
  await holdPlan(tx, planId);
  const idea = await tx.find(IdeaEntity, { id, planId });
  if (!idea) throw new Problem('not-found');
  return idea;
}

async function requireWithdrawable(tx: Transaction, { id, status }: IdeaEntity): Promise<void> {
  const carries = (await tx.find(IdeaEntity, { mergedIntoId: id })) !== null;
  if (!isWithdrawable({ status, carries }))
    throw new Problem('idea-transition-refused', [{ pointer: '/isWithdrawn', code: 'idea-transition-refused' }]);
}

async function requirePillar(tx: Transaction, planId: string, pillar: string | null | undefined): Promise<void> {
  if (pillar && !(await tx.find(PillarEntity, { id: pillar, planId })))
    throw fieldProblem('/pillar', 'unknown-reference');
}

const resolveGroups = async (tx: Transaction, planId: string, targetGroups: string[]): Promise<string[]> =>
  [...new Set((await resolveLinks(tx, planId, { targetGroups })).targetGroups)].sort();

const insertGroups = (tx: Transaction, ideaId: string, targetGroups: readonly string[]): Promise<void> =>
  tx.insertRows(
    IdeaTargetGroupEntity,
    targetGroups.map((targetGroupId) => ({ ideaId, targetGroupId })),
  );
