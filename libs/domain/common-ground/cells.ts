import type { Sector } from '../vocabularies';
import { sectorsOf, type Shared } from './involvement';

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

/** The work in one field, and whoever is at it. */
export interface CellWork {
  cell: Cell;
  actions: number;
  organisations: Map<string, Sector>;
}

export const cellKey = ({ pillar, targetGroup }: Cell) => `${pillar} ${targetGroup}`;

/** The fields that an action is in. */
export const cellsOf = ({ pillars, targetGroups }: Shared): Cell[] =>
  pillars.flatMap((pillar) => targetGroups.map((targetGroup) => ({ pillar, targetGroup })));

/** The fields that somebody works in, in the order of their keys. */
export function workByCell(actions: readonly Shared[]): CellWork[] {
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
