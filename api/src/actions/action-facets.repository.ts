import { Injectable } from '@nestjs/common';
import type { ActionFacets } from '@symmachia/contracts';
import { allOf, type Condition } from '../platform/database/condition';
import { Database } from '../platform/database/database';
import { type Sources, withKey } from '../snapshots/frozen-tables';
import { type ActionFilters, divergent, sectorRows } from './action-filters';
import { countedActions as actions, withTotal } from './action.repository';

type Facet = keyof ActionFacets;

/** Each action with each key that it has in the facet, once; `where` are the conditions over it. */
const keys: Record<Facet, (where: string, sources: Sources) => string> = {
  status: (where, sources) => `SELECT a.id, a.status AS "key" ${actions(where, sources)} WHERE ${where}`,
  rag: (where, { table }) =>
    `SELECT a.id, t.rag AS "key" FROM ${table('actions')} a ${withTotal} WHERE t.rag IS NOT NULL AND ${where}`,
  overdue: (where, { table }) =>
    `SELECT a.id, CASE WHEN COALESCE(t.overdue, 0) = 1 THEN 'true' ELSE 'false' END AS "key"
     FROM ${table('actions')} a ${withTotal} WHERE ${where}`,
  freshness: (where, { table }) =>
    `SELECT a.id, t.freshness AS "key" FROM ${table('actions')} a ${withTotal} WHERE t.freshness IS NOT NULL AND ${where}`,
  diverges: (where, { table }) =>
    `SELECT a.id, 'true' AS "key" FROM ${table('actions')} a ${withTotal} WHERE ${divergent.true} AND ${where}
     UNION SELECT a.id, 'better' FROM ${table('actions')} a ${withTotal} WHERE ${divergent.better} AND ${where}`,
  sector: (where, sources) =>
    `SELECT a.id, d.sector AS "key" ${actions(where, sources)} JOIN delivery_rows d ON ${sectorRows} WHERE ${where}
     UNION SELECT a.id, o.sector ${actions(where, sources)} JOIN ${sources.table('organisations')} o ON o.id = a.lead_organisation_id
     WHERE NOT EXISTS (SELECT 1 FROM delivery_rows d WHERE ${sectorRows}) AND ${where}`,
  pillar: (where, sources) =>
    `SELECT a.id, p.id AS "key" ${actions(where, sources)} JOIN ${sources.table('action_pillars')} ap ON ap.action_id = a.id JOIN ${sources.table('pillars')} p ON p.id = ap.pillar_id WHERE ${where}
     UNION SELECT a.id, p.parent_id ${actions(where, sources)} JOIN ${sources.table('action_pillars')} ap ON ap.action_id = a.id JOIN ${sources.table('pillars')} p ON p.id = ap.pillar_id
     WHERE p.parent_id IS NOT NULL AND ${where}`,
  targetGroup: (where, sources) =>
    `SELECT a.id, g.code AS "key" ${actions(where, sources)} JOIN ${sources.table('action_target_groups')} ag ON ag.action_id = a.id
     JOIN ${sources.table('target_groups')} g ON g.id = ag.target_group_id WHERE ${where}`,
};

/** Counts the actions behind each choice of a facet. */
@Injectable()
export class ActionFacetsRepository {
  constructor(private readonly database: Database) {}

  /** A facet's own filter does not narrow it: a second choice of it adds to the first. */
  async count(sources: Sources, always: readonly Condition[], filters: ActionFilters): Promise<ActionFacets> {
    const of = (facet: Facet) => {
      const others = [...filters].filter(([name]) => name !== facet).map(([, condition]) => condition);
      return this.choices(facet, sources, withKey(allOf([...always, ...others]), sources));
    };
    const [status, rag, sector, pillar, targetGroup, overdue, freshness, diverges] = await Promise.all([
      of('status'),
      of('rag'),
      of('sector'),
      of('pillar'),
      of('targetGroup'),
      of('overdue'),
      of('freshness'),
      of('diverges'),
    ]);
    return { status, rag, sector, pillar, targetGroup, overdue, freshness, diverges };
  }

  private async choices(facet: Facet, sources: Sources, { sql, values }: Condition) {
    const rows = await this.database.read<{ key: string; count: unknown }>(
      `SELECT "key", COUNT(*) AS count FROM (${keys[facet](sql, sources)}) choices GROUP BY "key" ORDER BY "key"`,
      values,
    );
    return rows.map(({ key, count }) => ({ key, count: Number(count) }));
  }
}
