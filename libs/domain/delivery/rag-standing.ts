import type { Rag } from '../vocabularies';
import type { Moment, RagOverrideFacts } from './facts';

/** How a reported colour differs from the calculated one. `other`: one of them says that nothing was reported. */
export const divergences = ['better', 'worse', 'other'] as const;
export type Divergence = (typeof divergences)[number];

/** What is said of one commitment or action side by side, and which of it counts. */
export interface RagStanding {
  /** The override's while one holds, else the calculated one. */
  effective: Rag;
  calculated: Rag;
  /** null where no colour was reported. */
  reported: Rag | null;
  overridden: boolean;
}

/** The effective colour beside what it rests on. */
export const ragStanding = (calculated: Rag, reported: Rag | null, override: RagOverrideFacts | null): RagStanding => ({
  effective: override?.rag ?? calculated,
  calculated,
  reported,
  overridden: override !== null,
});

/** The override that holds at the moment: not ended, and of the latest of the periods whose overrides do. */
export function overrideAt(overrides: readonly RagOverrideFacts[], moment: Moment): RagOverrideFacts | null {
  const standing = overrides.filter(({ ended }) => !ended);
  for (const period of moment.overridePeriods) {
    const own = standing.find(({ periodId }) => periodId === period);
    if (own) return own;
  }
  return null;
}

const bestFirst: readonly Rag[] = ['blue', 'green', 'amber', 'red'];

/** How the reported colour differs from the calculated one; null where it does not, or where none was reported. */
export function divergence(reported: Rag | null, calculated: Rag): Divergence | null {
  if (reported === null || reported === calculated) return null;
  if (reported === 'grey' || calculated === 'grey') return 'other';
  return bestFirst.indexOf(reported) < bestFirst.indexOf(calculated) ? 'better' : 'worse';
}
