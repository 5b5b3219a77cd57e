import {
  byStanding,
  type CoverageCounts,
  coverageFinding,
  type CoverageFilter,
  furthestBehind,
  isCovered,
} from './coverage';

const none: CoverageCounts = { notStarted: 0, draft: 0, submitted: 0, returned: 0, approved: 0, late: 0 };
const row = (counts: Partial<CoverageCounts>) => ({
  organisation: { name: { el: 'Δήμος Αθηναίων', en: 'City of Athens' }, shortName: 'ΔΑ', sector: 'public' as const },
  counts: { ...none, ...counts },
});
const everything: CoverageFilter = { states: [], sectors: [], text: '' };

describe('who has not reported', () => {
  it('is whoever has a report to send still; the others wait for a review or are done', () => {
    const rows = [
      row({ notStarted: 1, approved: 2, late: 1 }),
      row({ returned: 1 }),
      row({ submitted: 2, late: 1 }),
      row({ approved: 3 }),
    ];
    expect(coverageFinding(rows)).toEqual({ organisations: 4, missing: 2, overdue: 1, sentLate: 1, waiting: 2 });
    expect(coverageFinding([])).toEqual({ organisations: 0, missing: 0, overdue: 0, sentLate: 0, waiting: 0 });
  });

  it('comes first, then what waits for a review', () => {
    const [done, waiting, behind] = [row({ approved: 1 }), row({ submitted: 1 }), row({ draft: 2 })];
    const sorted = [done, waiting, behind].sort((one, other) => byStanding(one.counts, other.counts));
    expect(sorted).toEqual([behind, waiting, done]);
  });
});

describe('an organisation’s place in a period', () => {
  it('is that of its report that is furthest behind', () => {
    expect(furthestBehind({ ...none, returned: 1, draft: 1, approved: 3, late: 1 })).toBe('draft');
    expect(furthestBehind({ ...none, approved: 3, late: 3 })).toBe('approved');
    expect(furthestBehind(none)).toBeNull();
  });
});

describe('coverage is narrowed', () => {
  it('to any of the states asked for, late being one beside the others', () => {
    const draft = row({ draft: 1, approved: 1, late: 1 });
    expect(isCovered(draft, { ...everything, states: ['not_started', 'draft'] })).toBe(true);
    expect(isCovered(draft, { ...everything, states: ['late'] })).toBe(true);
    expect(isCovered(draft, { ...everything, states: ['submitted'] })).toBe(false);
  });

  it('to sectors', () => {
    expect(isCovered(row({}), { ...everything, sectors: ['private', 'public'] })).toBe(true);
    expect(isCovered(row({}), { ...everything, sectors: ['private'] })).toBe(false);
  });

  it.each(['αθηναιων', 'city OF', 'δα', ''])('to a name in any language, as one types it: “%s”', (text) => {
    expect(isCovered(row({}), { ...everything, text })).toBe(true);
  });

  it('to nothing where no name holds the text', () => {
    expect(isCovered(row({}), { ...everything, text: 'Πάτρα' })).toBe(false);
  });
});
