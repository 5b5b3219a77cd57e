import type { Sector } from '../vocabularies';
import { together } from './collaboration';
import { sectorsOf, type Shared } from './involvement';
import { byIds, type Pair } from './pairs';

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
  actions: readonly Shared[],
  pillars: readonly string[],
  targetGroups: readonly string[],
): Field[] {
  const atWork = new Map(workByCell(actions).map((work) => [cellKey(work.cell), work]));
  return pillars.flatMap((pillar) =>
    targetGroups.map((targetGroup): Field => {
      const here = atWork.get(cellKey({ pillar, targetGroup }));
      return { pillar, targetGroup, actions: here?.actions ?? 0, sectors: here ? sectorsOf(here) : [] };
    }),
  );
}

/** Two organisations of different sectors that work in the same fields, and on no action together. */
export interface Introduction extends Pair {
  fields: readonly Cell[];
}

/** Who could be brought together next, those with most fields in common first. */
export function introductions(actions: readonly Shared[]): Introduction[] {
  const known = together(actions);
  const workers = workersOf(actions);
  const pairs = workers.flatMap(({ id: one, sector, cells }, at) =>
    workers.slice(at + 1).flatMap(({ id: other, sector: otherSector, cells: others }): Introduction[] => {
      if (sector === otherSector || known.has({ one, other })) return [];
      const common = cells.filter((cell) => others.includes(cell));
      return common.length ? [{ one, other, sectors: [sector, otherSector], fields: common }] : [];
    }),
  );
  return pairs.sort((a, b) => b.fields.length - a.fields.length || byIds(a, b));
}

interface CellWork {
  cell: Cell;
  actions: number;
  organisations: Map<string, Sector>;
}

export const cellKey = ({ pillar, targetGroup }: Cell) => `${pillar} ${targetGroup}`;

/** The fields that an action is in. */
export const cellsOf = ({ pillars, targetGroups }: Shared): Cell[] =>
  pillars.flatMap((pillar) => targetGroups.map((targetGroup) => ({ pillar, targetGroup })));

/** The fields that somebody works in, in the order of their keys. */
function workByCell(actions: readonly Shared[]): CellWork[] {
  const cells = new Map<string, CellWork>();
  for (const action of actions)
    for (const cell of cellsOf(action)) {
      const work = cells.get(cellKey(cell)) ?? { cell, actions: 0, organisations: new Map() };
      work.actions += 1;
      for (const [id, sector] of action.organisations) work.organisations.set(id, sector);
      cells.set(cellKey(cell), work);
    }
  return [...cells].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, work]) => work);
}

/** Who works in which fields, in the order of their ids. */
function workersOf(actions: readonly Shared[]): { id: string; sector: Sector; cells: Cell[] }[] {
  const workers = new Map<string, { id: string; sector: Sector; cells: Cell[] }>();
  for (const { cell, organisations } of workByCell(actions))
    for (const [id, sector] of organisations) {
      const worker = workers.get(id) ?? { id, sector, cells: [] };
      worker.cells.push(cell);
      workers.set(id, worker);
    }
  return [...workers.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}
