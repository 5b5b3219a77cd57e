import { Injectable } from '@nestjs/common';
import type { DueMilestone, DueMilestoneQuery, PageOf } from '@symmachia/contracts';
import { milestoneOverdue, type MilestoneStatus, planToday } from '@symmachia/domain';
import { Access } from '../platform/access/access';
import type { SignedIn } from '../platform/access/declarations';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database/database';
import { cutPage, pageClauses, sortKeys } from '../platform/http/paging';
import { type Exchange, unlessKnown } from '../platform/http/plan-etag';

interface DueRow {
  id: string;
  title: string;
  dueDate: string;
  status: MilestoneStatus;
  actionId: string;
  actionCode: string;
  actionTitle: string;
  commitmentId: string | null;
  reference: string;
  commitmentTitle: string;
}

const { dueDate: soonestFirst } = sortKeys({ dueDate: ['m.due_date'] });

/** What counts, and so is everybody's to see who may read the plan. */
const still = `m.status NOT IN ('achieved', 'cancelled') AND a.status NOT IN ('proposed', 'cancelled', 'merged')
  AND (c.id IS NULL OR (c.review_status = 'approved' AND c.delivery_status <> 'withdrawn'))`;

const from = 'FROM milestones m JOIN actions a ON a.id = m.action_id LEFT JOIN commitments c ON c.id = m.commitment_id';

/** The milestones of a plan that are still to be reached, soonest first. */
@Injectable()
export class DueMilestones {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly clock: Clock,
  ) {}

  async list(
    ref: string,
    query: DueMilestoneQuery,
    me: SignedIn,
    exchange: Exchange,
  ): Promise<PageOf<DueMilestone> | undefined> {
    const plan = await this.access.plan(me, ref, 'action:read');
    const now = this.clock.now();
    return unlessKnown(exchange, { plan, actor: me, now }, async () => {
      const today = planToday(plan, now);
      const where = `a.plan_id = :plan AND ${still} AND m.due_date >= :from ${query.until ? 'AND m.due_date <= :until' : ''}`;
      const values = { plan: plan.id, from: query.from ?? today, ...(query.until ? { until: query.until } : {}) };
      const page = pageClauses(soonestFirst, 'm.id', query);
      const found = await this.database.read<DueRow & { sortValue: string }>(
        `SELECT m.id, m.title, m.due_date AS "dueDate", m.status, a.id AS "actionId", a.code AS "actionCode",
                a.title AS "actionTitle", c.id AS "commitmentId", c.reference, c.title AS "commitmentTitle",
                m.due_date AS "sortValue"
         ${from} WHERE ${where} AND ${page.where} ${page.order}`,
        { ...values, ...page.values },
      );
      const { rows, nextCursor } = cutPage(found, query.limit);
      const total = query.cursor === undefined ? await this.count(where, values) : undefined;
      return { items: rows.map((row) => toDue(row, today)), nextCursor, ...(total === undefined ? {} : { total }) };
    });
  }

  private async count(where: string, values: Record<string, string>): Promise<number> {
    const row = await this.database.readOne<{ count: unknown }>(
      `SELECT COUNT(*) AS count ${from} WHERE ${where}`,
      values,
    );
    return Number(row?.count);
  }
}

const toDue = (row: DueRow, today: string): DueMilestone => ({
  id: row.id,
  title: JSON.parse(row.title),
  dueDate: row.dueDate,
  status: row.status,
  overdue: milestoneOverdue(row, today),
  action: { id: row.actionId, code: row.actionCode, title: JSON.parse(row.actionTitle) },
  commitment:
    row.commitmentId === null
      ? null
      : { id: row.commitmentId, reference: row.reference, title: JSON.parse(row.commitmentTitle) },
});
