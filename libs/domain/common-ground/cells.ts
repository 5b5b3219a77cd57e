import type { Sector } from '../vocabularies';
import { keyOf, pairsOf, type Collaboration } from './collaboration';
import { type Involvement, sectorsOf, sharedActions, type Shared } from './involvement';

/** A pillar and a target group: a field that organisations work in. */
export interface Cell {
  pillar: string;
  targetGroup: string;
}

/** A field of a pillar and a target group, and who of which sector is at work in it. */
export interface Field extends Cell {
  actions: number;
  sectors: readonly Sector[];
}

/** Every pillar with every target group, in the order given, each with the sectors that stand behind its actions. */
export function fields(
  all: readonly Involvement[],
  pillars: readonly string[],
  targetGroups: readonly string[],
): Field[] {
  const byCell = Map.groupBy(
    sharedActions(all).flatMap((action) => cellsOf(action).map((cell) => ({ cell, action }))),
    ({ cell }) => cellKey(cell),
  );
  return pillars.flatMap((pillar) =>
    targetGroups.map((targetGroup): Field => {
      const here = (byCell.get(cellKey({ pillar, targetGroup })) ?? []).map(({ action }) => action);
      const organisations = new Map(here.flatMap((action) => [...action.organisations]));
      return { pillar, targetGroup, actions: here.length, sectors: sectorsOf({ organisations }) };
    }),
  );
}

/** Two organisations of different sectors that work in the same fields, and on no action together. */
export interface Introduction extends Pick<Collaboration, 'one' | 'other' | 'sectors'> {
  fields: readonly Cell[];
}

/** Who could be brought together next, those with most fields in common first. */
export function introductions(all: readonly Involvement[]): Introduction[] {
  const actions = sharedActions(all);
  const together = new Set(actions.flatMap(pairsOf).map(keyOf));
  const found = new Map<string, Introduction & { fields: Cell[] }>();
  for (const { cell, organisations } of organisationsByCell(actions))
    for (const pair of pairsOf({ organisations })) {
      const key = keyOf(pair);
      if (pair.sectors[0] === pair.sectors[1] || together.has(key)) continue;
      const known = found.get(key) ?? { ...pair, fields: [] };
      known.fields.push(cell);
      found.set(key, known);
    }
  return [...found.values()].sort((a, b) => b.fields.length - a.fields.length || (keyOf(a) < keyOf(b) ? -1 : 1));
}

const cellKey = ({ pillar, targetGroup }: Cell) => `${pillar} ${targetGroup}`;

const cellsOf = ({ pillars, targetGroups }: Shared): Cell[] =>
  pillars.flatMap((pillar) => targetGroups.map((targetGroup) => ({ pillar, targetGroup })));

function organisationsByCell(actions: readonly Shared[]) {
  const cells = new Map<string, { cell: Cell; organisations: Map<string, Sector> }>();
  for (const action of actions)
    for (const cell of cellsOf(action)) {
      const known = cells.get(cellKey(cell)) ?? { cell, organisations: new Map() };
      for (const [id, sector] of action.organisations) known.organisations.set(id, sector);
      cells.set(cellKey(cell), known);
    }
  return cells.values();
}
