import { type Figure, toFigure } from '../delivery/figure';
import { addSums, emptySums, type FigureSums } from '../delivery/sums';
import type { LedTo } from './led-to';

/** What is delivered of some actions: how many of them count, and their figure, by the same weights as the plan's. */
export interface Delivered extends Figure {
  actions: number;
}

export interface DeliveredOf {
  became: Delivered;
  enriched: Delivered;
  total: Delivered;
}

/** What is delivered of the new and of the enriched actions. `sums` has what each action brings into the figures. */
export function deliveredOf(
  led: readonly Pick<LedTo, 'actionId' | 'relation'>[],
  sums: ReadonlyMap<string, FigureSums>,
): DeliveredOf {
  const of = (some: typeof led) => delivered(some.flatMap(({ actionId }) => sums.get(actionId) ?? []));
  return {
    became: of(led.filter(({ relation }) => relation === 'became')),
    enriched: of(led.filter(({ relation }) => relation === 'enriched')),
    total: of(led),
  };
}

const delivered = (sums: readonly FigureSums[]): Delivered => ({
  ...toFigure(sums.reduce(addSums, emptySums())),
  actions: sums.filter(({ us }) => us > 0n).length,
});
