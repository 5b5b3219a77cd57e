import { mergePatch, whatIsSet } from './merge-patch';

describe('what a form sends', () => {
  it('only the fields that were changed', () => {
    expect(mergePatch({ code: 'A1', weight: 1 }, { code: 'A1', weight: 2 })).toEqual({ weight: 2 });
  });

  it('only the languages that were changed, and null for the one that was emptied', () => {
    const before = { title: { el: 'Α', en: 'A', sv: 'A' } };
    expect(mergePatch(before, { title: { el: 'Α', en: 'B' } })).toEqual({ title: { en: 'B', sv: null } });
  });

  it('lists as a whole', () => {
    const party = { organisation: '1', role: 'lead', share: null };
    const after = { parties: [{ ...party, share: 0.5 }] };
    expect(mergePatch({ parties: [party] }, after)).toEqual(after);
    expect(mergePatch(after, { parties: [{ ...party, share: 0.5 }] })).toEqual({});
  });

  it('null for a date that was taken away, nothing for one that never was', () => {
    expect(mergePatch({ startDate: '2019-01-01', endDate: null }, { startDate: null, endDate: null })).toEqual({
      startDate: null,
    });
  });

  it('of something new, only what was filled in', () => {
    const filled = {
      title: { el: 'Α' },
      description: {},
      code: '',
      pillars: [],
      weight: 1,
      isContinuous: false,
      endDate: null,
    };
    expect(whatIsSet(filled)).toEqual({ title: { el: 'Α' }, weight: 1, isContinuous: false });
  });
});
