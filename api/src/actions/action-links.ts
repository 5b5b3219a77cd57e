import type { Transaction } from '../platform/database/transaction';
import { ActionPillarEntity, ActionTargetGroupEntity } from './action.entity';

/** The pillars that an action hangs on and the target groups it is for, by id. */
export interface ActionLinks {
  pillars: string[];
  targetGroups: string[];
}

/** The links as the audit log tells of them: naming the same ones in another order is no change. */
export const linksInLog = ({ pillars, targetGroups }: ActionLinks): ActionLinks => ({
  pillars: pillars.toSorted(),
  targetGroups: targetGroups.toSorted(),
});

export async function linksOf(tx: Transaction, actionId: string): Promise<ActionLinks> {
  const pillars = await tx.findAll(ActionPillarEntity, { actionId });
  const targetGroups = await tx.findAll(ActionTargetGroupEntity, { actionId });
  return {
    pillars: pillars.map(({ pillarId }) => pillarId),
    targetGroups: targetGroups.map(({ targetGroupId }) => targetGroupId),
  };
}

/** Writes the links of actions that have none yet. */
export async function insertLinks(tx: Transaction, links: ReadonlyMap<string, ActionLinks>): Promise<void> {
  const all = [...links];
  await tx.insertRows(
    ActionPillarEntity,
    all.flatMap(([actionId, { pillars }]) => pillars.map((pillarId) => ({ actionId, pillarId }))),
  );
  await tx.insertRows(
    ActionTargetGroupEntity,
    all.flatMap(([actionId, { targetGroups }]) => targetGroups.map((targetGroupId) => ({ actionId, targetGroupId }))),
  );
}

export async function replaceLinks(tx: Transaction, actionId: string, links: ActionLinks): Promise<void> {
  await tx.execute('DELETE FROM action_pillars WHERE action_id = :actionId', { actionId });
  await tx.execute('DELETE FROM action_target_groups WHERE action_id = :actionId', { actionId });
  await insertLinks(tx, new Map([[actionId, links]]));
}
