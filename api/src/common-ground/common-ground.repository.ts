import { Injectable } from '@nestjs/common';
import type { OrganisationRef } from '@symmachia/contracts';
import { type ActionPlace, type CrossSector, type Involvement, involvementsOf, shareOf } from '@symmachia/domain';
import type { StoredRow } from '../delivery/stored-row';
import { refColumns, refOf, type RefRow } from '../organisations/organisation-ref';
import { Database } from '../platform/database/database';
import type { Sources } from '../snapshots/frozen-tables';

@Injectable()
export class CommonGroundRepository {
  constructor(private readonly database: Database) {}

  /** Who stands behind what, now or at the end of a locked period. */
  async involvements(planId: string, periodKey: string): Promise<Involvement[]> {
    const rows = await this.database.read<InvolvementRow>(
      `SELECT action_id AS "actionId", commitment_key AS "commitmentKey", organisation_id AS "organisationId", sector,
         start_date AS "startDate", left_out AS "leftOut", pillars, target_groups AS "targetGroups"
       FROM delivery_rows WHERE plan_id = :planId AND period_key = :periodKey AND left_out IS NULL`,
      { planId, periodKey },
    );
    const placeOf = places();
    return rows.flatMap(({ commitmentKey, pillars, targetGroups, ...row }) =>
      involvementsOf(placeOf(pillars, targetGroups), [{ ...row, commitmentId: commitmentKey || null }]),
    );
  }

  /** How many actions sectors share, at the end of a period or now. */
  async shared(planId: string, periodKey: string): Promise<CrossSector> {
    const row = await this.database.readOne<{ total: unknown; crossing: unknown }>(
      `SELECT COUNT(*) AS total, SUM(CASE WHEN behind > 1 THEN 1 ELSE 0 END) AS crossing
       FROM (SELECT action_id, COUNT(DISTINCT sector) AS behind FROM delivery_rows
             WHERE plan_id = :planId AND period_key = :periodKey AND left_out IS NULL GROUP BY action_id) actions`,
      { planId, periodKey },
    );
    return shareOf(Number(row?.crossing), Number(row?.total));
  }

  async organisations(ids: readonly string[], { table, periodKey }: Sources): Promise<OrganisationRef[]> {
    const rows = await this.database.read<RefRow>(
      `SELECT ${refColumns('o')} FROM ${table('organisations')} o WHERE o.id IN (:ids) ORDER BY o.sort_name, o.id`,
      { ids, periodKey },
    );
    return rows.map(refOf);
  }
}

type InvolvementRow = Pick<
  StoredRow,
  'actionId' | 'commitmentKey' | 'organisationId' | 'sector' | 'startDate' | 'leftOut' | 'pillars' | 'targetGroups'
>;

type Place = Pick<ActionPlace, 'pillars' | 'targetGroupIds'>;

/** Thousands of actions hang in a few places: each is read once. */
function places(): (pillars: string, targetGroups: string) => Place {
  const known = new Map<string, Place>();
  return (pillars, targetGroups) => {
    const key = pillars + targetGroups;
    const place = known.get(key) ?? { pillars: JSON.parse(pillars), targetGroupIds: JSON.parse(targetGroups) };
    known.set(key, place);
    return place;
  };
}
