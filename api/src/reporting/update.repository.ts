import { Injectable } from '@nestjs/common';
import type {
  CommitmentReviewStatus,
  DeliveryStatus,
  PeriodStatus,
  Rag,
  UpdateReviewStatus,
  UpdateSource,
} from '@symmachia/domain';
import { refColumns, type RefRow } from '../organisations/organisation-ref';
import { allOf, type Condition } from '../platform/database/condition';
import { Database } from '../platform/database/database';
import { cutPage, pageClauses, sortKeys } from '../platform/http/paging';
import { live } from '../snapshots/frozen-tables';

export interface PeriodRefRow {
  periodId: string;
  periodLabel: string;
  periodStart: string;
  periodEnd: string;
  dueAt: string;
  graceUntil: string | null;
  periodStatus: PeriodStatus;
  unlockedUntil: string | null;
}

export interface ReportRow {
  progress: number;
  deliveryStatus: DeliveryStatus | null;
  ragReported: Rag | null;
  narrative: string;
  challenges: string | null;
  nextSteps: string | null;
}

/** What an update is about; one is in force for each. */
export interface Pair {
  commitmentId: string;
  periodId: string | null;
}

export interface UpdateRow extends Pair, ReportRow, RefRow, Omit<PeriodRefRow, 'periodId'> {
  id: string;
  version: number;
  createdAt: string;
  updatedAt: string;
  planId: string;
  planCode: string;
  reviewStatus: UpdateReviewStatus;
  milestonesAchieved: string;
  noChange: number;
  onBehalf: number;
  source: UpdateSource;
  submittedAt: string | null;
  submittedById: string | null;
  approvedAt: string | null;
  reference: string;
  title: string;
  commitmentStatus: CommitmentReviewStatus;
  actionId: string;
  actionCode: string;
  actionTitle: string;
}

export interface UpdateInReviewRow extends UpdateRow {
  ragCalculated: Rag | null;
}

export interface ApprovedRow extends ReportRow {
  commitmentId: string;
  periodId: string | null;
  periodStart: string | null;
  approvedAt: string;
}

export interface StepRow extends Pair {
  updateId: string;
  from: UpdateReviewStatus;
  to: UpdateReviewStatus;
  comment: string | null;
  at: string;
  actorId: string | null;
  actorName: string | null;
}

/** The organisation that reports: the lead party, or the action's lead organisation. */
export const reporterJoin = `LEFT JOIN commitment_parties lp ON lp.commitment_id = c.id AND lp.role = 'lead'
  JOIN organisations o ON o.id = COALESCE(lp.organisation_id, a.lead_organisation_id)`;

const report = `u.progress, u.delivery_status AS "deliveryStatus", u.rag_reported AS "ragReported", u.narrative, u.challenges,
  u.next_steps AS "nextSteps"`;

const periodRefColumns = `p.label AS "periodLabel", p.start_date AS "periodStart", p.end_date AS "periodEnd",
  p.due_at AS "dueAt", p.grace_until AS "graceUntil", p.status AS "periodStatus", e.unlocked_until AS "unlockedUntil"`;

const columns = `u.id, u.version, u.created_at AS "createdAt", u.updated_at AS "updatedAt", u.plan_id AS "planId",
  pl.code AS "planCode", u.commitment_id AS "commitmentId", u.period_id AS "periodId", ${report},
  u.review_status AS "reviewStatus", u.milestones_achieved AS "milestonesAchieved", u.no_change AS "noChange",
  u.on_behalf AS "onBehalf", u.source, u.submitted_at AS "submittedAt", u.submitted_by_id AS "submittedById",
  u.approved_at AS "approvedAt", c.reference, c.title, c.review_status AS "commitmentStatus", a.id AS "actionId",
  a.code AS "actionCode", a.title AS "actionTitle", ${periodRefColumns}, ${refColumns('o')}`;

const from = `FROM progress_updates u JOIN plans pl ON pl.id = u.plan_id JOIN commitments c ON c.id = u.commitment_id
  JOIN actions a ON a.id = c.action_id ${reporterJoin} LEFT JOIN reporting_periods p ON p.id = u.period_id
  LEFT JOIN period_exceptions e ON e.period_id = u.period_id AND e.organisation_id = o.id`;

const steps = `SELECT r.update_id AS "updateId", u.commitment_id AS "commitmentId", u.period_id AS "periodId",
    r.from_status AS "from", r.to_status AS "to", r.comment, r.created_at AS at, r.actor_id AS "actorId", w.name AS "actorName"
  FROM review_events r JOIN progress_updates u ON u.id = r.update_id LEFT JOIN users w ON w.id = r.actor_id`;

/** The row that speaks for the commitment now; none where it does not count. */
const leadRow = `LEFT JOIN delivery_rows d ON d.commitment_key = u.commitment_id AND d.period_key = :periodKey AND d.is_lead = 1
  AND d.left_out IS NULL`;

const sorting = sortKeys({ submittedAt: [`COALESCE(u.submitted_at, '')`] });

interface UpdatePageRequest {
  limit: number;
  cursor?: string | undefined;
  sort: keyof typeof sorting;
}

/** The steps about one commitment in one period, also of an update that another has taken the place of. */
export const threadOf = (steps: readonly StepRow[], { commitmentId, periodId }: Pair): StepRow[] =>
  steps.filter((step) => step.commitmentId === commitmentId && step.periodId === periodId);

@Injectable()
export class UpdateRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<UpdateRow | undefined> {
    return this.database.readOne<UpdateRow>(`SELECT ${columns} ${from} WHERE u.id = :id`, { id });
  }

  async list(query: UpdatePageRequest, conditions: readonly Condition[]) {
    const where = allOf(conditions);
    const key = sorting[query.sort];
    const page = pageClauses(key, 'u.id', query);
    const found = await this.database.read<UpdateInReviewRow & { sortValue: string }>(
      `SELECT ${columns}, COALESCE(d.rag_calculated, d.rag) AS "ragCalculated", ${key.expression} AS "sortValue"
       ${from} ${leadRow} WHERE ${where.sql} AND ${page.where} ${page.order}`,
      { ...where.values, ...page.values, periodKey: live.periodKey },
    );
    const { rows, nextCursor } = cutPage(found, query.limit);
    if (query.cursor) return { rows, nextCursor, total: undefined };
    const count = await this.database.readOne<{ count: unknown }>(
      `SELECT COUNT(*) AS count ${from} WHERE ${where.sql}`,
      where.values,
    );
    return { rows, nextCursor, total: Number(count?.count) };
  }

  /** The updates of these commitments for these periods that nothing has taken the place of. */
  ofPairs(commitments: readonly string[], periods: readonly string[]): Promise<UpdateRow[]> {
    return this.database.read<UpdateRow>(
      `SELECT ${columns} ${from}
       WHERE u.commitment_id IN (:commitments) AND u.period_id IN (:periods) AND u.review_status <> 'superseded'
       ORDER BY u.created_at, u.id`,
      { commitments, periods },
    );
  }

  /** Everything that was approved of these commitments, oldest first. */
  approved(commitments: readonly string[]): Promise<ApprovedRow[]> {
    return this.database.read<ApprovedRow>(
      `SELECT u.commitment_id AS "commitmentId", u.period_id AS "periodId", p.start_date AS "periodStart",
              u.approved_at AS "approvedAt", ${report}
       FROM progress_updates u LEFT JOIN reporting_periods p ON p.id = u.period_id
       WHERE u.commitment_id IN (:commitments) AND u.review_status = 'approved'
       ORDER BY COALESCE(p.start_date, ''), u.approved_at`,
      { commitments },
    );
  }

  /** All that was exchanged about these commitments, step by step; see `threadOf`. */
  exchanges(commitments: readonly string[]): Promise<StepRow[]> {
    return this.database.read<StepRow>(`${steps} WHERE u.commitment_id IN (:commitments) ORDER BY r.created_at, r.id`, {
      commitments,
    });
  }

  /** The reviews of these updates, step by step. */
  steps(updates: readonly string[]): Promise<StepRow[]> {
    return this.database.read<StepRow>(`${steps} WHERE r.update_id IN (:updates) ORDER BY r.created_at, r.id`, {
      updates,
    });
  }
}
