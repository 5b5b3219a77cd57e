import type { CreateAction } from '@symmachia/contracts';
import type { PlanContext } from '../platform/access/access';
import type { Transaction } from '../platform/database/transaction';
import { Problem } from '../platform/problem/problem';
import { requireOrganisations } from '../organisations/require-organisations';
import { holdPlan } from '../plans/hold-plan';
import { targetGroupFinder } from '../plans/target-groups';
import { ActionEntity } from './action.entity';
import type { ActionLinks } from './action-links';
import type { ResolvedAction } from './new-action';
import { numbering } from './numbering';

export type PlanOfActions = Pick<PlanContext, 'id' | 'languages' | 'organisationId'>;

/** Finds everything that a new action refers to, and the code and lead organisation that it has when none is said. */
export async function resolveAction(
  tx: Transaction,
  plan: PlanOfActions,
  input: CreateAction,
): Promise<ResolvedAction> {
  if (input.code) await requireFreeActionCode(tx, plan.id, input.code);
  await requireLead(tx, input.leadOrganisation);
  return {
    ...input,
    code: input.code ?? (await nextActionCode(tx, plan.id)),
    leadOrganisation: input.leadOrganisation ?? plan.organisationId,
    ...(await resolveLinks(tx, plan.id, input)),
  };
}

/** Refuses a lead organisation that is named and not there. */
export async function requireLead(tx: Transaction, leadOrganisation: string | undefined): Promise<void> {
  if (leadOrganisation) await requireOrganisations(tx, [{ id: leadOrganisation, pointer: '/leadOrganisation' }]);
}

/** The pillars and target groups by id; refuses, each at its pointer, those that the plan does not have. */
export async function resolveLinks(tx: Transaction, planId: string, named: Partial<ActionLinks>): Promise<ActionLinks> {
  const known = await tx.query<{ id: string }>('SELECT id FROM pillars WHERE plan_id = :planId', { planId });
  const findGroup = await targetGroupFinder((sql, values) => tx.query(sql, values), planId);
  const pillarIds = (named.pillars ?? []).map((id) => known.find((pillar) => pillar.id === id)?.id);
  const groupIds = (named.targetGroups ?? []).map(findGroup);
  return { pillars: allKnown('/pillars', pillarIds), targetGroups: allKnown('/targetGroups', groupIds) };
}

function allKnown(pointer: string, ids: readonly (string | undefined)[]): string[] {
  const unknown = ids.flatMap((id, at) =>
    id === undefined ? [{ pointer: `${pointer}/${at}`, code: 'unknown-reference' }] : [],
  );
  if (unknown.length) throw new Problem('invalid-request', unknown);
  return ids.filter((id) => id !== undefined);
}

export async function requireFreeActionCode(tx: Transaction, planId: string, code: string): Promise<void> {
  await holdPlan(tx, planId);
  if (await tx.find(ActionEntity, { planId, code }))
    throw new Problem('code-taken', [{ pointer: '/code', code: 'duplicate' }]);
}

async function nextActionCode(tx: Transaction, planId: string): Promise<string> {
  await holdPlan(tx, planId);
  const known = await tx.query<{ code: string }>('SELECT code FROM actions WHERE plan_id = :planId', { planId });
  return numbering(
    'A',
    2,
    known.map(({ code }) => code),
  )();
}
