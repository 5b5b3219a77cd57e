import { Injectable } from '@nestjs/common';
import type { ActionQuery } from '@symmachia/contracts';
import { refColumns } from '../organisations/organisation-ref';
import { allOf, type Condition } from '../platform/database/condition';
import { Database } from '../platform/database/database';
import { cutPage, pageClauses, sortKeys } from '../platform/http/paging';
import { targetGroupFinder } from '../plans/target-groups';
import { live, type Sources, withKey } from '../snapshots/frozen-tables';
import type { ActionRow, ActionSummaryRow, NamedActionRow } from './action.response';
import { linkFinder } from './shown-links';
import { byDate, byProgress, byRag } from './sort-order';

const sorting = sortKeys({
  code: ['a.code'],
  title: ['a.sort_title'],
  progress: [byProgress('t.progress'), 'number'],
  rag: [byRag('t.rag'), 'number'],
  endDate: [byDate('a.end_date')],
  updatedAt: ['a.updated_at'],
});

/** What is known of an action's delivery on the plan's day, or the last one of a period. */
export const withTotal = `LEFT JOIN delivery_totals t
  ON t.plan_id = a.plan_id AND t.period_key = :periodKey AND t.dimension = 'action' AND t.group_key = a.id`;

/**
 * The actions to be counted. Over a whole plan the join would cost more than the rest, and adds or takes away no row: it
 * is left out where no condition names it.
 */
export const countedActions = (where: string, { table }: Sources) =>
  `FROM ${table('actions')} a ${/\bt\./.test(where) ? withTotal : ''}`;

const from = ({ table }: Sources) =>
  `FROM ${table('actions')} a JOIN ${table('organisations')} o ON o.id = a.lead_organisation_id ${withTotal}`;

const summaryColumns = `a.id, a.version, a.plan_id AS "planId", a.code, a.title, a.status, a.start_date AS "startDate",
  a.end_date AS "endDate", a.is_continuous AS "isContinuous", t.commitments, t.progress, t.rag, t.overdue,
  t.us_timed AS "usTimed", t.us_elapsed AS "usElapsed", t.rag_calculated AS "ragCalculated", t.rag_reported AS "ragReported",
  t.rag_overridden AS "ragOverridden", t.freshness, t.diverging, t.overridden, ${refColumns('o')}`;

const columns = `${summaryColumns}, a.created_at AS "createdAt", a.updated_at AS "updatedAt", a.description,
  a.status_reason AS "statusReason", a.weight, a.visibility, a.origin, a.merged_into_id AS "mergedInto",
  a.carried_over_from_id AS "carriedOverFrom", a.outdated`;

@Injectable()
export class ActionRepository {
  constructor(private readonly database: Database) {}

  async find(id: string): Promise<ActionRow | undefined> {
    return this.database.readOne<ActionRow>(`SELECT ${columns} ${from(live)} WHERE a.id = :id`, {
      id,
      periodKey: live.periodKey,
    });
  }

  async list(query: ActionQuery, sources: Sources, conditions: readonly Condition[]) {
    const where = withKey(allOf(conditions), sources);
    const key = sorting[query.sort];
    const page = pageClauses(key, 'a.id', query);
    const rows = await this.database.read<ActionSummaryRow & { sortValue: string | number }>(
      `SELECT ${summaryColumns}, ${key.expression} AS "sortValue" ${from(sources)} WHERE ${where.sql} AND ${page.where} ${page.order}`,
      { ...where.values, ...page.values },
    );
    return { ...cutPage(rows, query.limit), total: query.cursor ? undefined : await this.count(where, sources) };
  }

  /** Of these actions those for which the condition (alias a) holds, as other rows name them. */
  named(ids: readonly string[], seen: Condition): Promise<NamedActionRow[]> {
    return this.database.read<NamedActionRow>(
      `SELECT ${summaryColumns}, a.merged_into_id AS "mergedInto" ${from(live)} WHERE a.id IN (:ids) AND (${seen.sql})`,
      { ids, periodKey: live.periodKey, ...seen.values },
    );
  }

  /** The pillars and target groups of these actions. */
  links(ids: readonly string[], sources: Sources = live) {
    return linkFinder((sql, values) => this.database.read(sql, values), ids, sources);
  }

  targetGroups(planId: string, sources: Sources) {
    return targetGroupFinder((sql, values) => this.database.read(sql, values), planId, sources);
  }

  private async count({ sql, values }: Condition, sources: Sources): Promise<number> {
    const row = await this.database.readOne<{ count: unknown }>(
      `SELECT COUNT(*) AS count ${countedActions(sql, sources)} WHERE ${sql}`,
      values,
    );
    return Number(row?.count);
  }
}
