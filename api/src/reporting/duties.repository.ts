import { Injectable } from '@nestjs/common';
import type { ActionStatus, CommitmentReviewStatus, DeliveryStatus } from '@symmachia/domain';
import { milestoneColumns, type MilestoneRow } from '../actions/milestone.response';
import { refColumns, type RefRow } from '../organisations/organisation-ref';
import { archivedPlans } from '../plans/archived-plans';
import { Database } from '../platform/database/database';
import { type PeriodRefRow, reporterJoin } from './update.repository';

/** A commitment with all that decides whether it owes a report, and who reports it. */
export interface OwingRow extends RefRow {
  id: string;
  planId: string;
  reference: string;
  title: string;
  startDate: string | null;
  endDate: string | null;
  reviewStatus: CommitmentReviewStatus;
  deliveryStatus: DeliveryStatus;
  actionId: string;
  actionCode: string;
  actionTitle: string;
  actionStatus: ActionStatus;
  actionStart: string | null;
  actionEnd: string | null;
}

export type PlanPeriodRow = Omit<PeriodRefRow, 'unlockedUntil'> & { planId: string };

const owing = `SELECT c.id, c.plan_id AS "planId", c.reference, c.title, c.start_date AS "startDate", c.end_date AS "endDate",
    c.review_status AS "reviewStatus", c.delivery_status AS "deliveryStatus", a.id AS "actionId", a.code AS "actionCode",
    a.title AS "actionTitle", a.status AS "actionStatus", a.start_date AS "actionStart", a.end_date AS "actionEnd",
    ${refColumns('o')}
  FROM commitments c JOIN actions a ON a.id = c.action_id ${reporterJoin}`;

const periods = `SELECT p.id AS "periodId", p.plan_id AS "planId", p.label AS "periodLabel", p.start_date AS "periodStart",
    p.end_date AS "periodEnd", p.due_at AS "dueAt", p.grace_until AS "graceUntil", p.status AS "periodStatus" FROM reporting_periods p`;

export interface ExceptionRow {
  periodId: string;
  organisationId: string;
  unlockedUntil: string;
  reason: string;
}

/** Who owes what for which period. */
@Injectable()
export class DutiesRepository {
  constructor(private readonly database: Database) {}

  /** The agreed commitments that one of the organisations is party to or leads by its action. */
  ofOrganisations(organisations: readonly string[]): Promise<OwingRow[]> {
    return this.database.read<OwingRow>(
      `${owing} WHERE c.review_status = 'approved' AND a.status <> 'proposed' AND (o.id IN (:organisations) OR EXISTS
         (SELECT 1 FROM commitment_parties cp WHERE cp.commitment_id = c.id AND cp.organisation_id IN (:organisations)))
       ORDER BY a.code, c.reference`,
      { organisations },
    );
  }

  find(id: string): Promise<OwingRow | undefined> {
    return this.database.readOne<OwingRow>(`${owing} WHERE c.id = :id`, { id });
  }

  /** The agreed commitments of a plan. */
  ofPlan(planId: string): Promise<OwingRow[]> {
    return this.database.read<OwingRow>(`${owing} WHERE c.plan_id = :planId AND c.review_status = 'approved'`, {
      planId,
    });
  }

  /** The periods that take reports now, and those that were unlocked for one of the organisations. */
  openPeriods(plans: readonly string[], organisations: readonly string[]): Promise<PlanPeriodRow[]> {
    return this.database.read<PlanPeriodRow>(
      `${periods} WHERE p.plan_id IN (:plans) AND p.plan_id NOT IN ${archivedPlans} AND (p.status IN ('open', 'grace') OR p.id IN
         (SELECT e.period_id FROM period_exceptions e WHERE e.organisation_id IN (:organisations)))
       ORDER BY p.start_date DESC`,
      { plans, organisations },
    );
  }

  periodsOfPlan(planId: string): Promise<PlanPeriodRow[]> {
    return this.database.read<PlanPeriodRow>(`${periods} WHERE p.plan_id = :planId ORDER BY p.start_date`, { planId });
  }

  period(id: string): Promise<PlanPeriodRow | undefined> {
    return this.database.readOne<PlanPeriodRow>(`${periods} WHERE p.id = :id`, { id });
  }

  exceptions(periodIds: readonly string[]): Promise<ExceptionRow[]> {
    return this.database.read<ExceptionRow>(
      `SELECT period_id AS "periodId", organisation_id AS "organisationId", unlocked_until AS "unlockedUntil", reason
       FROM period_exceptions WHERE period_id IN (:periodIds)`,
      { periodIds },
    );
  }

  milestones(commitments: readonly string[]): Promise<MilestoneRow[]> {
    return this.database.read<MilestoneRow>(
      `SELECT ${milestoneColumns} FROM milestones m WHERE m.commitment_id IN (:commitments) ORDER BY m.due_date, m.id`,
      { commitments },
    );
  }
}
