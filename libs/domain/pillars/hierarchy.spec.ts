import fc from 'fast-check';
import { isAcyclic, placePillar, wouldCycle } from './hierarchy';

const pillars = [
  { id: 'citizens', parentId: null },
  { id: 'online', parentId: 'citizens' },
  { id: 'education', parentId: null },
];

describe('the hierarchy of pillars', () => {
  it('has no pillar above itself', () => {
    expect(isAcyclic(pillars)).toBe(true);
    expect(isAcyclic([])).toBe(true);
    expect(isAcyclic([{ id: 'a', parentId: 'a' }])).toBe(false);
    const ring = [
      { id: 'a', parentId: 'b' },
      { id: 'b', parentId: 'c' },
      { id: 'c', parentId: 'a' },
    ];
    expect(isAcyclic(ring)).toBe(false);
    expect(isAcyclic([...ring, { id: 'below the ring', parentId: 'a' }])).toBe(false);
    expect(wouldCycle(pillars, 'citizens', 'online')).toBe(true);
    expect(wouldCycle(pillars, 'citizens', 'education')).toBe(false);
  });

  it('takes a new pillar on top or below a top-level one', () => {
    expect(placePillar(pillars, 'women', null)).toEqual({ ok: true, value: { id: 'women', parentId: null } });
    expect(placePillar(pillars, 'coding', 'education')).toEqual({
      ok: true,
      value: { id: 'coding', parentId: 'education' },
    });
    expect(placePillar([], 'first', null).ok).toBe(true);
  });

  it('moves a sub-pillar to another pillar or to the top', () => {
    expect(placePillar(pillars, 'online', 'education').ok).toBe(true);
    expect(placePillar(pillars, 'online', null).ok).toBe(true);
  });

  it('refuses a third level', () => {
    expect(placePillar(pillars, 'new', 'online')).toEqual({ ok: false, code: 'pillar-too-deep' });
    expect(placePillar(pillars, 'citizens', 'education')).toEqual({ ok: false, code: 'pillar-too-deep' });
  });

  it('refuses a pillar below itself, and a parent that is not there', () => {
    expect(placePillar(pillars, 'education', 'education')).toEqual({ ok: false, code: 'pillar-cycle' });
    expect(placePillar(pillars, 'citizens', 'online')).toEqual({ ok: false, code: 'pillar-cycle' });
    expect(placePillar(pillars, 'new', 'elsewhere')).toEqual({ ok: false, code: 'parent-not-found' });
  });

  it('stays without cycles whatever is placed where', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd');
    const move = fc.tuple(id, fc.option(id));
    fc.assert(
      fc.property(fc.array(move, { maxLength: 20 }), (moves) => {
        const placed = moves.reduce<{ id: string; parentId: string | null }[]>((known, [pillar, parent]) => {
          const result = placePillar(known, pillar, parent);
          return result.ok ? [...known.filter((other) => other.id !== pillar), result.value] : known;
        }, []);
        expect(isAcyclic(placed)).toBe(true);
      }),
    );
  });
});
