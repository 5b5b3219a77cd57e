import type { CommitmentQuery } from '@symmachia/contracts';
import { deliveryStatuses, freshnesses, rags, sectors } from '@symmachia/domain';
import {
  divergentChoices,
  type FindTargetGroup,
  forTargetGroups,
  inPillars,
  targetGroupsOf,
} from '../actions/action-filters';
import { behindFilters } from '../delivery/behind';
import { anyOf, contains, type Condition } from '../platform/database/condition';
import { choicesOf, idsOf } from '../platform/http/filters';
import type { Sources } from '../snapshots/frozen-tables';

/** The row that speaks for a commitment: its lead party's, of now or of a locked period. */
export const withLeadRow = `LEFT JOIN delivery_rows d
  ON d.commitment_key = c.id AND d.period_key = :periodKey AND d.is_lead = 1`;

const counts = 'd.left_out IS NULL';

/**
 * Reads the filters, over the aliases c (commitment), a (its action) and d (its lead row); a value that means nothing is
 * a 400 that names its filter.
 */
export function commitmentFilters(
  query: CommitmentQuery,
  sources: Sources,
  findTargetGroup: FindTargetGroup,
): Condition[] {
  const conditions: Condition[] = [];
  const add = (chosen: readonly string[], condition: (chosen: readonly string[]) => Condition) => {
    if (chosen.length) conditions.push(condition(chosen));
  };
  const isLeads = Boolean(query.owed ?? query.reported);
  add(query.action ? [query.action] : [], (actions) => ({ sql: 'c.action_id IN (:actions)', values: { actions } }));
  add(idsOf('pillar', query.pillar), inPillars(sources));
  add(targetGroupsOf(query.targetGroup, findTargetGroup), forTargetGroups(sources));
  add(choicesOf('sector', query.sector, sectors), isLeads ? ledBySectors : bySectors(sources));
  add(choicesOf('status', query.status, deliveryStatuses), (statuses) => ({
    sql: 'c.delivery_status IN (:statuses)',
    values: { statuses },
  }));
  add(choicesOf('rag', query.rag, rags), (colours) => ({
    sql: `${counts} AND d.rag IN (:rags)`,
    values: { rags: colours },
  }));
  add(choicesOf('freshness', query.freshness, freshnesses), (states) => ({
    sql: `${counts} AND d.freshness IN (:freshnesses)`,
    values: { freshnesses: states },
  }));
  add(choicesOf('diverges', query.diverges, divergentChoices), (chosen) =>
    anyOf(divergentChoices.filter((each) => chosen.includes(each)).map((each) => `${counts} AND ${divergent[each]}`)),
  );
  add(idsOf('organisation', query.organisation), isLeads ? ledByOrganisations : byOrganisations(sources));
  const behind = behindFilters(query, 'b.commitment_key = c.id', sources);
  return [...conditions, ...behind, ...flags(query), ...(query.q ? [contains('c.search_text', query.q)] : [])];
}

/** The drill-downs of figures: of what counts, on the one side or the other. */
function flags({ overdue, owed, reported, above100, leftOut, overridden }: CommitmentQuery): Condition[] {
  const sql = [
    overdue && `${overdue === 'true' ? '' : 'NOT '}COALESCE(${counts} AND d.overdue = 1, 1 = 0)`,
    owed && `${counts} AND d.owed = ${owed === 'true' ? 1 : 0}`,
    reported && `${counts} AND d.reported = ${reported === 'true' ? 1 : 0}`,
    above100 && `${counts} AND d.progress ${above100 === 'true' ? '>' : '<='} 10000`,
    overridden && `${counts} AND d.overridden = ${overridden === 'true' ? 1 : 0}`,
    leftOut && (leftOut === 'true' ? 'd.left_out IS NOT NULL' : `${counts} AND d.commitment_key IS NOT NULL`),
  ];
  return sql.flatMap((condition) => (condition ? [{ sql: condition, values: {} }] : []));
}

const divergent = {
  true: 'd.divergence IS NOT NULL',
  false: 'd.commitment_key IS NOT NULL AND d.divergence IS NULL',
  better: `d.divergence = 'better'`,
} as const;

/** Parties of the sector have a part in it; while it has no rows (a draft), any party counts. */
const bySectors =
  ({ table, periodKey }: Sources) =>
  (chosen: readonly string[]): Condition => ({
    sql: `EXISTS (SELECT 1 FROM delivery_rows s
                  WHERE s.commitment_key = c.id AND s.period_key = :periodKey AND s.sector IN (:sectors)
                    AND (s.us > 0 OR s.left_out IS NOT NULL))
      OR (d.commitment_key IS NULL
          AND EXISTS (SELECT 1 FROM ${table('commitment_parties')} cp JOIN ${table('organisations')} o
                        ON o.id = cp.organisation_id
                      WHERE cp.commitment_id = c.id AND o.sector IN (:sectors)))`,
    values: { sectors: chosen, periodKey },
  });

const byOrganisations =
  ({ table }: Sources) =>
  (organisations: readonly string[]): Condition => ({
    sql: `EXISTS (SELECT 1 FROM ${table('commitment_parties')} cp
                  WHERE cp.commitment_id = c.id AND cp.organisation_id IN (:organisations))`,
    values: { organisations },
  });

/** Owed and reported belong to the lead party, in figures and so in the list behind them. */
const ledBySectors = (chosen: readonly string[]): Condition => ({
  sql: 'd.sector IN (:sectors)',
  values: { sectors: chosen },
});

const ledByOrganisations = (organisations: readonly string[]): Condition => ({
  sql: 'd.organisation_id IN (:organisations)',
  values: { organisations },
});
