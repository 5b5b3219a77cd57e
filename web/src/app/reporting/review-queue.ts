import type { UpdateInReview } from '@symmachia/contracts';

/** A report in the queue; somebody else may have decided on it meanwhile. */
export interface InReview extends UpdateInReview {
  readonly isDecided?: boolean;
}

/**
 * The queue that is in sight, with what is known now: each report stays where it is, also one that no longer waits, and what
 * came since goes to the end. So nobody decides by mistake on the report that moves up, or loses a reason half written.
 */
export function inPlace(queue: readonly InReview[], fresh: readonly UpdateInReview[]): readonly InReview[] {
  const waiting = new Map(fresh.map((update) => [update.id, update]));
  const staying = queue.map((update) => waiting.get(update.id) ?? { ...update, isDecided: true });
  const known = new Set(queue.map(({ id }) => id));
  return [...staying, ...fresh.filter(({ id }) => !known.has(id))];
}
