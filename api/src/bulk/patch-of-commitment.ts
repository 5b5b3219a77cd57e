import type { CommitmentsChange } from '@symmachia/contracts';
import { type DeliveryStatus, unitWeight } from '@symmachia/domain';
import { differing } from './differing';
import { wantedDates } from './moved-dates';

/** A commitment as far as many are edited at once. */
export interface EditedCommitment {
  deliveryStatus: DeliveryStatus;
  isPledge: boolean;
  startDate: string | null;
  endDate: string | null;
  /** Thousandths. */
  weight: number;
}

/** The merge patch of one commitment among many. */
export const patchOfCommitment = (commitment: EditedCommitment, change: CommitmentsChange) =>
  differing(
    { ...commitment, weight: commitment.weight / unitWeight },
    {
      deliveryStatus: change.deliveryStatus,
      isPledge: change.isPledge,
      weight: change.weight,
      ...wantedDates(commitment, change),
    },
  );
