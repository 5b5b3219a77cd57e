import { refuse, type Result } from '../result';
import type { UpdateReviewStatus } from '../vocabularies';
import { neededComment, refuseOwnSubmission, type Submission } from './review';
import { transition, type Transitions } from './transition';

type UpdateCode = 'update-transition-refused';
interface ReviewedUpdate extends Submission {
  reviewStatus: UpdateReviewStatus;
}

/** The reason that locking a period gives for returning what was not reviewed in time. */
export const periodLockedReason = 'period-locked';

const transitions: Transitions<UpdateReviewStatus> = {
  draft: ['submitted'],
  submitted: ['approved', 'returned'],
  returned: ['submitted'],
  approved: ['superseded'],
  superseded: [],
};

export const nextUpdateStatus = (from: UpdateReviewStatus, to: UpdateReviewStatus) =>
  transition(transitions, from, to, 'update-transition-refused');

/** Drafts and returned updates are their authors' to change. */
export const isEditable = (status: UpdateReviewStatus): boolean => status === 'draft' || status === 'returned';

/** Approves a submitted update, not by who submitted it. */
export function approveUpdate(
  update: ReviewedUpdate,
  actorId: string,
): Result<UpdateReviewStatus, UpdateCode | 'own-submission'> {
  return refuseOwnSubmission(update, actorId) ?? nextUpdateStatus(update.reviewStatus, 'approved');
}

/** Returns a submitted update with a reason. */
export function returnUpdate(
  update: Pick<ReviewedUpdate, 'reviewStatus'>,
  comment: string | null | undefined,
): Result<UpdateReviewStatus, UpdateCode | 'comment-required'> {
  const needed = neededComment(comment);
  return needed.ok ? nextUpdateStatus(update.reviewStatus, 'returned') : refuse(needed.code);
}
