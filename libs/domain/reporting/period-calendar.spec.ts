import fc from 'fast-check';
import { addDays, dateOfDay } from '../dates/dates';
import { periodLabel, periodsOf, rhythms } from './period-calendar';

describe('the periods of a plan', () => {
  it('are its calendar months, the leap day among them', () => {
    const months = periodsOf({ startDate: '2020-01-01', endDate: '2020-12-31' }, 'monthly');
    expect(months).toHaveLength(12);
    expect(months[1]).toEqual({ startDate: '2020-02-01', endDate: '2020-02-29' });
    expect(months.map(periodLabel)).toEqual(
      Array.from({ length: 12 }, (_, month) => `2020-${String(month + 1).padStart(2, '0')}`),
    );
  });

  it('are its calendar quarters, across the turn of the year', () => {
    const quarters = periodsOf({ startDate: '2019-10-01', endDate: '2020-06-30' }, 'quarterly');
    expect(quarters.map(periodLabel)).toEqual(['2019-Q4', '2020-Q1', '2020-Q2']);
  });

  it('begin and end with the plan, which cuts the first and the last one', () => {
    expect(periodsOf({ startDate: '2019-03-12', endDate: '2019-05-04' }, 'monthly')).toEqual([
      { startDate: '2019-03-12', endDate: '2019-03-31' },
      { startDate: '2019-04-01', endDate: '2019-04-30' },
      { startDate: '2019-05-01', endDate: '2019-05-04' },
    ]);
  });

  it('that are cut are labelled by their dates', () => {
    expect(periodLabel({ startDate: '2019-03-12', endDate: '2019-03-31' })).toBe('2019-03-12 – 2019-03-31');
    expect(periodLabel({ startDate: '2019-02-01', endDate: '2019-04-30' })).toBe('2019-02-01 – 2019-04-30');
  });

  it('hold each day of the plan once, whatever its dates', () => {
    const day = fc.integer({ min: 10_000, max: 30_000 });
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 1500 }), fc.constantFrom(...rhythms), (start, days, rhythm) => {
        const plan = { startDate: dateOfDay(start), endDate: dateOfDay(start + days) };
        const periods = periodsOf(plan, rhythm);
        expect(periods[0]?.startDate).toBe(plan.startDate);
        expect(periods.at(-1)?.endDate).toBe(plan.endDate);
        periods.slice(1).forEach(({ startDate }, at) => expect(addDays(periods[at]?.endDate ?? '', 1)).toBe(startDate));
        expect(periods.every(({ startDate, endDate }) => startDate <= endDate)).toBe(true);
      }),
    );
  });
});
