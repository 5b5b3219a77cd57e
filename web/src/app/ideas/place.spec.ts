import { placeOf, wireOfPlace } from './place';

const named = (id: string) => ({ id, title: { en: id } });

describe('where an idea belongs', () => {
  it.each([
    [named('l'), named('t'), { theme: 't' }],
    [named('l'), null, { lab: 'l', theme: null }],
    [null, null, { lab: null, theme: null }],
  ])('is kept by a choice in one list', (lab, theme, wire) => {
    expect(wireOfPlace(placeOf({ lab, theme }))).toEqual(wire);
  });
});
