import type { ActionFacetQuery } from '@symmachia/contracts';
import { actionStatuses, freshnesses, rags, sectors } from '@symmachia/domain';
import { behindFilters } from '../delivery/behind';
import { allOf, anyOf, contains, type Condition } from '../platform/database/condition';
import { choicesOf, idsOf, membersOf } from '../platform/http/filters';
import { fieldProblem } from '../platform/problem/problem';
import { live, type Sources } from '../snapshots/frozen-tables';
import { ledFilter } from './led-filter';

export type FilterName = keyof ActionFacetQuery;
/** The conditions that a query asks for, by filter, over the aliases a (action) and t (its delivery total). */
export type ActionFilters = ReadonlyMap<FilterName, Condition>;

/** Finds target groups by their code or id. */
export type FindTargetGroup = (name: string) => string | undefined;

/** What filters rest on: the rows they are asked of, its target groups, and the commitments seen (alias c). */
interface FilterContext {
  sources: Sources;
  findTargetGroup: FindTargetGroup;
  seen: Condition;
}

/** Reads the filters; a value that means nothing is a 400 that names its filter. */
export function actionFilters(
  query: ActionFacetQuery,
  { sources, findTargetGroup, seen }: FilterContext,
): ActionFilters {
  const filters = new Map<FilterName, Condition>();
  const add = (name: FilterName, chosen: readonly string[], condition: (chosen: readonly string[]) => Condition) => {
    if (chosen.length) filters.set(name, condition(chosen));
  };
  add('pillar', idsOf('pillar', query.pillar), inPillars(sources));
  add('targetGroup', targetGroupsOf(query.targetGroup, findTargetGroup), forTargetGroups(sources));
  add('sector', choicesOf('sector', query.sector, sectors), bySectors(sources));
  add('status', choicesOf('status', query.status, actionStatuses), (statuses) => ({
    sql: 'a.status IN (:statuses)',
    values: { statuses },
  }));
  add('rag', choicesOf('rag', query.rag, rags), (colours) => ({ sql: 't.rag IN (:rags)', values: { rags: colours } }));
  add('freshness', choicesOf('freshness', query.freshness, freshnesses), (states) => ({
    sql: 't.freshness IN (:freshnesses)',
    values: { freshnesses: states },
  }));
  add('diverges', choicesOf('diverges', query.diverges, divergentChoices), (chosen) =>
    anyOf(divergentChoices.filter((each) => chosen.includes(each)).map((each) => divergent[each])),
  );
  add('organisation', idsOf('organisation', query.organisation), (organisations) =>
    withOrganisations(organisations, seen, sources),
  );
  const [behind, ...more] = behindFilters(query, 'b.action_id = a.id', sources);
  if (behind) filters.set('behind', allOf([behind, ...more]));
  const led = ledFilter(query);
  // No lock keeps what ideas led to: of then, nothing could be told.
  if (led && sources.periodKey !== live.periodKey) throw fieldProblem(query.lab ? '/lab' : '/relation', 'only-now');
  if (led) filters.set('lab', led);
  if (query.overdue)
    filters.set('overdue', { sql: `COALESCE(t.overdue, 0) = ${query.overdue === 'true' ? 1 : 0}`, values: {} });
  if (query.q) filters.set('q', contains('a.search_text', query.q));
  return filters;
}

/** One of its commitments reports another colour than the calculated one. */
export const divergent = {
  true: 't.rag IS NOT NULL AND t.diverging > 0',
  false: 't.rag IS NOT NULL AND t.diverging = 0',
  better: 't.rag IS NOT NULL AND t.reported_better > 0',
} as const;
export const divergentChoices = ['true', 'false', 'better'] as const;

/** The action hangs on one of the pillars, or on a sub-pillar of one. */
export const inPillars =
  ({ table }: Sources) =>
  (pillars: readonly string[]): Condition => ({
    sql: `EXISTS (SELECT 1 FROM ${table('action_pillars')} ap JOIN ${table('pillars')} p ON p.id = ap.pillar_id
                  WHERE ap.action_id = a.id AND (p.id IN (:pillars) OR p.parent_id IN (:pillars)))`,
    values: { pillars },
  });

/** The action is for one of the target groups, given by id. */
export const forTargetGroups =
  ({ table }: Sources) =>
  (targetGroups: readonly string[]): Condition => ({
    sql: `EXISTS (SELECT 1 FROM ${table('action_target_groups')} ag
                  WHERE ag.action_id = a.id AND ag.target_group_id IN (:targetGroups))`,
    values: { targetGroups },
  });

/** The ids of the groups that a filter names by code or id. */
export function targetGroupsOf(filter: string | undefined, find: FindTargetGroup): string[] {
  return membersOf(filter).map((name) => {
    const id = find(name);
    if (!id) throw fieldProblem('/targetGroup', 'not-in-vocabulary');
    return id;
  });
}

/** Which of an action's delivery rows (alias d) stand for a sector: those with a part in it, and those left out. */
export const sectorRows = `d.action_id = a.id AND d.period_key = :periodKey AND (d.us > 0 OR d.left_out IS NOT NULL)`;

/** An action without delivery rows, such as a proposed one, is of its lead organisation's sector. */
const bySectors =
  ({ table, periodKey }: Sources) =>
  (chosen: readonly string[]): Condition => ({
    sql: `EXISTS (SELECT 1 FROM delivery_rows d WHERE ${sectorRows} AND d.sector IN (:sectors))
      OR (NOT EXISTS (SELECT 1 FROM delivery_rows d WHERE ${sectorRows})
          AND EXISTS (SELECT 1 FROM ${table('organisations')} o
                      WHERE o.id = a.lead_organisation_id AND o.sector IN (:sectors)))`,
    values: { sectors: chosen, periodKey },
  });

/** One of the organisations leads the action, or is party to one of its commitments that the reader may see. */
const withOrganisations = (organisations: readonly string[], seen: Condition, { table }: Sources): Condition => ({
  sql: `a.lead_organisation_id IN (:organisations) OR a.id IN (
      SELECT c.action_id FROM ${table('commitment_parties')} cp JOIN ${table('commitments')} c ON c.id = cp.commitment_id
      JOIN ${table('actions')} a ON a.id = c.action_id
      WHERE cp.organisation_id IN (:organisations) AND (${seen.sql}))`,
  values: { organisations, ...seen.values },
});
