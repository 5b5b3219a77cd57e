import { Injectable } from '@nestjs/common';
import type { Dimension, PeriodStatus } from '@symmachia/domain';
import { Database } from '../platform/database/database';
import type { Sources } from '../snapshots/frozen-tables';
import { sumColumns, type TotalRow } from './totals';

export interface PeriodRow {
  id: string;
  label: string;
  startDate: string;
  endDate: string;
  status: PeriodStatus;
  dueAt: string;
  takenAt: string | null;
  /** The day that its snapshot's figures are of. */
  day: string | null;
}

export type GroupRow = TotalRow & { periodKey: string; dimension: Dimension; key: string };

/** What a group may be called: the text's languages as JSON, and where it stands among its siblings. */
export interface NameRow {
  id: string;
  name: string;
  position?: number;
  parentId?: string | null;
  isHorizontal?: number;
}

@Injectable()
export class DeliveryRepository {
  constructor(private readonly database: Database) {}

  /** The plan's periods in order, each with the moment of its snapshot where it has one. */
  periods(planId: string): Promise<PeriodRow[]> {
    return this.database.read<PeriodRow>(
      `SELECT p.id, p.label, p.start_date AS "startDate", p.end_date AS "endDate", p.status, p.due_at AS "dueAt", s.taken_at AS "takenAt", s.day
       FROM reporting_periods p LEFT JOIN snapshots s ON s.period_id = p.id WHERE p.plan_id = :planId ORDER BY p.start_date`,
      { planId },
    );
  }

  groups(planId: string, periodKeys: readonly string[], dimensions: readonly Dimension[]): Promise<GroupRow[]> {
    return this.database.read<GroupRow>(
      `SELECT t.period_key AS "periodKey", t.dimension, t.group_key AS key, ${sumColumns} FROM delivery_totals t
       WHERE t.plan_id = :planId AND t.period_key IN (:periodKeys) AND t.dimension IN (:dimensions)`,
      { planId, periodKeys, dimensions },
    );
  }

  /** Those of some actions. */
  ofActions(planId: string, periodKey: string, ids: readonly string[]): Promise<GroupRow[]> {
    return this.database.read<GroupRow>(
      `SELECT t.period_key AS "periodKey", t.dimension, t.group_key AS key, ${sumColumns} FROM delivery_totals t
       WHERE t.plan_id = :planId AND t.period_key = :periodKey AND t.dimension = 'action' AND t.group_key IN (:ids)`,
      { planId, periodKey, ids },
    );
  }

  /** The newest change that the figures rest on. */
  async asOf(planId: string, periodKey: string): Promise<string | null> {
    const row = await this.database.readOne<{ asOf: string | null }>(
      'SELECT MAX(changed_at) AS "asOf" FROM delivery_rows WHERE plan_id = :planId AND period_key = :periodKey',
      { planId, periodKey },
    );
    return row?.asOf ?? null;
  }

  /** What the groups are called, now or in the snapshot of a locked period. */
  pillars(planId: string, { table, periodKey }: Sources): Promise<NameRow[]> {
    return this.database.read<NameRow>(
      `SELECT id, name, position, parent_id AS "parentId", is_horizontal AS "isHorizontal" FROM ${table('pillars')} p
       WHERE plan_id = :planId ORDER BY position, id`,
      { planId, periodKey },
    );
  }

  targetGroups(planId: string, { table, periodKey }: Sources): Promise<(NameRow & { code: string })[]> {
    return this.database.read(
      `SELECT id, code, name FROM ${table('target_groups')} g
       WHERE plan_id IS NULL OR plan_id = :planId ORDER BY plan_id IS NOT NULL, id`,
      { planId, periodKey },
    );
  }

  organisations(planId: string, { table, periodKey }: Sources): Promise<NameRow[]> {
    return this.database.read<NameRow>(
      `SELECT id, name FROM ${table('organisations')} o WHERE id IN
         (SELECT group_key FROM delivery_totals WHERE plan_id = :planId AND dimension = 'organisation')
       ORDER BY sort_name, id`,
      { planId, periodKey },
    );
  }

  actions(planId: string, { table, periodKey }: Sources): Promise<NameRow[]> {
    return this.database.read<NameRow>(
      `SELECT id, title AS name FROM ${table('actions')} a WHERE plan_id = :planId ORDER BY code`,
      { planId, periodKey },
    );
  }
}
