import type { DeliveryRow } from './delivery-row';
import type { ActionFacts } from './facts';
import { addSums, emptySums, type FigureSums, isEmpty, subtractSums, sumsOf } from './sums';

/** What delivery is grouped by; `total` is the plan itself and `pillar_sector` the matrix. */
export const dimensions = [
  'total',
  'sector',
  'pillar',
  'subPillar',
  'targetGroup',
  'organisation',
  'action',
  'pillar_sector',
] as const;

export type Dimension = (typeof dimensions)[number];

/** What one action brings into one group of one dimension. */
export interface Contribution {
  dimension: Dimension;
  /** '' for the total, `pillar|sector` for the matrix, else the sector or an id. */
  key: string;
  sums: FigureSums;
}

/** Where an action hangs: what of it decides the groups that its rows do not. */
export type ActionPlace = Pick<ActionFacts, 'id' | 'pillars' | 'targetGroupIds'>;

/**
 * What one action brings into every group. In two pillars it counts in both and once in the total, in two sub-pillars
 * of one pillar once in that pillar. Groups that it has nothing to say about are not mentioned.
 */
export function contributions(action: ActionPlace, rows: readonly DeliveryRow[]): Contribution[] {
  return dimensions.flatMap((dimension) =>
    [...rowsByKey(action, rows, dimension)]
      .map(([key, members]) => ({ dimension, key, sums: sumsOf(members) }))
      .filter(({ sums }) => !isEmpty(sums)),
  );
}

/** What has to be added to the groups when an action that brought `before` brings `after`; nothing where they agree. */
export function contributionChange(before: readonly Contribution[], after: readonly Contribution[]): Contribution[] {
  const changes = new Map(after.map((contribution) => [nameOf(contribution), contribution]));
  for (const { dimension, key, sums } of before) {
    const name = nameOf({ dimension, key });
    changes.set(name, { dimension, key, sums: subtractSums(changes.get(name)?.sums ?? emptySums(), sums) });
  }
  return [...changes.values()].filter(({ sums }) => !isEmpty(sums));
}

/** The sums of all groups of one dimension over many actions, by key. */
export function groupSums(
  actions: Iterable<{ place: ActionPlace; rows: readonly DeliveryRow[] }>,
  dimension: Dimension,
): Map<string, FigureSums> {
  const groups = new Map<string, FigureSums>();
  for (const { place, rows } of actions) {
    for (const [key, members] of rowsByKey(place, rows, dimension)) {
      const sums = sumsOf(members);
      if (!isEmpty(sums)) groups.set(key, addSums(groups.get(key) ?? emptySums(), sums));
    }
  }
  return groups;
}

const nameOf = ({ dimension, key }: Pick<Contribution, 'dimension' | 'key'>): string => `${dimension}:${key}`;

function rowsByKey(action: ActionPlace, rows: readonly DeliveryRow[], dimension: Dimension) {
  const groups = new Map<string, DeliveryRow[]>();
  for (const row of rows) {
    for (const key of keysOf(action, row, dimension)) {
      const members = groups.get(key);
      if (members) members.push(row);
      else groups.set(key, [row]);
    }
  }
  return groups;
}

/** Each key once. */
function keysOf(action: ActionPlace, row: DeliveryRow, dimension: Dimension): Iterable<string> {
  switch (dimension) {
    case 'total':
      return [''];
    case 'sector':
      return [row.sector];
    case 'pillar':
      return topPillars(action);
    case 'subPillar':
      return new Set(action.pillars.map(({ id }) => id));
    case 'targetGroup':
      return new Set(action.targetGroupIds);
    case 'organisation':
      return [row.organisationId];
    case 'action':
      return [action.id];
    case 'pillar_sector':
      return [...topPillars(action)].map((pillar) => `${pillar}|${row.sector}`);
  }
}

const topPillars = ({ pillars }: ActionPlace): Set<string> => new Set(pillars.map(({ topId }) => topId));
