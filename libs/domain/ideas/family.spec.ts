import fc from 'fast-check';
import { familyOf, type Mergeable, survivorsOf, wouldCircle } from './family';

const ideas: Mergeable[] = [
  { id: 'a', mergedIntoId: 'b' },
  { id: 'b', mergedIntoId: 'c' },
  { id: 'c', mergedIntoId: null },
  { id: 'd', mergedIntoId: null },
];

/** Each idea goes into a later one or into none, so that none goes round in a circle. */
const merged: fc.Arbitrary<Mergeable[]> = fc
  .array(fc.option(fc.nat({ max: 5 }), { nil: null }), { maxLength: 20 })
  .map((steps) =>
    steps.map((step, at) => ({
      id: String(at),
      mergedIntoId: step === null || at + step + 1 >= steps.length ? null : String(at + step + 1),
    })),
  );

describe('ideas that were merged', () => {
  it('live on in the last one that they went into', () => {
    expect(Object.fromEntries(survivorsOf(ideas))).toEqual({ a: 'c', b: 'c', c: 'c', d: 'd' });
    expect(familyOf('c', ideas)).toEqual(['c', 'b', 'a']);
    expect(familyOf('a', ideas)).toEqual(['a']);
  });

  it('never go into themselves, over however many others', () => {
    expect(wouldCircle('c', 'a', ideas)).toBe(true);
    expect(wouldCircle('c', 'c', ideas)).toBe(true);
    expect(wouldCircle('c', 'd', ideas)).toBe(false);
  });

  it('get lost by no merge: each lives on in exactly one', () => {
    fc.assert(
      fc.property(merged, (all) => {
        const survivors = survivorsOf(all);
        expect(survivors.size).toBe(all.length);
        const ends = all.filter(({ mergedIntoId }) => mergedIntoId === null);
        const families = ends.flatMap(({ id }) => familyOf(id, all));
        expect(families.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
      }),
    );
  });

  it('end, even if rows said that they go round in a circle', () => {
    const circle = [
      { id: 'a', mergedIntoId: 'b' },
      { id: 'b', mergedIntoId: 'a' },
    ];
    expect(familyOf('a', circle)).toEqual(['a', 'b']);
  });
});
