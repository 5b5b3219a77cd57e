import type { Sector } from '../vocabularies';
import type { Backed } from './involvement';

/** Two organisations; `one` comes before `other` by id. */
export interface Pair {
  one: string;
  other: string;
  sectors: readonly [Sector, Sector];
}

/** Each two of the organisations behind it, once. */
export function pairsOf({ organisations }: Pick<Backed, 'organisations'>): Pair[] {
  const sorted = [...organisations].sort(([one], [other]) => (one < other ? -1 : 1));
  return sorted.flatMap(([one, sector], at) =>
    sorted.slice(at + 1).map(([other, otherSector]): Pair => ({ one, other, sectors: [sector, otherSector] })),
  );
}

type Ids = Pick<Pair, 'one' | 'other'>;

export const byIds = (first: Ids, second: Ids): number =>
  first.one === second.one ? order(first.other, second.other) : order(first.one, second.one);

const order = (first: string, second: string) => (first < second ? -1 : Number(first > second));

/** What is known of pairs. It makes no key of two ids: in a large plan that would take longer than all the rest. */
export class PairMap<Value> {
  private readonly known = new Map<string, Map<string, Value>>();

  get({ one, other }: Ids): Value | undefined {
    return this.known.get(one)?.get(other);
  }

  has({ one, other }: Ids): boolean {
    return this.known.get(one)?.has(other) ?? false;
  }

  set({ one, other }: Ids, value: Value): void {
    const others = this.known.get(one);
    if (others) others.set(other, value);
    else this.known.set(one, new Map([[other, value]]));
  }

  values(): Value[] {
    return [...this.known.values()].flatMap((others) => [...others.values()]);
  }
}
