import { type ActionPlace, belongsTo, type Dimension } from './contributions';
import { decimalText } from './decimal-text';
import type { DeliveryRow, LeftOut } from './delivery-row';
import { halfUp } from './exact';
import type { NotYetAgreed } from './rows';
import { addSums, emptySums, type FigureSums, sumsOf } from './sums';

/** A figure by the group that it is of: one that figures are kept for, or a single commitment. */
export interface ExplainedGroup {
  dimension: Dimension | 'commitment';
  key: string;
}

/** Why a row brings nothing into the figure. `no_share`: a party that supports or funds, without a part in delivery. */
export type Absence = LeftOut | NotYetAgreed | 'no_share';

/** The rows of one action, those that it has in delivery and those of what is not agreed yet. */
export interface ActionToExplain {
  place: ActionPlace;
  rows: readonly DeliveryRow[];
  notYetAgreed?: readonly { row: DeliveryRow; why: NotYetAgreed }[];
}

export interface ExplainedRow {
  row: DeliveryRow;
  /** u of its commitment in 1e-9 of a weight: what all its parties bring together, in the group or not. */
  units: bigint;
  absence: Absence | null;
}

export interface Explanation {
  /** What brings most first; what is left out last. The order is the same for the same rows. */
  rows: ExplainedRow[];
  /** Added up from the rows alone. */
  sums: FigureSums;
}

/** Every row that a figure is made of or leaves out, and their sums: `toFigure` of these is the figure that is shown. */
export function explain(actions: Iterable<ActionToExplain>, group: ExplainedGroup): Explanation {
  const explained: ExplainedRow[] = [];
  let sums = emptySums();
  for (const { place, rows, notYetAgreed = [] } of actions) {
    const own = rows.filter((row) => isOf(place, row, group));
    if (own.length > 0) sums = addSums(sums, sumsOf(own));
    const units = unitsByCommitment(rows);
    for (const row of own) explained.push({ row, units: units.get(row.commitmentId) ?? 0n, absence: absenceOf(row) });
    for (const { row, why } of notYetAgreed)
      if (isOf(place, row, group)) explained.push({ row, units: 0n, absence: why });
  }
  return { rows: explained.sort(mostFirst), sums };
}

/** u, s, u·s and what the row adds to the two sums, as exact decimal text; only s is rounded, to nine decimals. */
export function unitsInText({ row, units }: ExplainedRow) {
  return {
    weight: decimalText(units, weightDigits),
    share: units === 0n ? '0' : decimalText(halfUp(BigInt(row.us) * oneShare, units), weightDigits),
    part: decimalText(BigInt(row.us), weightDigits),
    contribution: decimalText(BigInt(row.usProgress), contributionDigits),
    elapsedContribution: decimalText(BigInt(row.usElapsed), elapsedDigits),
  };
}

/** Σ u·s and Σ u·s·min(p, 100), and the two of elapsed time, as exact decimal text. */
export const sumsInText = ({ us, usProgress, usTimed, usElapsed }: FigureSums) => ({
  weight: decimalText(us, weightDigits),
  contribution: decimalText(usProgress, contributionDigits),
  timedWeight: decimalText(usTimed, weightDigits),
  elapsedContribution: decimalText(usElapsed, elapsedDigits),
});

/** Units are 1e-9 of a weight; progress is in hundredths of a percent; elapsed time is a part of 1, told in percent. */
const weightDigits = 9;
const contributionDigits = 11;
const elapsedDigits = 7;
const oneShare = 1_000_000_000n;

const isOf = (place: ActionPlace, row: DeliveryRow, { dimension, key }: ExplainedGroup): boolean =>
  dimension === 'commitment' ? row.commitmentId === key : belongsTo(place, row, { dimension, key });

const absenceOf = ({ leftOut, us }: DeliveryRow): Absence | null => leftOut ?? (us === 0 ? 'no_share' : null);

function unitsByCommitment(rows: readonly DeliveryRow[]): Map<string | null, bigint> {
  const units = new Map<string | null, bigint>();
  for (const { commitmentId, us } of rows) units.set(commitmentId, (units.get(commitmentId) ?? 0n) + BigInt(us));
  return units;
}

function mostFirst(one: ExplainedRow, other: ExplainedRow): number {
  return (
    Number(one.absence !== null) - Number(other.absence !== null) ||
    other.row.usProgress - one.row.usProgress ||
    other.row.us - one.row.us ||
    (nameOf(one.row) < nameOf(other.row) ? -1 : 1)
  );
}

const nameOf = ({ actionId, commitmentId, organisationId }: DeliveryRow) =>
  `${actionId} ${commitmentId ?? ''} ${organisationId}`;
