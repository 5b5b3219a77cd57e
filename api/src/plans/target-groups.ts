import type { ObjectLiteral } from 'typeorm';
import type { Values } from '../platform/database/statement';
import { live, type Sources } from '../snapshots/frozen-tables';

/** Committed rows (`database.read`) or those of a transaction (`tx.query`). */
type Query = <Row extends ObjectLiteral>(sql: string, values: Values) => Promise<Row[]>;

interface TargetGroupName {
  id: string;
  code: string;
}

/** Finds the id of a target group by its code or id, among the built-in ones and the plan's own. */
export async function targetGroupFinder(
  query: Query,
  planId: string,
  { table, periodKey }: Sources = live,
): Promise<(name: string) => string | undefined> {
  const groups = await query<TargetGroupName>(
    `SELECT id, code FROM ${table('target_groups')} g WHERE plan_id IS NULL OR plan_id = :planId`,
    { planId, periodKey },
  );
  return (name) => groups.find(({ id, code }) => code === name || id === name)?.id;
}
