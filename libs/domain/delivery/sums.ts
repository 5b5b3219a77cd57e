import { type Freshness, freshnesses, type Rag, rags } from '../vocabularies';
import type { DeliveryRow } from './delivery-row';

export type RagCounts = Record<Rag, number>;
export type FreshnessCounts = Record<Freshness, number>;

/**
 * What a group's figure is made of. Additive: groups of different actions add up, and take away again to zero. Units
 * are `bigint`, since tens of thousands of rows exceed what a JavaScript number holds exactly.
 */
export interface FigureSums {
  us: bigint;
  usProgress: bigint;
  usTimed: bigint;
  usElapsed: bigint;
  commitments: number;
  owed: number;
  reported: number;
  above100: number;
  /** Commitments left out (a dropped action without any is one), see `leftOutActions` for actions. */
  leftOut: number;
  /** Cancelled and merged actions. */
  leftOutActions: number;
  /** Actions that stand for themselves. */
  withoutCommitments: number;
  /** Continuous actions, which elapsed time leaves out. */
  continuous: number;
  /** Commitments by colour. */
  rag: RagCounts;
  /** Commitments whose colour is an override's. */
  overridden: number;
  /** Commitments that report another colour than the calculated one, and of these the ones that report a better one. */
  diverging: number;
  reportedBetter: number;
  /** Commitments by how fresh their reports are; like owed, in their lead party's group. */
  freshness: FreshnessCounts;
}

export const emptySums = (): FigureSums => ({
  us: 0n,
  usProgress: 0n,
  usTimed: 0n,
  usElapsed: 0n,
  commitments: 0,
  owed: 0,
  reported: 0,
  above100: 0,
  leftOut: 0,
  leftOutActions: 0,
  withoutCommitments: 0,
  continuous: 0,
  rag: ragCounts(() => 0),
  overridden: 0,
  diverging: 0,
  reportedBetter: 0,
  freshness: freshnessCounts(() => 0),
});

export const addSums = (one: FigureSums, other: FigureSums): FigureSums => combined(one, other, 1);

/** The first without the second. */
export const subtractSums = (one: FigureSums, other: FigureSums): FigureSums => combined(one, other, -1);

/** Whether the group has nothing to say at all. */
export function isEmpty({ rag, freshness, ...sums }: FigureSums): boolean {
  for (const name in sums) if (Number(sums[name as keyof typeof sums]) !== 0) return false;
  return rags.every((colour) => rag[colour] === 0) && freshnesses.every((state) => freshness[state] === 0);
}

/**
 * The sums of rows that belong to one group and **one action**. A commitment with several parties in the group counts
 * once, and only where one of them has a share; owed and reported belong to the lead party's group.
 */
export function sumsOf(rows: readonly DeliveryRow[]): FigureSums {
  const counting = rows.filter(({ us }) => us > 0);
  const commitments = distinct(counting.filter(({ commitmentId }) => commitmentId !== null));
  const leading = rows.filter(({ isLead }) => isLead);
  const leftOut = rows.filter((row) => row.leftOut !== null);
  return {
    us: total(counting, ({ us }) => us),
    usProgress: total(counting, ({ usProgress }) => usProgress),
    usTimed: total(counting, ({ usTimed }) => usTimed),
    usElapsed: total(counting, ({ usElapsed }) => usElapsed),
    commitments: commitments.length,
    owed: leading.filter(({ owed }) => owed).length,
    reported: leading.filter(({ reported }) => reported).length,
    above100: commitments.filter(({ progress }) => progress > 10_000).length,
    leftOut: distinct(leftOut).length,
    leftOutActions: leftOut.some((row) => row.leftOut !== 'withdrawn') ? 1 : 0,
    withoutCommitments: counting.some(({ commitmentId }) => commitmentId === null) ? 1 : 0,
    continuous: counting.some(({ continuous }) => continuous) ? 1 : 0,
    rag: ragCounts((colour) => commitments.filter(({ rag }) => rag === colour).length),
    overridden: commitments.filter(({ overridden }) => overridden).length,
    diverging: commitments.filter(({ divergence }) => divergence !== null).length,
    reportedBetter: commitments.filter(({ divergence }) => divergence === 'better').length,
    freshness: freshnessCounts(
      (state) => leading.filter(({ leftOut, freshness }) => leftOut === null && freshness === state).length,
    ),
  };
}

function combined(one: FigureSums, other: FigureSums, sign: 1 | -1): FigureSums {
  const units = BigInt(sign);
  return {
    us: one.us + units * other.us,
    usProgress: one.usProgress + units * other.usProgress,
    usTimed: one.usTimed + units * other.usTimed,
    usElapsed: one.usElapsed + units * other.usElapsed,
    commitments: one.commitments + sign * other.commitments,
    owed: one.owed + sign * other.owed,
    reported: one.reported + sign * other.reported,
    above100: one.above100 + sign * other.above100,
    leftOut: one.leftOut + sign * other.leftOut,
    leftOutActions: one.leftOutActions + sign * other.leftOutActions,
    withoutCommitments: one.withoutCommitments + sign * other.withoutCommitments,
    continuous: one.continuous + sign * other.continuous,
    rag: ragCounts((colour) => one.rag[colour] + sign * other.rag[colour]),
    overridden: one.overridden + sign * other.overridden,
    diverging: one.diverging + sign * other.diverging,
    reportedBetter: one.reportedBetter + sign * other.reportedBetter,
    freshness: freshnessCounts((state) => one.freshness[state] + sign * other.freshness[state]),
  };
}

const ragCounts = (count: (colour: Rag) => number): RagCounts => ({
  green: count('green'),
  amber: count('amber'),
  red: count('red'),
  grey: count('grey'),
  blue: count('blue'),
});

const freshnessCounts = (count: (state: Freshness) => number): FreshnessCounts => ({
  up_to_date: count('up_to_date'),
  due_soon: count('due_soon'),
  overdue: count('overdue'),
  stale: count('stale'),
});

/** One row of each commitment; rows of an action itself are one. */
function distinct(rows: readonly DeliveryRow[]): DeliveryRow[] {
  return [...new Map(rows.map((row) => [row.commitmentId, row])).values()];
}

const total = (rows: readonly DeliveryRow[], units: (row: DeliveryRow) => number): bigint =>
  rows.reduce((sum, row) => sum + BigInt(units(row)), 0n);
