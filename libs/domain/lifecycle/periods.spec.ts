import { periodStatuses } from '../vocabularies';
import { acceptsUpdates, isClosed, isUnlockable, latestClosed, latestOpened, type PeriodFacts } from './periods';

const period = (month: string, status: PeriodFacts['status']): PeriodFacts => ({
  id: month,
  startDate: `2019-${month}-01`,
  endDate: `2019-${month}-28`,
  status,
});

describe('reporting periods', () => {
  it('are closed when locked or published', () => {
    expect(periodStatuses.filter(isClosed)).toEqual(['locked', 'published']);
  });

  it('take updates while open and in grace', () => {
    expect(periodStatuses.filter((status) => acceptsUpdates(status, null, '2019-11-12'))).toEqual(['open', 'grace']);
  });

  it('take updates after the lock up to the day of an exception', () => {
    expect(acceptsUpdates('locked', '2019-11-12', '2019-11-12')).toBe(true);
    expect(acceptsUpdates('locked', '2019-11-12', '2019-11-13')).toBe(false);
    expect(acceptsUpdates('scheduled', '2019-11-12', '2019-11-12')).toBe(false);
  });

  it('are unlocked for an organisation once they have been opened, also ahead of the lock', () => {
    expect(periodStatuses.filter(isUnlockable)).toEqual(['open', 'grace', 'locked', 'published']);
  });

  it('have a latest opened and a latest closed one, by their start, in any order', () => {
    const periods = [
      period('12', 'scheduled'),
      period('09', 'published'),
      period('11', 'grace'),
      period('10', 'locked'),
    ];
    expect(latestOpened(periods)?.id).toBe('11');
    expect(latestClosed(periods)?.id).toBe('10');
    expect(latestOpened(periods.toReversed())?.id).toBe('11');
    expect(latestClosed([period('12', 'scheduled'), period('11', 'open')])).toBeNull();
    expect(latestOpened([period('10', 'published')])?.id).toBe('10');
    expect(latestOpened([])).toBeNull();
  });
});
