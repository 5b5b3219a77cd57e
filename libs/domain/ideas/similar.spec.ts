import fc from 'fast-check';
import { likeness, stemsOf } from './similar';

const alike = (one: string, other: string) => likeness(stemsOf(one), stemsOf(other));

describe('ideas that are alike', () => {
  it('are found by a few of their words, in whatever case, accent or ending', () => {
    expect(alike('ψηφιακων δεξιοτητων', 'Εργαστήριο ψηφιακής δεξιότητας για γονείς')).toBe(1);
    expect(alike('Kodklubbar', 'Kodklubb på varje bibliotek')).toBe(1);
    expect(alike('coding club', 'A coding workshop in every school')).toBe(0.5);
  });

  it('are not found where nothing is said, nor by words too short to tell anything', () => {
    expect([alike('', 'Κέντρο'), alike('για την och', 'για την och')]).toEqual([0, 0]);
  });

  it('are alike in both directions, and wholly to themselves', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(alike(one, other)).toBe(alike(other, one));
        expect(alike(one, one)).toBe(stemsOf(one).size === 0 ? 0 : 1);
      }),
    );
  });
});
