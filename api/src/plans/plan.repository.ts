import { Injectable } from '@nestjs/common';
import type { Period, PlanQuery } from '@symmachia/contracts';
import type { Visible } from '@symmachia/domain';
import { Database } from '../platform/database/database';
import { cutPage, pageClauses, sortKeys } from '../platform/http/paging';
import { refColumns } from '../organisations/organisation-ref';
import { fromPeriods, periodColumns } from '../reporting/period.response';
import type { PlanRow, PlanSummaryRow } from './plan.response';

const sorting = sortKeys({ startDate: ['p.start_date'], code: ['p.code'] });

const owner = 'JOIN organisations o ON o.id = p.organisation_id';

@Injectable()
export class PlanRepository {
  constructor(private readonly database: Database) {}

  async find(id: string): Promise<PlanRow | undefined> {
    return this.database.readOne<PlanRow>(
      `SELECT p.id, p.version, p.created_at AS "createdAt", p.updated_at AS "updatedAt", p.code, p.title, p.summary,
              p.start_date AS "startDate", p.end_date AS "endDate", p.status, p.predecessor_id AS "predecessor",
              p.languages, p.timezone, p.tolerances, p.business_date AS "businessDate", p.outdated,
              ${refColumns('o')}
       FROM plans p ${owner} WHERE p.id = :id`,
      { id },
    );
  }

  /** The plans that the reader may see, a page of them and how many there are. */
  async list(query: PlanQuery, seen: Visible) {
    const where = visiblePlans(seen);
    const page = pageClauses(sorting[query.sort], 'p.id', query);
    const rows = await this.database.read<PlanSummaryRow>(
      `SELECT p.id, p.version, p.code, p.title, p.start_date AS "startDate", p.end_date AS "endDate", p.status, p.languages,
              ${sorting[query.sort].expression} AS "sortValue", ${refColumns('o')}
       FROM plans p ${owner} WHERE ${where.sql} AND ${page.where} ${page.order}`,
      { ...where.values, ...page.values },
    );
    return { ...cutPage(rows, query.limit), total: query.cursor ? undefined : await this.count(where) };
  }

  async periods(planId: string): Promise<Period[]> {
    return this.database.read<Period>(
      `SELECT ${periodColumns} ${fromPeriods} WHERE p.plan_id = :planId ORDER BY p.start_date`,
      { planId },
    );
  }

  private async count({ sql, values }: ReturnType<typeof visiblePlans>): Promise<number> {
    const row = await this.database.readOne<{ count: unknown }>(
      `SELECT COUNT(*) AS count FROM plans p WHERE ${sql}`,
      values,
    );
    return Number(row?.count);
  }
}

/** `visible` as SQL over the alias p: a plan that one's organisation takes part in is one's own to read. */
function visiblePlans(seen: Visible) {
  if (seen.all) return { sql: '1 = 1', values: {} };
  return {
    sql: `(p.id IN (:plans) OR p.organisation_id IN (:participants)
      OR EXISTS (SELECT 1 FROM actions a WHERE a.plan_id = p.id AND a.lead_organisation_id IN (:participants))
      OR EXISTS (SELECT 1 FROM commitments c JOIN commitment_parties cp ON cp.commitment_id = c.id
                 WHERE c.plan_id = p.id AND cp.organisation_id IN (:participants)))`,
    values: { plans: seen.plans, participants: seen.participants },
  };
}
