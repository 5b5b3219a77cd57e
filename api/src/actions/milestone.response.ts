import type { Milestone } from '@symmachia/contracts';
import { milestoneOverdue, type MilestoneStatus, unitWeight } from '@symmachia/domain';

export const milestoneColumns = `m.id, m.version, m.created_at AS "createdAt", m.updated_at AS "updatedAt",
  m.action_id AS "actionId", m.commitment_id AS "commitmentId", m.title, m.due_date AS "dueDate",
  m.original_due_date AS "originalDueDate", m.achieved_on AS "achievedOn", m.status, m.weight`;

export interface MilestoneRow {
  id: string;
  version: number;
  createdAt: string;
  updatedAt: string;
  actionId: string;
  commitmentId: string | null;
  title: string;
  dueDate: string;
  originalDueDate: string;
  achievedOn: string | null;
  status: MilestoneStatus;
  weight: number;
}

/** `today` is the plan's. */
export const toMilestone = (row: MilestoneRow, today: string): Milestone => ({
  ...row,
  title: JSON.parse(row.title),
  weight: row.weight / unitWeight,
  overdue: milestoneOverdue(row, today),
});
