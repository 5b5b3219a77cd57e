import type { Sector } from '../vocabularies';
import { type Involvement, sharedActions, sharedCommitments, type Shared } from './involvement';

/** Two organisations that stand behind the same action or commitment; `one` comes before `other` by id. */
export interface Collaboration {
  one: string;
  other: string;
  sectors: readonly [Sector, Sector];
  /** The actions and commitments that they share. Who shares a commitment shares its action. */
  actions: number;
  commitments: number;
}

/** Every pair that shares an action, those that share most first. */
export function collaborations(all: readonly Involvement[]): Collaboration[] {
  const pairs = new Map<string, Collaboration>();
  for (const pair of sharedActions(all).flatMap(pairsOf)) {
    const key = keyOf(pair);
    const known = pairs.get(key);
    pairs.set(key, { ...pair, actions: (known?.actions ?? 0) + 1, commitments: 0 });
  }
  for (const pair of sharedCommitments(all).flatMap(pairsOf)) {
    const known = pairs.get(keyOf(pair));
    if (known) known.commitments += 1;
  }
  return [...pairs.values()].sort(
    (a, b) => b.actions - a.actions || b.commitments - a.commitments || (keyOf(a) < keyOf(b) ? -1 : 1),
  );
}

type Pair = Pick<Collaboration, 'one' | 'other' | 'sectors'>;

export const keyOf = ({ one, other }: Pick<Collaboration, 'one' | 'other'>) => `${one} ${other}`;

/** Each two of the organisations behind it, once. */
export function pairsOf({ organisations }: Pick<Shared, 'organisations'>): Pair[] {
  const sorted = [...organisations].sort(([one], [other]) => (one < other ? -1 : 1));
  return sorted.flatMap(([one, sector], at) =>
    sorted.slice(at + 1).map(([other, otherSector]): Pair => ({ one, other, sectors: [sector, otherSector] })),
  );
}
