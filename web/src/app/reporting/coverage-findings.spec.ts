import type { OrganisationCoverage, PeriodCoverage } from '@symmachia/contracts';
import { findingsOf, lockNotesOf } from './coverage-findings';

const none = { notStarted: 0, draft: 0, submitted: 0, returned: 0, approved: 0, late: 0 };
const named = { period: 'October 2019', due: '8 Nov' };
const coverage = (
  status: 'open' | 'locked',
  ...places: (Partial<typeof none> & Pick<Partial<OrganisationCoverage>, 'sinceLock'>)[]
) =>
  ({
    period: { status },
    items: places.map(({ sinceLock = null, ...counts }) => ({ counts: { ...none, ...counts }, sinceLock })),
  }) as unknown as PeriodCoverage;
const found = (of: PeriodCoverage) => findingsOf(of, named).map(({ key, params }) => [key, params['count']]);

describe('who has not reported', () => {
  it('is said first, then who is late, and what waits for the unit', () => {
    const of = coverage('open', { notStarted: 1, late: 1 }, { submitted: 2, late: 1 }, { approved: 1 });
    expect(findingsOf(of, named)[0]).toEqual({
      key: 'missing',
      params: { missing: 1, organisations: 3, period: 'October 2019' },
    });
    expect(found(of).slice(1)).toEqual([
      ['overdue', 1],
      ['sentLate', 1],
      ['waiting', 2],
    ]);
  });

  it('is due by a day while it is not late', () => {
    expect(found(coverage('open', { draft: 1 }))).toEqual([
      ['missing', undefined],
      ['dueBy', undefined],
    ]);
  });

  it('of a closed period is what the lock found, with what came in since', () => {
    const sinceLock = { draft: 0, submitted: 1, returned: 0, approved: 2 };
    const notes = lockNotesOf(coverage('locked', { approved: 1, sinceLock }));
    expect(notes.map(({ key, params }) => [key, params['count']])).toEqual([
      ['locked', undefined],
      ['since', 3],
    ]);
    expect(lockNotesOf(coverage('open', { approved: 1 }))).toEqual([]);
  });

  it('is nobody where nothing is owed', () => {
    expect(found(coverage('open'))).toEqual([['nobody', undefined]]);
  });
});
