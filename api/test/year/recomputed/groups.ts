import type { DeliveryDimension } from '@symmachia/contracts';
import { sectors } from '@symmachia/domain';
import { figureOf, type RecomputedFigure } from './figure';
import type { Part } from './part';

export type Figures = Readonly<Record<string, RecomputedFigure>>;

const keysOf: Readonly<Record<DeliveryDimension, (part: Part) => readonly string[]>> = {
  sector: ({ sector }) => [sector],
  pillar: ({ pillars }) => pillars,
  subPillar: ({ subPillars }) => subPillars,
  targetGroup: ({ targetGroups }) => targetGroups,
  organisation: ({ organisation }) => [organisation],
  action: ({ action }) => [action],
};

export const dimensions = Object.keys(keysOf) as DeliveryDimension[];

/** The figure of every group that the parts say something of. */
export const figuresBy = (parts: readonly Part[], by: DeliveryDimension): Figures => grouped(parts, keysOf[by]);

/** Of every pillar in every sector. */
export function cellsOf(parts: readonly Part[], pillars: readonly string[]): Figures {
  const known = grouped(parts, (part) => part.pillars.map((pillar) => `${pillar}|${part.sector}`));
  const keys = pillars.flatMap((pillar) => sectors.map((sector) => `${pillar}|${sector}`));
  return Object.fromEntries(keys.map((key) => [key, known[key] ?? figureOf([])]));
}

function grouped(parts: readonly Part[], of: (part: Part) => readonly string[]): Figures {
  const keys = new Set(parts.flatMap(of));
  const all = [...keys].map((key) => [key, figureOf(parts.filter((part) => of(part).includes(key)))] as const);
  return Object.fromEntries(all.filter(([, figure]) => saysSomething(figure)));
}

const saysSomething = ({ commitments, withoutCommitments, leftOut }: RecomputedFigure) =>
  commitments + withoutCommitments + leftOut > 0;
