import { type ActionPlace, type Dimension, groupSums } from './contributions';
import type { DeliveryRow } from './delivery-row';
import { halfUp } from './exact';
import { fullProgress } from './facts';
import type { FigureSums } from './sums';

/** A group's or the plan's figure as it is shown. */
export interface Figure extends Omit<FigureSums, 'us' | 'usProgress' | 'usTimed' | 'usElapsed'> {
  /** Percent 0–100 with two decimals. */
  progress: number;
  /** Percent 0–100 with two decimals, without continuous actions. */
  elapsed: number;
}

/** Σ u·s·min(p, 100) / Σ u·s and the same of elapsed time, rounded half up to two decimals; 0 of nothing. */
export function toFigure({ us, usProgress, usTimed, usElapsed, ...counts }: FigureSums): Figure {
  return {
    progress: percent(usProgress, us),
    elapsed: elapsedIn({ usTimed, usElapsed }) ?? 0,
    ...counts,
  };
}

/** Time elapsed in percent, rounded half up to two decimals; null where nothing is timed: of continuous actions alone. */
export const elapsedIn = ({ usTimed, usElapsed }: Pick<FigureSums, 'usTimed' | 'usElapsed'>): number | null =>
  usTimed === 0n ? null : percent(usElapsed * BigInt(fullProgress), usTimed);

/** The figures of all groups of one dimension over many actions, by key. */
export function groupFigures(
  actions: Iterable<{ place: ActionPlace; rows: readonly DeliveryRow[] }>,
  dimension: Dimension,
): Map<string, Figure> {
  return new Map([...groupSums(actions, dimension)].map(([key, sums]) => [key, toFigure(sums)]));
}

const percent = (hundredths: bigint, units: bigint): number =>
  units === 0n ? 0 : Number(halfUp(hundredths, units)) / 100;
