import { Injectable } from '@nestjs/common';
import type { OrganisationRef } from '@symmachia/contracts';
import type { I18nText, UpdateReviewStatus } from '@symmachia/domain';
import { refColumns, refOf, type RefRow } from '../organisations/organisation-ref';
import { Database } from '../platform/database/database';
import type { Sources } from '../snapshots/frozen-tables';

export interface FrozenRow {
  periodId: string;
  lockedAt: string;
  organisationId: string;
  commitmentId: string;
  reported: number;
}

export interface ReportedRow {
  id: string;
  commitmentId: string;
  periodId: string;
  createdAt: string;
  reviewStatus: UpdateReviewStatus;
  submittedAt: string | null;
}

export interface ReviewStepRow {
  updateId: string;
  to: UpdateReviewStatus;
  at: string;
}

/** Organisations by id, in the order of their names. */
export type Organisations = ReadonlyMap<string, OrganisationRef>;

@Injectable()
export class CoverageRepository {
  constructor(private readonly database: Database) {}

  /** What was owed for closed periods, by whom, as their snapshots have it. */
  frozen(planId: string, periods: readonly string[]): Promise<FrozenRow[]> {
    return this.database.read<FrozenRow>(
      `SELECT d.period_key AS "periodId", s.taken_at AS "lockedAt", d.organisation_id AS "organisationId",
              d.commitment_key AS "commitmentId", d.reported
       FROM delivery_rows d JOIN snapshots s ON s.period_id = d.period_key
       WHERE d.plan_id = :planId AND d.period_key IN (:periods) AND d.is_lead = 1 AND d.owed = 1`,
      { planId, periods },
    );
  }

  /** Every update for these periods, oldest first. */
  updates(planId: string, periods: readonly string[]): Promise<ReportedRow[]> {
    return this.database.read<ReportedRow>(
      `SELECT u.id, u.commitment_id AS "commitmentId", u.period_id AS "periodId", u.created_at AS "createdAt",
              u.review_status AS "reviewStatus", u.submitted_at AS "submittedAt"
       FROM progress_updates u WHERE u.plan_id = :planId AND u.period_id IN (:periods) ORDER BY u.created_at, u.id`,
      { planId, periods },
    );
  }

  /** The steps of their review, oldest first. */
  steps(planId: string, periods: readonly string[]): Promise<ReviewStepRow[]> {
    return this.database.read<ReviewStepRow>(
      `SELECT r.update_id AS "updateId", r.to_status AS "to", r.created_at AS at
       FROM review_events r JOIN progress_updates u ON u.id = r.update_id
       WHERE u.plan_id = :planId AND u.period_id IN (:periods) ORDER BY r.created_at, r.id`,
      { planId, periods },
    );
  }

  async organisations(): Promise<Organisations> {
    const rows = await this.database.read<RefRow>(
      `SELECT ${refColumns('o')} FROM organisations o ORDER BY o.sort_name, o.id`,
    );
    return byId(rows);
  }

  /** As closed periods have them, by period. */
  async organisationsThen(periods: readonly string[]): Promise<ReadonlyMap<string, Organisations>> {
    const rows = await this.database.read<RefRow & { periodId: string }>(
      `SELECT o.period_id AS "periodId", ${refColumns('o')} FROM frozen_organisations o
       WHERE o.period_id IN (:periods) ORDER BY o.sort_name, o.id`,
      { periods },
    );
    const byPeriod = Map.groupBy(rows, ({ periodId }) => periodId);
    return new Map([...byPeriod].map(([period, own]) => [period, byId(own)]));
  }

  /** By their references. Of a closed period as it has them. */
  async commitments(ids: readonly string[], sources: Sources) {
    const rows = await this.database.read<{ id: string; reference: string; title: string }>(
      `SELECT c.id, c.reference, c.title FROM ${sources.table('commitments')} c
       WHERE c.id IN (:ids) ORDER BY c.reference, c.id`,
      { ids, periodKey: sources.periodKey },
    );
    return rows.map(({ title, ...row }) => ({ ...row, title: JSON.parse(title) as I18nText }));
  }
}

const byId = (rows: readonly RefRow[]): Organisations => new Map(rows.map((row) => [row.refId, refOf(row)]));
