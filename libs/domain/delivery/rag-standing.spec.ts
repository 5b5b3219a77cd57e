import { rags } from '../vocabularies';
import { moment, november, october, override } from './facts.spec-support';
import { divergence, overrideAt, ragStanding } from './rag-standing';

describe('what was reported beside what is calculated', () => {
  it.each([
    ['blue', 'green', 'better'],
    ['green', 'amber', 'better'],
    ['green', 'red', 'better'],
    ['amber', 'red', 'better'],
    ['red', 'amber', 'worse'],
    ['amber', 'green', 'worse'],
    ['green', 'blue', 'worse'],
    ['green', 'grey', 'other'],
    ['red', 'grey', 'other'],
    ['grey', 'green', 'other'],
  ] as const)('%s for a calculated %s is %s', (reported, calculated, expected) => {
    expect(divergence(reported, calculated)).toBe(expected);
  });

  it.each(rags)('does not differ where both say %s, nor where nothing was reported', (rag) => {
    expect(divergence(rag, rag)).toBeNull();
    expect(divergence(null, rag)).toBeNull();
  });
});

describe('an override', () => {
  const inNovember = moment({ overridePeriods: ['november', 'october'] });

  it('sets the effective colour, and leaves what was calculated and reported to be seen', () => {
    expect(ragStanding('red', 'green', override(november, 'amber'))).toEqual({
      effective: 'amber',
      calculated: 'red',
      reported: 'green',
      overridden: true,
    });
    expect(ragStanding('red', null, null)).toEqual({
      effective: 'red',
      calculated: 'red',
      reported: null,
      overridden: false,
    });
  });

  it('holds while its period takes reports, that of the latest one first', () => {
    const both = [override(october, 'red'), override(november, 'green')];
    expect(overrideAt(both, inNovember)?.rag).toBe('green');
    expect(overrideAt(both, moment({ overridePeriods: ['october'] }))?.rag).toBe('red');
    expect(overrideAt(both, moment({ overridePeriods: ['december'] }))).toBeNull();
    expect(overrideAt([], inNovember)).toBeNull();
  });

  it('no longer holds once it was ended', () => {
    const ended = override(november, 'green', { ended: true });
    expect(overrideAt([ended], inNovember)).toBeNull();
    expect(overrideAt([ended, override(november, 'amber', { id: 'again' })], inNovember)?.rag).toBe('amber');
    expect(overrideAt([ended, override(october, 'red')], inNovember)?.rag).toBe('red');
  });
});
