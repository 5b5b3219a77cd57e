import { elapsedIn, type Figure, toFigure } from '../delivery/figure';
import { addSums, emptySums, type FigureSums } from '../delivery/sums';
import type { LedTo } from './led-to';

/** What is delivered of some actions: how many of them count, and their figure, by the same weights as the plan's. */
export interface Delivered extends Omit<Figure, 'elapsed'> {
  actions: number;
  /** Null where every one of them is continuous. */
  elapsed: number | null;
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

function delivered(each: readonly FigureSums[]): Delivered {
  const sums = each.reduce(addSums, emptySums());
  return { ...toFigure(sums), elapsed: elapsedIn(sums), actions: each.filter(({ us }) => us > 0n).length };
}
