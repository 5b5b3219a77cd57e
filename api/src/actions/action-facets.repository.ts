import { Injectable } from '@nestjs/common';
import type { ActionFacets } from '@symmachia/contracts';
import { allOf, type Condition } from '../platform/database/condition';
import { Database } from '../platform/database/database';
import { type ActionFilters, sectorRows } from './action-filters';
import { countedActions as actions, withTotal } from './action.repository';

type Facet = keyof ActionFacets;

const withTheirTotal = `FROM actions a ${withTotal}`;

/** Each action with each key that it has in the facet, once; `where` are the conditions over it. */
const keys: Record<Facet, (where: string) => string> = {
  status: (where) => `SELECT a.id, a.status AS "key" ${actions(where)} WHERE ${where}`,
  rag: (where) => `SELECT a.id, t.rag AS "key" ${withTheirTotal} WHERE t.rag IS NOT NULL AND ${where}`,
  overdue: (where) =>
    `SELECT a.id, CASE WHEN COALESCE(t.overdue, 0) = 1 THEN 'true' ELSE 'false' END AS "key" ${withTheirTotal} WHERE ${where}`,
  sector: (where) =>
    `SELECT a.id, d.sector AS "key" ${actions(where)} JOIN delivery_rows d ON ${sectorRows} WHERE ${where}
     UNION SELECT a.id, o.sector ${actions(where)} JOIN organisations o ON o.id = a.lead_organisation_id
     WHERE NOT EXISTS (SELECT 1 FROM delivery_rows d WHERE ${sectorRows}) AND ${where}`,
  pillar: (where) =>
    `SELECT a.id, p.id AS "key" ${actions(where)} JOIN action_pillars ap ON ap.action_id = a.id JOIN pillars p ON p.id = ap.pillar_id WHERE ${where}
     UNION SELECT a.id, p.parent_id ${actions(where)} JOIN action_pillars ap ON ap.action_id = a.id JOIN pillars p ON p.id = ap.pillar_id
     WHERE p.parent_id IS NOT NULL AND ${where}`,
  targetGroup: (where) =>
    `SELECT a.id, g.code AS "key" ${actions(where)} JOIN action_target_groups ag ON ag.action_id = a.id
     JOIN target_groups g ON g.id = ag.target_group_id WHERE ${where}`,
};

/** Counts the actions behind each choice of a facet. */
@Injectable()
export class ActionFacetsRepository {
  constructor(private readonly database: Database) {}

  /** A facet's own filter does not narrow it: a second choice of it adds to the first. */
  async count(always: readonly Condition[], filters: ActionFilters): Promise<ActionFacets> {
    const of = (facet: Facet) => {
      const others = [...filters].filter(([name]) => name !== facet).map(([, condition]) => condition);
      return this.choices(facet, allOf([...always, ...others]));
    };
    const [status, rag, sector, pillar, targetGroup, overdue] = await Promise.all([
      of('status'),
      of('rag'),
      of('sector'),
      of('pillar'),
      of('targetGroup'),
      of('overdue'),
    ]);
    return { status, rag, sector, pillar, targetGroup, overdue };
  }

  private async choices(facet: Facet, { sql, values }: Condition) {
    const rows = await this.database.read<{ key: string; count: unknown }>(
      `SELECT "key", COUNT(*) AS count FROM (${keys[facet](sql)}) choices GROUP BY "key" ORDER BY "key"`,
      values,
    );
    return rows.map(({ key, count }) => ({ key, count: Number(count) }));
  }
}
