import type { UpdateReviewStatus } from '../vocabularies';

/** How far the report of one commitment for one period is. */
export const reportStates = ['not_started', 'draft', 'submitted', 'returned', 'approved'] as const;
export type ReportState = (typeof reportStates)[number];

/** The state of the one update that is not superseded; null where there is none. */
export const reportState = (reviewStatus: UpdateReviewStatus | null): ReportState =>
  reviewStatus === null || reviewStatus === 'superseded' ? 'not_started' : reviewStatus;

/** Whether the partner still has to send something. */
export const isUnsent = (state: ReportState): boolean =>
  state === 'not_started' || state === 'draft' || state === 'returned';

interface Timed {
  state: ReportState;
  /** ISO 8601 UTC; null while it was never sent. */
  submittedAt: string | null;
}

/**
 * Sent after it was due, or due and not sent. `moment` is the plan's: what was really sent after a demonstration's
 * business date counts as sent on it.
 */
export function isLate({ state, submittedAt }: Timed, dueAt: string, moment: string): boolean {
  if (isUnsent(state)) return moment > dueAt;
  return submittedAt !== null && moment > dueAt && submittedAt > dueAt;
}

/** The order of a partner's list: what came back first, then what is unsent, then what is done. */
export const workOrder = (state: ReportState): number =>
  ({ returned: 0, draft: 1, not_started: 1, submitted: 2, approved: 3 })[state];
