import type { Shared, SharedWork } from './involvement';
import { byIds, type Pair, PairMap, pairsOf } from './pairs';

/** Two organisations that stand behind the same action or commitment. */
export interface Collaboration extends Pair {
  /** The actions and commitments that they share. Who shares a commitment shares its action. */
  actions: number;
  commitments: number;
}

/** Every pair that shares an action, those that share most first. */
export function collaborations({ actions, commitments }: SharedWork): Collaboration[] {
  const pairs = new PairMap<Collaboration>();
  for (const action of actions)
    for (const pair of pairsOf(action)) {
      const known = pairs.get(pair);
      if (known) known.actions += 1;
      else pairs.set(pair, { ...pair, actions: 1, commitments: 0 });
    }
  for (const commitment of commitments)
    for (const pair of pairsOf(commitment)) {
      const known = pairs.get(pair);
      if (known) known.commitments += 1;
    }
  return pairs.values().sort((a, b) => b.actions - a.actions || b.commitments - a.commitments || byIds(a, b));
}

/** The pairs that share one of these actions. */
export function together(actions: readonly Shared[]): Pick<PairMap<Pair>, 'has'> {
  const pairs = new PairMap<Pair>();
  for (const action of actions) for (const pair of pairsOf(action)) pairs.set(pair, pair);
  return pairs;
}

/** How many others each organisation works with, those that work with most first. */
export function partners(pairs: readonly Pick<Pair, 'one' | 'other'>[]): { organisation: string; partners: number }[] {
  const counts = new Map<string, number>();
  for (const { one, other } of pairs) for (const id of [one, other]) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .map(([organisation, count]) => ({ organisation, partners: count }))
    .sort((a, b) => b.partners - a.partners || (a.organisation < b.organisation ? -1 : 1));
}
