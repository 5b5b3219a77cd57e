import { freshnesses, rags } from '@symmachia/domain';
import { Fraction } from './fraction';
import type { Part } from './part';

const hundred = 10_000;

/** Σ u·s·min(p, 100) / Σ u·s over the parts of one group, and what is said beside it. */
export function figureOf(parts: readonly Part[]) {
  const counting = parts.filter(({ weight }) => !weight.isZero);
  const timed = counting.filter(({ isContinuous }) => !isContinuous);
  const commitments = onePerCommitment(counting.filter(({ commitment }) => commitment !== null));
  const reporting = parts.filter(({ isLead }) => isLead);
  const owing = reporting.filter((part) => part.leftOut === null);
  const leftOut = parts.filter((part) => part.leftOut !== null);
  return {
    progress: mean(counting, ({ progress }) => Fraction.of(Math.min(progress, hundred), hundred)),
    elapsed: mean(timed, (part) => part.elapsed),
    commitments: commitments.length,
    owed: reporting.filter(({ owed }) => owed).length,
    reported: reporting.filter(({ reported }) => reported).length,
    above100: commitments.filter(({ progress }) => progress > hundred).length,
    leftOut: onePerCommitment(leftOut).length,
    leftOutActions: actionsOf(leftOut.filter((part) => part.leftOut === 'dropped')),
    withoutCommitments: actionsOf(counting.filter(({ commitment }) => commitment === null)),
    continuous: actionsOf(counting.filter(({ isContinuous }) => isContinuous)),
    rag: Object.fromEntries(rags.map((rag) => [rag, commitments.filter((part) => part.rag === rag).length])),
    overridden: commitments.filter(({ overridden }) => overridden).length,
    diverging: commitments.filter(({ reportedColour }) => reportedColour !== 'same').length,
    reportedBetter: commitments.filter(({ reportedColour }) => reportedColour === 'better').length,
    freshness: Object.fromEntries(
      freshnesses.map((state) => [state, owing.filter(({ freshness }) => freshness === state).length]),
    ),
  };
}

export type RecomputedFigure = ReturnType<typeof figureOf>;

/** In percent; 0 of nothing. */
function mean(parts: readonly Part[], value: (part: Part) => Fraction): number {
  const whole = Fraction.sum(parts.map(({ weight }) => weight));
  if (whole.isZero) return 0;
  const sum = Fraction.sum(parts.map((part) => part.weight.times(value(part))));
  return sum.times(Fraction.of(100)).dividedBy(whole).rounded();
}

/** An action that stands for itself is one. */
const onePerCommitment = (parts: readonly Part[]): Part[] => [
  ...new Map(parts.map((part) => [part.commitment ?? part.action, part])).values(),
];

const actionsOf = (parts: readonly Part[]): number => new Set(parts.map(({ action }) => action)).size;
