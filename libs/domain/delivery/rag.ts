import { daysBetween, earlierOf } from '../dates/dates';
import type { DeliveryStatus, Rag } from '../vocabularies';
import { type CommitmentFacts, fullProgress, type MilestoneFacts, type Moment, type Tolerances } from './facts';
import { elapsedOf, type Span } from './schedule';

export interface RagFacts {
  /** null for an action without commitments, which has none. */
  deliveryStatus: DeliveryStatus | null;
  /** In hundredths of a percent. */
  progress: number;
  /** See `isSilent`. */
  silent: boolean;
  span: Span;
  milestones: readonly MilestoneFacts[];
}

const worstFirst: readonly Rag[] = ['red', 'amber', 'grey', 'green', 'blue'];

/** Blue when complete, grey when silent, else the worse of what its milestones and its pace say. */
export function calculatedRag(facts: RagFacts, tolerances: Tolerances, today: string): Rag {
  if (isComplete(facts)) return 'blue';
  if (facts.silent) return 'grey';
  return worst(milestonesRag(facts.milestones, tolerances, today), paceRag(facts, tolerances, today));
}

/** Fulfilled, or at 100 % and more. */
export const isComplete = ({ deliveryStatus, progress }: Pick<RagFacts, 'deliveryStatus' | 'progress'>): boolean =>
  deliveryStatus === 'fulfilled' || progress >= fullProgress;

/**
 * Nothing is approved for the latest closed period. Never where no period is closed yet, nor for a commitment that
 * starts only after that period or after today.
 */
export function isSilent(updates: CommitmentFacts['updates'], span: Span, { closedPeriod, today }: Moment): boolean {
  if (closedPeriod === null || span.startDate > earlierOf(closedPeriod.endDate, today)) return false;
  return !updates.some(({ periodId }) => periodId === closedPeriod.id);
}

/** Not achieved or cancelled, and due before today. */
export const milestoneOverdue = (
  { status, dueDate }: Pick<MilestoneFacts, 'status' | 'dueDate'>,
  today: string,
): boolean => status !== 'achieved' && status !== 'cancelled' && dueDate < today;

/** Red when one is overdue beyond tolerance, amber when one is overdue, else green. */
export function milestonesRag(milestones: readonly MilestoneFacts[], tolerances: Tolerances, today: string): Rag {
  const late = milestones.filter((milestone) => milestoneOverdue(milestone, today));
  if (late.length === 0) return 'green';
  return late.some(({ dueDate }) => daysBetween(dueDate, today) > tolerances.milestoneDays) ? 'red' : 'amber';
}

/** The worst of several, red before amber, grey, green, blue; null of none. */
export function worstRag(rags: readonly Rag[]): Rag | null {
  return rags.length === 0 ? null : rags.reduce(worst);
}

const worst = (one: Rag, other: Rag): Rag => (worstFirst.indexOf(one) <= worstFirst.indexOf(other) ? one : other);

/** Red or amber when progress trails elapsed time by more than the tolerated points, compared without rounding. */
function paceRag({ progress, span }: RagFacts, tolerances: Tolerances, today: string): Rag {
  const { days, ofDays } = elapsedOf(span, today);
  const trail = days * fullProgress - progress * ofDays;
  const trailsBy = (points: number) => trail > points * 100 * ofDays;
  if (trailsBy(tolerances.trailRedPoints)) return 'red';
  return trailsBy(tolerances.trailAmberPoints) ? 'amber' : 'green';
}
