import type { ChangePlan } from '@symmachia/contracts';
import { nextPlanStatus, reviseTexts } from '@symmachia/domain';
import type { Transaction } from '../platform/database/transaction';
import { requireVersion } from '../platform/http/if-match';
import { fieldProblem, Problem } from '../platform/problem/problem';
import { accepted } from '../platform/problem/refusal';
import { PlanEntity } from './plan.entity';

/** Applies a merge patch to a plan. */
export async function changePlan(
  tx: Transaction,
  id: string,
  input: ChangePlan,
  version: number | null,
): Promise<void> {
  const plan = await tx.find(PlanEntity, { id });
  if (!plan) throw new Problem('not-found');
  requireVersion(plan, version);
  await tx.update(PlanEntity, plan, revised(plan, input, tx.givesBack));
}

function revised(plan: PlanEntity, input: ChangePlan, givenBack: boolean): Partial<PlanEntity> {
  const { title: _title, summary: _summary, tolerances, status, ...plain } = input;
  const languages = input.languages ?? plan.languages;
  const texts = reviseTexts(['title', 'summary'], plan, input, languages);
  if (Object.keys(texts.title).length === 0) throw fieldProblem('/title', 'required');
  if ((input.endDate ?? plan.endDate) < (input.startDate ?? plan.startDate))
    throw fieldProblem('/endDate', 'end-before-start');
  if (status && status !== plan.status) accepted(nextPlanStatus(plan.status, status, givenBack), '/status');
  return {
    ...plain,
    ...(status ? { status } : {}),
    ...texts,
    tolerances: { ...plan.tolerances, ...tolerances },
  };
}
