import { collaborations, type Pair, type PairMap, partners, type SharedWork } from '@symmachia/domain';

const organisationsShown = 60;

/**
 * Who works with whom, and which pairs are not among those `known` before (null: nothing to compare with). Told are the
 * organisations that work with most others and every pair of these, so that where no pair is told there is none.
 */
export function whoWorksWithWhom(work: SharedWork, known: Pick<PairMap<Pair>, 'has'> | null) {
  const pairs = collaborations(work);
  const working = partners(pairs);
  const shown = working.slice(0, organisationsShown).map(({ organisation }) => organisation);
  const among = new Set(shown);
  const isNew = (pair: (typeof pairs)[number]) => known !== null && !known.has(pair);
  return {
    total: pairs.length,
    fresh: pairs.filter(isNew).length,
    organisations: working.length,
    shown,
    pairs: pairs
      .filter(({ one, other }) => among.has(one) && among.has(other))
      .map((pair) => {
        const { one, other, actions, commitments } = pair;
        return { one, other, actions, commitments, isNew: isNew(pair) };
      }),
  };
}
