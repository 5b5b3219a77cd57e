import type { Delivery, Figure, Matrix, Trend } from '@symmachia/contracts';
import type { Rag } from '@symmachia/domain';

export type Basis = Pick<Delivery, 'asOf' | 'today' | 'period' | 'snapshot'>;
export type { Delivery, Figure, Matrix, Trend };

/** The locked period that a figure was read from, as its explanation is asked for. */
export const frozenWith = ({ snapshot }: Pick<Basis, 'snapshot'>): string | undefined => snapshot?.period.id;

/** Whole percent points as the reader sees them, so that the difference of two shown figures is the difference said. */
export const shownPoints = (percent: number): number => Math.floor(percent + 0.5);

/** How many points delivery is behind time elapsed; negative when ahead. */
export const trail = ({ progress, elapsed }: Pick<Figure, 'progress' | 'elapsed'>): number =>
  shownPoints(elapsed) - shownPoints(progress);

/** The colour of a figure by rule 3's distances, as for a single commitment: complete, on track, at risk, off track. */
export function paceOf(
  figure: Pick<Figure, 'progress' | 'elapsed'>,
  tolerances: { trailAmberPoints: number; trailRedPoints: number },
): Rag {
  if (figure.progress >= 100) return 'blue';
  const behind = figure.elapsed - figure.progress;
  if (behind > tolerances.trailRedPoints) return 'red';
  return behind > tolerances.trailAmberPoints ? 'amber' : 'green';
}

/** Whether anything stands behind the figure: commitments, or actions that count by their own milestones. */
export const restsOnSomething = (figure: Figure): boolean => figure.commitments + figure.withoutCommitments > 0;

export function smallest<T>(values: readonly T[], measure: (value: T) => number): T | undefined {
  return values.reduce<T | undefined>(
    (best, value) => (best === undefined || measure(value) < measure(best) ? value : best),
    undefined,
  );
}
