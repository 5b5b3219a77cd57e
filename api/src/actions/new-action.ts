import type { CreateAction } from '@symmachia/contracts';
import { presentText, unitWeight } from '@symmachia/domain';
import type { PlanContext } from '../platform/access/access';
import type { Transaction } from '../platform/database/transaction';
import { ActionEntity } from './action.entity';
import { type ActionLinks, insertLinks, linksInLog } from './action-links';
import { acceptedStatus } from './action-status';
import { requireDateOrder } from './date-order';
import { searchable } from './searchable';

/** What an action is made from when everything that it refers to is known: pillars and target groups by id. */
export interface ResolvedAction extends Omit<CreateAction, keyof ActionLinks>, ActionLinks {
  code: string;
  leadOrganisation: string;
}

export interface NewAction {
  action: ActionEntity;
  links: ActionLinks;
}

/** An action as it enters the plan. Asks the database nothing; refuses what no action may be. */
export function newAction(
  tx: Transaction,
  plan: Pick<PlanContext, 'id' | 'languages'>,
  input: ResolvedAction,
  extra: Partial<ActionEntity> = {},
): NewAction {
  requireDateOrder(input);
  const title = presentText(input.title);
  const action = tx.fresh(ActionEntity, {
    planId: plan.id,
    code: input.code,
    title,
    description: presentText(input.description ?? {}),
    leadOrganisationId: input.leadOrganisation,
    startDate: input.startDate ?? null,
    endDate: input.endDate ?? null,
    isContinuous: input.isContinuous ?? false,
    status: input.status ?? 'planned',
    statusReason: input.statusReason ?? null,
    weight: input.weight === undefined ? unitWeight : Math.round(input.weight * unitWeight),
    visibility: input.visibility ?? 'public',
    origin: input.origin ?? 'direct',
    mergedIntoId: null,
    carriedOverFromId: null,
    externalId: null,
    outdated: [],
    ...searchable(title, input.code, plan.languages),
    ...extra,
  });
  acceptedStatus(null, { ...action, mergedInto: action.mergedIntoId });
  return { action, links: { pillars: [...new Set(input.pillars)], targetGroups: [...new Set(input.targetGroups)] } };
}

/** Writes new actions with their links, one or thousands of them. */
export async function insertActions(tx: Transaction, actions: readonly NewAction[]): Promise<void> {
  const links = new Map(actions.map(({ action, links: own }) => [action.id, linksInLog(own)]));
  await tx.insert(
    ActionEntity,
    actions.map(({ action }) => action),
    ({ id }) => ({ ...links.get(id) }),
  );
  await insertLinks(tx, links);
}
