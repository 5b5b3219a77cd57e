import type { DeliveryStatus } from '../vocabularies';
import { actionCounts, commitmentCounts } from './counting';
import type { ActionFacts, CommitmentFacts, PeriodSpan } from './facts';
import { overlaps, type Span, spanOf } from './schedule';

type OwingAction = Pick<ActionFacts, 'status' | 'startDate' | 'endDate'>;
type OwingCommitment = Pick<CommitmentFacts, 'reviewStatus' | 'deliveryStatus' | 'startDate' | 'endDate'>;

const concluded: readonly DeliveryStatus[] = ['fulfilled', 'partially_fulfilled', 'not_fulfilled'];

/** Whether the commitment owes an update for the period: it counts, is not concluded, and its dates overlap it. */
export function isOwed(plan: Span, action: OwingAction, commitment: OwingCommitment, period: PeriodSpan): boolean {
  return (
    actionCounts(action.status) &&
    commitmentCounts(commitment) &&
    !concluded.includes(commitment.deliveryStatus) &&
    overlaps(spanOf(plan, action, commitment), period)
  );
}

/** Owed, and approved for that period. */
export const isReported = (owed: boolean, updates: CommitmentFacts['updates'], period: PeriodSpan): boolean =>
  owed && updates.some(({ periodId }) => periodId === period.id);

/** Reported over owed, in percent with two decimals; null when nothing is owed. */
export const coverage = ({ owed, reported }: { owed: number; reported: number }): number | null =>
  owed === 0 ? null : Math.round((reported / owed) * 10_000) / 100;
