import type { ActionsChange, ChangeAction } from '@symmachia/contracts';
import { can } from '@symmachia/domain';
import { ActionEntity } from '../actions/action.entity';
import type { ShownLinks } from '../actions/action.response';
import { changeAction } from '../actions/change-action';
import { linkFinder } from '../actions/shown-links';
import { maySeeAction } from '../actions/visible-actions';
import { Problem } from '../platform/problem/problem';
import { patchOfAction } from './patch-of-action';
import { requireReferences } from './require-references';
import type { Editing, KindOfRows, RowInHand } from './rows-in-hand';

type ActionInHand = RowInHand & ActionEntity & ShownLinks;

export const actionRows: KindOfRows<ActionInHand, ActionsChange> = {
  entity: 'actions',
  scope: 'action:update',

  requireReferences: (tx, { plan }, change) => requireReferences(tx, plan.id, change),

  async find(tx, { plan, me }, ids) {
    const found = [...(await tx.findByIds(ActionEntity, ids)).values()].filter(
      (action) => action.planId === plan.id && maySeeAction(me, action),
    );
    const linksOf = await linkFinder(
      (sql, values) => tx.query(sql, values),
      found.map(({ id }) => id),
    );
    return new Map(found.map((action) => [action.id, Object.assign(action, linksOf(action.id))]));
  },

  patchOf: patchOfAction,

  async write(tx, editing, action, patch: ChangeAction, version) {
    requireRights(editing, [action.leadOrganisationId, patch.leadOrganisation ?? action.leadOrganisationId]);
    await changeAction(tx, editing.plan, action.id, patch, version);
  },
};

/** Over the action as it belonged to somebody, and as it is going to. */
function requireRights({ plan, me }: Editing, owners: readonly string[]): void {
  const may = (owner: string) => can(me, 'action:update', { planId: plan.id, organisationIds: [owner] });
  if (!owners.every(may)) throw new Problem('not-allowed');
}
