import type { Delivery, Figure, Matrix, PeriodCoverage } from '@symmachia/contracts';
import type { Published } from './published';
import type { RecomputedCoverage } from './recomputed/coverage';
import type { RecomputedFigure } from './recomputed/figure';
import { figureOf } from './recomputed/figure';
import type { Figures } from './recomputed/groups';
import type { RecomputedPeriod } from './recomputed/recomputation';

/** Groups that are shown although nothing is in them. */
const empty = figureOf([]);

/** Whether what was published is, figure by figure, what the log says. */
export function expectEqual({ deliveries, matrix }: Published, recomputed: RecomputedPeriod, keyOf: KeyOf): void {
  for (const delivery of deliveries) {
    expectDelivery(delivery, recomputed, keyOf);
    expect(delivery.snapshot?.takenAt).toBe(recomputed.takenAt);
  }
  expect(byKey(matrix.cells)).toEqual(recomputed.cells);
  expect(byKey(matrix.rowTotals)).toEqual(withEmpty(recomputed.by.pillar, matrix.rowTotals));
  expect(emptyCells(matrix)).toEqual(Object.keys(recomputed.cells).filter((key) => isEmpty(recomputed.cells[key])));
}

/** Target groups are published by their code, the log knows their id. */
export type KeyOf = (key: string) => string;

export function expectDelivery(
  { by, asOf, total, groups }: Delivery,
  recomputed: RecomputedPeriod,
  keyOf: KeyOf,
): void {
  const told = { by, asOf, total: plain(total), groups: byKey(groups) };
  const figures = withEmpty(renamed(recomputed.by[by], keyOf), by === 'sector' || by === 'pillar' ? groups : []);
  expect(told).toEqual({ by, asOf: recomputed.asOf, total: recomputed.total, groups: figures });
}

export function expectCoverage({ items }: PeriodCoverage, recomputed: Record<string, RecomputedCoverage>): void {
  const told = items.map(({ organisation, owed, reported, counts }) => [organisation.id, { owed, reported, counts }]);
  expect(Object.fromEntries(told)).toEqual(recomputed);
}

const plain = ({ key: _, label: __, labelLanguage: ___, ...figure }: Figure): RecomputedFigure =>
  'row' in figure ? plainCell(figure) : figure;

const plainCell = ({ row: _, column: __, empty: ___, ...figure }: RecomputedFigure & Record<string, unknown>) => figure;

const byKey = (figures: readonly Figure[]): Figures =>
  Object.fromEntries(figures.map((figure) => [figure.key, plain(figure)]));

const renamed = (figures: Figures, keyOf: KeyOf): Figures =>
  Object.fromEntries(Object.entries(figures).map(([key, figure]) => [keyOf(key), figure]));

const withEmpty = (figures: Figures, shown: readonly Figure[]): Figures => ({
  ...Object.fromEntries(shown.map(({ key }) => [key, empty])),
  ...figures,
});

const emptyCells = ({ cells }: Matrix) => cells.filter((cell) => cell.empty).map(({ key }) => key);

const isEmpty = (figure: RecomputedFigure | undefined) =>
  !figure || figure.commitments + figure.withoutCommitments === 0;
