import type { ChangeCommitment } from '@symmachia/contracts';
import { approveCommitment, nextCommitmentReview, rejectCommitment } from '@symmachia/domain';
import { fieldProblem, Problem } from '../platform/problem/problem';
import { accepted } from '../platform/problem/refusal';
import type { CommitmentEntity } from './commitment.entity';

type Reviewed = Partial<Pick<CommitmentEntity, 'reviewStatus' | 'submittedById' | 'reviewComment'>>;

/** What a review, or submitting for one, makes of a commitment. The status that it has already is none. */
export function reviewed(
  commitment: CommitmentEntity,
  { reviewStatus, comment }: ChangeCommitment,
  userId: string,
): Reviewed {
  if (!reviewStatus || reviewStatus === commitment.reviewStatus) {
    if (comment) throw fieldProblem('/reviewStatus', 'required');
    return {};
  }
  switch (reviewStatus) {
    case 'approved':
      accepted(approveCommitment({ ...commitment, submittedBy: commitment.submittedById }, userId), '/reviewStatus');
      return { reviewStatus, reviewComment: comment || null };
    case 'returned':
    case 'declined': {
      const rejected = rejectCommitment(commitment, reviewStatus, comment);
      if (!rejected.ok && rejected.code === 'comment-required')
        throw new Problem(rejected.code, [{ pointer: '/comment', code: 'required' }]);
      accepted(rejected, '/reviewStatus');
      return { reviewStatus, reviewComment: comment || null };
    }
    default:
      accepted(nextCommitmentReview(commitment.reviewStatus, reviewStatus), '/reviewStatus');
      return { reviewStatus, submittedById: userId };
  }
}
