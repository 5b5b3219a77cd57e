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
  const all = new Map([['', sumsOf(rows)]]);
  const bySector = sumsBy(rows, ({ sector }) => sector);
  const byOrganisation = sumsBy(rows, ({ organisationId }) => organisationId);
  return dimensions.flatMap((dimension) => {
    const groups = dimension === 'organisation' ? byOrganisation : isBySector(dimension) ? bySector : all;
    return [...groups].flatMap(([own, sums]) =>
      isEmpty(sums) ? [] : keysOf(action, dimension, own).map((key) => ({ dimension, key, sums })),
    );
  });
}

/** Whether a row of an action that hangs there goes into the group of that key. */
export const belongsTo = (
  action: ActionPlace,
  { sector, organisationId }: Pick<DeliveryRow, 'sector' | 'organisationId'>,
  { dimension, key }: Pick<Contribution, 'dimension' | 'key'>,
): boolean =>
  keysOf(
    action,
    dimension,
    dimension === 'organisation' ? organisationId : isBySector(dimension) ? sector : '',
  ).includes(key);

/** What has to be added to the groups when an action that brought `before` brings `after`; nothing where they agree. */
export function contributionChange(before: readonly Contribution[], after: readonly Contribution[]): Contribution[] {
  if (before.length === 0) return [...after];
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
    for (const { key, sums } of contributions(place, rows).filter((each) => each.dimension === dimension))
      groups.set(key, addSums(groups.get(key) ?? emptySums(), sums));
  }
  return groups;
}

const nameOf = ({ dimension, key }: Pick<Contribution, 'dimension' | 'key'>): string => `${dimension}:${key}`;

const isBySector = (dimension: Dimension) => dimension === 'sector' || dimension === 'pillar_sector';

function sumsBy(rows: readonly DeliveryRow[], keyOf: (row: DeliveryRow) => string): Map<string, FigureSums> {
  const groups = new Map<string, DeliveryRow[]>();
  for (const row of rows) {
    const members = groups.get(keyOf(row));
    if (members) members.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return new Map([...groups].map(([key, members]) => [key, sumsOf(members)]));
}

/** The groups that rows go into: `own` is their sector or organisation where the dimension is about that. Each key once. */
function keysOf(action: ActionPlace, dimension: Dimension, own: string): string[] {
  switch (dimension) {
    case 'total':
    case 'sector':
    case 'organisation':
      return [own];
    case 'pillar':
      return topPillars(action);
    case 'subPillar':
      return once(action.pillars.map(({ id }) => id));
    case 'targetGroup':
      return once(action.targetGroupIds);
    case 'action':
      return [action.id];
    case 'pillar_sector':
      return topPillars(action).map((pillar) => `${pillar}|${own}`);
  }
}

const topPillars = ({ pillars }: ActionPlace): string[] => once(pillars.map(({ topId }) => topId));

const once = (keys: readonly string[]): string[] => [...new Set(keys)];
