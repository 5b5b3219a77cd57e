import { Injectable } from '@nestjs/common';
import type { OrganisationQuery } from '@symmachia/contracts';
import type { Actor, I18nText } from '@symmachia/domain';
import { visibleActions } from '../actions/visible-actions';
import { visibleCommitments } from '../commitments/visible-commitments';
import { allOf, contains, type Condition } from '../platform/database/condition';
import { Database } from '../platform/database/database';
import { cutPage, pageClauses, sortKeys } from '../platform/http/paging';
import {
  organisationColumns,
  summaryColumns,
  type OrganisationRow,
  type OrganisationSummaryRow,
} from './organisation.response';

const sorting = sortKeys({ name: ['o.sort_name'], memberSince: [`COALESCE(o.member_since, '')`] });

@Injectable()
export class OrganisationRepository {
  constructor(private readonly database: Database) {}

  async find(id: string): Promise<OrganisationRow | undefined> {
    return this.database.readOne<OrganisationRow>(
      `SELECT ${organisationColumns} FROM organisations o WHERE o.id = :id`,
      { id },
    );
  }

  async list(query: OrganisationQuery, conditions: readonly Condition[]) {
    const where = allOf(conditions);
    const key = sorting[query.sort];
    const page = pageClauses(key, 'o.id', query);
    const rows = await this.database.read<OrganisationSummaryRow & { sortValue: string }>(
      `SELECT ${summaryColumns}, ${key.expression} AS "sortValue" FROM organisations o
       WHERE ${where.sql} AND ${page.where} ${page.order}`,
      { ...where.values, ...page.values },
    );
    return { ...cutPage(rows, query.limit), total: query.cursor ? undefined : await this.count(where) };
  }

  /** What the organisations merged into each of these are called. */
  async namesMergedInto(ids: readonly string[]): Promise<(id: string) => I18nText[]> {
    const rows = await this.database.read<{ mergedInto: string; name: string }>(
      'SELECT merged_into_id AS "mergedInto", name FROM organisations WHERE merged_into_id IN (:ids) ORDER BY sort_name',
      { ids },
    );
    return (id) => rows.filter(({ mergedInto }) => mergedInto === id).map(({ name }) => JSON.parse(name));
  }

  private async count({ sql, values }: Condition): Promise<number> {
    const row = await this.database.readOne<{ count: unknown }>(
      `SELECT COUNT(*) AS count FROM organisations o WHERE ${sql}`,
      values,
    );
    return Number(row?.count);
  }
}

/** What a query asks for; `planId` is the plan that it names. */
export const conditionsOf = (
  { sector, status, q }: OrganisationQuery,
  planId: string | null,
  me: Actor,
): Condition[] => [
  ...(sector ? [{ sql: 'o.sector = :sector', values: { sector } }] : []),
  ...(status ? [{ sql: 'o.status = :status', values: { status } }] : []),
  ...(planId ? [takingPart(planId, me)] : []),
  ...(q ? [named(q)] : []),
];

/** By any of its names, and by those of the organisations merged into it. */
function named(q: string): Condition {
  const [own, merged] = [contains('o.search_text', q), contains('m.search_text', q)];
  return {
    sql: `${own.sql} OR EXISTS (SELECT 1 FROM organisations m WHERE m.merged_into_id = o.id AND ${merged.sql})`,
    values: own.values,
  };
}

/** Those who lead an action of the plan or are party to a commitment, as far as the reader may see these. */
function takingPart(planId: string, me: Actor): Condition {
  const [actions, commitments] = [visibleActions(me), visibleCommitments(me)];
  return {
    sql: `EXISTS (SELECT 1 FROM actions a WHERE a.lead_organisation_id = o.id AND a.plan_id = :plan AND (${actions.sql}))
      OR EXISTS (SELECT 1 FROM commitment_parties cp JOIN commitments c ON c.id = cp.commitment_id JOIN actions a ON a.id = c.action_id
                 WHERE cp.organisation_id = o.id AND c.plan_id = :plan AND (${commitments.sql}))`,
    values: { plan: planId, ...actions.values, ...commitments.values },
  };
}
