import { plan } from './facts.spec-support';
import { elapsedOf, elapsedProgress, overlaps, spanOf, timesElapsed } from './schedule';

const year = { startDate: '2019-01-01', endDate: '2019-12-31' };

describe('elapsed time', () => {
  it('goes by a commitment’s own dates, else its action’s, else the plan’s, each date for itself', () => {
    const none = { startDate: null, endDate: null };
    expect(spanOf(plan, none)).toEqual(year);
    expect(spanOf(plan, { startDate: '2019-02-01', endDate: null })).toEqual({ ...year, startDate: '2019-02-01' });
    expect(spanOf(plan, { startDate: '2019-02-01', endDate: '2019-06-30' }, none)).toEqual({
      startDate: '2019-02-01',
      endDate: '2019-06-30',
    });
    expect(
      spanOf(plan, { startDate: '2019-02-01', endDate: '2019-06-30' }, { startDate: null, endDate: '2019-05-01' }),
    ).toEqual({ startDate: '2019-02-01', endDate: '2019-05-01' });
  });

  it('is 315 of 364 days of 2019 on 12 November, 86.54 %', () => {
    const elapsed = elapsedOf(year, '2019-11-12');
    expect(elapsed).toEqual({ days: 315, ofDays: 364 });
    expect(elapsedProgress(elapsed)).toBe(8654);
    expect(timesElapsed(1_000_000_000, elapsed)).toBe(865_384_615);
  });

  it('stays between 0 and 1', () => {
    expect(elapsedProgress(elapsedOf(year, '2018-06-01'))).toBe(0);
    expect(elapsedProgress(elapsedOf(year, '2019-01-01'))).toBe(0);
    expect(elapsedProgress(elapsedOf(year, '2019-12-31'))).toBe(10_000);
    expect(elapsedProgress(elapsedOf(year, '2024-06-01'))).toBe(10_000);
  });

  it('of a single day is nothing before it and all from it on', () => {
    const day = { startDate: '2019-05-09', endDate: '2019-05-09' };
    expect(elapsedProgress(elapsedOf(day, '2019-05-08'))).toBe(0);
    expect(elapsedProgress(elapsedOf(day, '2019-05-09'))).toBe(10_000);
  });

  it('two spans overlap when they share a day', () => {
    expect(overlaps(year, { startDate: '2019-12-31', endDate: '2020-01-31' })).toBe(true);
    expect(overlaps(year, { startDate: '2018-12-01', endDate: '2019-01-01' })).toBe(true);
    expect(overlaps(year, { startDate: '2020-01-01', endDate: '2020-01-31' })).toBe(false);
    expect(overlaps(year, { startDate: '2018-12-01', endDate: '2018-12-31' })).toBe(false);
  });
});
