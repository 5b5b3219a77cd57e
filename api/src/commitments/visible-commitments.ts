import {
  type ActionStatus,
  type Actor,
  can,
  type CommitmentReviewStatus,
  type Subject,
  visible,
} from '@symmachia/domain';
import { allOf, type Condition } from '../platform/database/condition';

/**
 * The commitments (alias c, their action a) that the reader may see: what is not approved, or belongs to an action that
 * is only proposed, is for those who may read drafts.
 */
export function visibleCommitments(me: Actor): Condition {
  const seen = visible(me, 'draft:read');
  if (seen.all) return allOf([]);
  return {
    sql: `(c.review_status = 'approved' AND a.status <> 'proposed') OR c.plan_id IN (:draftPlans)
      OR EXISTS (SELECT 1 FROM commitment_parties dp
                 WHERE dp.commitment_id = c.id AND dp.organisation_id IN (:draftOrganisations))`,
    values: { draftPlans: seen.plans, draftOrganisations: seen.organisations },
  };
}

interface Visited {
  reviewStatus: CommitmentReviewStatus;
  actionStatus: ActionStatus;
}

/** The same of one commitment, in a plan that the reader may see. `subject` names its plan and parties. */
export const maySeeCommitment = (me: Actor, { reviewStatus, actionStatus }: Visited, subject: Subject): boolean =>
  (reviewStatus === 'approved' && actionStatus !== 'proposed') || can(me, 'draft:read', subject);
