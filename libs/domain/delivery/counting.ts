import type { ActionStatus } from '../vocabularies';
import type { CommitmentFacts } from './facts';

type Standing = Pick<CommitmentFacts, 'reviewStatus' | 'deliveryStatus'>;

/** An action counts when it is not proposed, cancelled or merged. */
export const actionCounts = (status: ActionStatus): boolean => status !== 'proposed' && !isDropped(status);

/** Whether the action was counted on and is no longer: figures say beside them that it is left out. */
export const isDropped = (status: ActionStatus): status is 'cancelled' | 'merged' =>
  status === 'cancelled' || status === 'merged';

/** A commitment counts when it is approved and not withdrawn. Whether its action counts is another question. */
export const commitmentCounts = (commitment: Standing): boolean =>
  commitment.reviewStatus === 'approved' && !isWithdrawn(commitment);

export const isWithdrawn = (commitment: Pick<CommitmentFacts, 'deliveryStatus'>): boolean =>
  commitment.deliveryStatus === 'withdrawn';
