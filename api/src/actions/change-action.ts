import type { ChangeAction } from '@symmachia/contracts';
import { reviseTexts, unitWeight } from '@symmachia/domain';
import type { PlanContext } from '../platform/access/access';
import type { Transaction } from '../platform/database/transaction';
import { requireVersion } from '../platform/http/if-match';
import { fieldProblem, Problem } from '../platform/problem/problem';
import { ActionEntity } from './action.entity';
import { type ActionLinks, linksInLog, linksOf, replaceLinks } from './action-links';
import { requireFreeActionCode, requireLead, resolveLinks } from './action-references';
import { revisedStatus } from './action-status';
import { requireDateOrder } from './date-order';
import { searchable } from './searchable';

/** Applies a merge patch to an action of the plan, its pillars and target groups. */
export async function changeAction(
  tx: Transaction,
  plan: PlanContext,
  id: string,
  input: ChangeAction,
  version: number | null,
): Promise<void> {
  const action = await tx.find(ActionEntity, { id });
  if (!action) throw new Problem('not-found');
  requireVersion(action, version);
  if (input.code && input.code !== action.code) await requireFreeActionCode(tx, plan.id, input.code);
  if (input.mergedInto && input.mergedInto !== action.mergedIntoId)
    await requireMergeTarget(tx, plan.id, input.mergedInto);
  await requireLead(tx, input.leadOrganisation);
  const before = await linksOf(tx, id);
  const after = await revisedLinks(tx, plan.id, before, input);
  const children = { before: linksInLog(before), after: linksInLog(after) };
  await tx.update(ActionEntity, action, revisedAction(action, input, plan, tx.givesBack), children);
  if (after !== before) await replaceLinks(tx, id, after);
}

/** What an action was merged into must be there, and must not itself have gone into another. */
export async function requireMergeTarget(tx: Transaction, planId: string, id: string): Promise<void> {
  const target = await tx.find(ActionEntity, { id, planId });
  if (!target) throw fieldProblem('/mergedInto', 'unknown-reference');
  if (target.status === 'merged') throw new Problem('conflict', [{ pointer: '/mergedInto', code: 'conflict' }]);
}

async function revisedLinks(
  tx: Transaction,
  planId: string,
  links: ActionLinks,
  input: ChangeAction,
): Promise<ActionLinks> {
  if (!input.pillars && !input.targetGroups) return links;
  const { pillars, targetGroups } = await resolveLinks(tx, planId, input);
  return {
    pillars: input.pillars ? [...new Set(pillars)] : links.pillars,
    targetGroups: input.targetGroups ? [...new Set(targetGroups)] : links.targetGroups,
  };
}

/** What a patch makes of the action itself. Asks the database nothing; refuses what no action may become. */
export function revisedAction(
  action: ActionEntity,
  input: ChangeAction,
  { languages }: Pick<PlanContext, 'languages'>,
  givenBack = false,
): Partial<ActionEntity> {
  const texts = reviseTexts(['title', 'description'], action, input, languages);
  if (Object.keys(texts.title).length === 0) throw fieldProblem('/title', 'required');
  const code = input.code ?? action.code;
  const dates = {
    startDate: input.startDate === undefined ? action.startDate : input.startDate,
    endDate: input.endDate === undefined ? action.endDate : input.endDate,
  };
  requireDateOrder(dates);
  return {
    code,
    ...texts,
    ...searchable(texts.title, code, languages),
    ...dates,
    ...revisedStatus(action, input, givenBack),
    leadOrganisationId: input.leadOrganisation ?? action.leadOrganisationId,
    isContinuous: input.isContinuous ?? action.isContinuous,
    weight: input.weight === undefined ? action.weight : Math.round(input.weight * unitWeight),
    visibility: input.visibility ?? action.visibility,
  };
}
