import { Injectable } from '@nestjs/common';
import type { OrganisationRef } from '@symmachia/contracts';
import { type CrossSector, type Involvement, involvementsOf, shareOf } from '@symmachia/domain';
import { fromStored, storedColumns, type StoredRow } from '../delivery/stored-row';
import { refColumns, refOf, type RefRow } from '../organisations/organisation-ref';
import { Database } from '../platform/database/database';
import type { Sources } from '../snapshots/frozen-tables';

@Injectable()
export class CommonGroundRepository {
  constructor(private readonly database: Database) {}

  /** Who stands behind what, now or at the end of a locked period. */
  async involvements(planId: string, periodKey: string): Promise<Involvement[]> {
    const rows = await this.database.read<StoredRow>(
      `SELECT ${storedColumns} FROM delivery_rows
       WHERE plan_id = :planId AND period_key = :periodKey AND left_out IS NULL
       ORDER BY action_id, commitment_key, organisation_id`,
      { planId, periodKey },
    );
    return rows.map(fromStored).flatMap(({ place, row }) => involvementsOf(place, [row]));
  }

  /** How many actions sectors share, in each of these periods. */
  async growth(planId: string, periodKeys: readonly string[]): Promise<Map<string, CrossSector>> {
    const rows = await this.database.read<{ periodKey: string; total: unknown; crossing: unknown }>(
      `SELECT period_key AS "periodKey", COUNT(*) AS total, SUM(CASE WHEN behind > 1 THEN 1 ELSE 0 END) AS crossing
       FROM (SELECT period_key, action_id, COUNT(DISTINCT sector) AS behind FROM delivery_rows
             WHERE plan_id = :planId AND period_key IN (:periodKeys) AND left_out IS NULL
             GROUP BY period_key, action_id) actions
       GROUP BY period_key`,
      { planId, periodKeys },
    );
    return new Map(rows.map(({ periodKey, total, crossing }) => [periodKey, shareOf(Number(crossing), Number(total))]));
  }

  async organisations(ids: readonly string[], { table, periodKey }: Sources): Promise<OrganisationRef[]> {
    const rows = await this.database.read<RefRow>(
      `SELECT ${refColumns('o')} FROM ${table('organisations')} o WHERE o.id IN (:ids) ORDER BY o.sort_name, o.id`,
      { ids, periodKey },
    );
    return rows.map(refOf);
  }
}
