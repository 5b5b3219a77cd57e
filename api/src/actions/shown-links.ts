import type { ObjectLiteral } from 'typeorm';
import type { Values } from '../platform/database/statement';
import { live, type Sources } from '../snapshots/frozen-tables';
import type { ShownLinks } from './action.response';

/** Committed rows (`database.read`) or those of a transaction (`tx.query`). */
type Query = <Row extends ObjectLiteral>(sql: string, values: Values) => Promise<Row[]>;

/** The pillars (in the plan's order) and target groups of these actions. */
export async function linkFinder(
  query: Query,
  ids: readonly string[],
  { table, periodKey }: Sources = live,
): Promise<(id: string) => ShownLinks> {
  const rows = await query<{ actionId: string; kind: keyof ShownLinks; value: string }>(
    `SELECT ap.action_id AS "actionId", 'pillars' AS kind, p.id AS value, p.position AS place
     FROM ${table('action_pillars')} ap JOIN ${table('pillars')} p ON p.id = ap.pillar_id WHERE ap.action_id IN (:ids)
     UNION ALL
     SELECT ag.action_id, 'targetGroups', g.code, 0
     FROM ${table('action_target_groups')} ag JOIN ${table('target_groups')} g ON g.id = ag.target_group_id WHERE ag.action_id IN (:ids)
     ORDER BY place, value`,
    { ids, periodKey },
  );
  const links = new Map<string, ShownLinks>(ids.map((id) => [id, { pillars: [], targetGroups: [] }]));
  for (const { actionId, kind, value } of rows) links.get(actionId)?.[kind].push(value);
  return (id) => links.get(id) ?? { pillars: [], targetGroups: [] };
}
