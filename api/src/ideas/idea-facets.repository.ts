import { Injectable } from '@nestjs/common';
import type { IdeaFacets } from '@symmachia/contracts';
import { allOf, type Condition } from '../platform/database/condition';
import { Database } from '../platform/database/database';
import { withFamilies } from './families';
import { type IdeaFilters, none } from './idea-filters';
import { ofPlan, placedIdeas } from './idea.repository';

type Facet = keyof IdeaFacets;

const orNone = (column: string) => `COALESCE(${column}, '${none}')`;

/** Each idea with each key that it has in the facet, once; `where` are the conditions over it. */
const keys: Record<Facet, (where: string) => string> = {
  status: (where) => `SELECT i.id, i.status AS "key" ${placedIdeas} WHERE ${where}`,
  lab: (where) => `SELECT i.id, ${orNone('l.id')} AS "key" ${placedIdeas} WHERE ${where}`,
  theme: (where) => `SELECT i.id, ${orNone('t.id')} AS "key" ${placedIdeas} WHERE ${where}`,
  pillar: (where) =>
    `SELECT i.id, ${orNone('i.pillar_id')} AS "key" ${placedIdeas} WHERE ${where}
     UNION SELECT i.id, p.parent_id ${placedIdeas} JOIN pillars p ON p.id = i.pillar_id
     WHERE p.parent_id IS NOT NULL AND ${where}`,
  targetGroup: (where) =>
    `SELECT i.id, ${orNone('g.code')} AS "key" ${placedIdeas} LEFT JOIN idea_target_groups ig ON ig.idea_id = i.id
     LEFT JOIN target_groups g ON g.id = ig.target_group_id WHERE ${where}`,
};

/** Counts the ideas behind each choice of a facet. */
@Injectable()
export class IdeaFacetsRepository {
  constructor(private readonly database: Database) {}

  /** A facet's own filter does not narrow it: a second choice of it adds to the first. */
  async count(always: readonly Condition[], filters: IdeaFilters): Promise<IdeaFacets> {
    const of = (facet: Facet) => {
      const others = [...filters].filter(([name]) => name !== facet).map(([, condition]) => condition);
      return this.choices(facet, allOf([...always, ...others]));
    };
    const [status, lab, theme, pillar, targetGroup] = await Promise.all([
      of('status'),
      of('lab'),
      of('theme'),
      of('pillar'),
      of('targetGroup'),
    ]);
    return { status, lab, theme, pillar, targetGroup };
  }

  private async choices(facet: Facet, { sql, values }: Condition) {
    const rows = await this.database.read<{ key: string; count: unknown }>(
      `${withFamilies(ofPlan)} SELECT "key", COUNT(*) AS count FROM (${keys[facet](sql)}) choices
       GROUP BY "key" ORDER BY "key"`,
      values,
    );
    return rows.map(({ key, count }) => ({ key, count: Number(count) }));
  }
}
