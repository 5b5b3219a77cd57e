import { accept, refuse, type Result } from '../result';
import type { CommitmentReviewStatus } from '../vocabularies';
import { neededComment, refuseOwnSubmission, type Submission } from './review';
import { transition, type Transitions } from './transition';

type CommitmentCode = 'commitment-transition-refused';
interface ReviewedCommitment extends Submission {
  reviewStatus: CommitmentReviewStatus;
}

const transitions: Transitions<CommitmentReviewStatus> = {
  draft: ['submitted'],
  submitted: ['approved', 'returned', 'declined'],
  returned: ['submitted'],
  approved: [],
  declined: [],
};

export const nextCommitmentReview = (from: CommitmentReviewStatus, to: CommitmentReviewStatus) =>
  transition(transitions, from, to, 'commitment-transition-refused');

/** Approves a submitted commitment, not by who submitted it. */
export function approveCommitment(
  commitment: ReviewedCommitment,
  actorId: string,
): Result<CommitmentReviewStatus, CommitmentCode | 'own-submission'> {
  return refuseOwnSubmission(commitment, actorId) ?? nextCommitmentReview(commitment.reviewStatus, 'approved');
}

/** Returns or declines a submitted commitment, with a reason. */
export function rejectCommitment(
  { reviewStatus }: Pick<ReviewedCommitment, 'reviewStatus'>,
  to: 'returned' | 'declined',
  comment: string | null | undefined,
): Result<CommitmentReviewStatus, CommitmentCode | 'comment-required'> {
  const needed = neededComment(comment);
  return needed.ok ? nextCommitmentReview(reviewStatus, to) : refuse(needed.code);
}

/** What was declined waits for a review again, as it was submitted. */
export const reconsiderCommitment = ({
  reviewStatus,
}: Pick<ReviewedCommitment, 'reviewStatus'>): Result<CommitmentReviewStatus, CommitmentCode> =>
  reviewStatus === 'declined' ? accept('submitted') : refuse('commitment-transition-refused');
