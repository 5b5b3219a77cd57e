import type { Sector } from '../vocabularies';
import { type Cell, workByCell } from './cells';
import type { Shared } from './involvement';
import type { Pair } from './pairs';

/** Two organisations of different sectors that work in the same fields, and on no action together. */
export interface Introduction extends Pair {
  fields: readonly Cell[];
}

export interface Introductions {
  /** How many pairs there are. */
  total: number;
  /** Those with most fields in common first. */
  pairs: Introduction[];
}

interface Worker {
  id: string;
  sector: Sector;
}

/**
 * Who could be brought together next, and in full the `most` pairs that have most fields in common. A large plan has tens
 * of thousands of such pairs: they are counted by the places of the organisations, and only the first are made out.
 */
export function introductions(actions: readonly Shared[], most = Infinity): Introductions {
  const workers = workersOf(actions);
  const place = new Map(workers.map(({ id }, at) => [id, at]));
  const placesOf = ({ organisations }: Pick<Shared, 'organisations'>) =>
    [...organisations.keys()].flatMap((id) => place.get(id) ?? []);
  const work = workByCell(actions);
  const inFields = neighbours(work.map(placesOf), workers.length);
  const onActions = neighbours(actions.map(placesOf), workers.length);
  const common = new Uint16Array(workers.length);
  const ranked: [Worker, Worker][][] = [];
  let total = 0;
  workers.forEach((one, at) => {
    common.fill(0);
    for (const field of inFields[at] ?? []) for (const other of field) common[other] = (common[other] ?? 0) + 1;
    for (const action of onActions[at] ?? []) for (const other of action) common[other] = 0;
    for (let next = at + 1; next < workers.length; next += 1) {
      const [other, count = 0] = [workers[next], common[next]];
      if (!other || count === 0 || other.sector === one.sector) continue;
      total += 1;
      (ranked[count] ??= []).push([one, other]);
    }
  });
  const first = ranked.reverse().flat().slice(0, most);
  return {
    total,
    pairs: first.map(([one, other]) => ({
      one: one.id,
      other: other.id,
      sectors: [one.sector, other.sector],
      fields: work
        .filter(({ organisations }) => organisations.has(one.id) && organisations.has(other.id))
        .map(({ cell }) => cell),
    })),
  };
}

/** Whoever works in a field, in the order of their ids. */
function workersOf(actions: readonly Shared[]): Worker[] {
  const sectors = new Map(actions.flatMap(({ organisations }) => [...organisations]));
  return [...sectors]
    .map(([id, sector]) => ({ id, sector }))
    .sort((one, other) => (one.id < other.id ? -1 : Number(one.id > other.id)));
}

/** For every place, the groups that it is in. */
function neighbours(groups: readonly (readonly number[])[], places: number): (readonly number[])[][] {
  const groupsOf: (readonly number[])[][] = Array.from({ length: places }, () => []);
  for (const group of groups) for (const place of group) groupsOf[place]?.push(group);
  return groupsOf;
}
