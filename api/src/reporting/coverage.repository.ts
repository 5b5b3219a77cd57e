import { Injectable } from '@nestjs/common';
import type { OrganisationRef } from '@symmachia/contracts';
import type { UpdateReviewStatus } from '@symmachia/domain';
import { refColumns, refOf, type RefRow } from '../organisations/organisation-ref';
import { Database } from '../platform/database/database';

export interface FrozenRow {
  periodId: string;
  organisationId: string;
  commitmentId: string;
  reported: number;
}

export interface StateRow {
  commitmentId: string;
  periodId: string;
  reviewStatus: UpdateReviewStatus;
  submittedAt: string | null;
}

@Injectable()
export class CoverageRepository {
  constructor(private readonly database: Database) {}

  /** What was owed for closed periods, by whom, as their snapshots have it. */
  frozen(planId: string, periods: readonly string[]): Promise<FrozenRow[]> {
    return this.database.read<FrozenRow>(
      `SELECT period_key AS "periodId", organisation_id AS "organisationId", commitment_key AS "commitmentId", reported
       FROM delivery_rows WHERE plan_id = :planId AND period_key IN (:periods) AND is_lead = 1 AND owed = 1`,
      { planId, periods },
    );
  }

  states(planId: string, periods: readonly string[]): Promise<StateRow[]> {
    return this.database.read<StateRow>(
      `SELECT commitment_id AS "commitmentId", period_id AS "periodId", review_status AS "reviewStatus",
              submitted_at AS "submittedAt"
       FROM progress_updates WHERE plan_id = :planId AND period_id IN (:periods) AND review_status <> 'superseded'`,
      { planId, periods },
    );
  }

  /** All organisations by id. */
  async organisations(): Promise<Map<string, OrganisationRef>> {
    const rows = await this.database.read<RefRow>(`SELECT ${refColumns('o')} FROM organisations o`);
    return new Map(rows.map((row) => [row.refId, refOf(row)]));
  }
}
