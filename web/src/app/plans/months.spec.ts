import { monthsOf } from './months';

it('a plan’s months are cut at its ends', () => {
  expect(monthsOf({ startDate: '2019-11-15', endDate: '2020-01-10' }, [])).toEqual([
    { startDate: '2019-11-15', endDate: '2019-11-30' },
    { startDate: '2019-12-01', endDate: '2019-12-31' },
    { startDate: '2020-01-01', endDate: '2020-01-10' },
  ]);
});

it('a month that a period overlaps already is left out', () => {
  const existing = [{ startDate: '2020-02-10', endDate: '2020-02-20' }];
  expect(
    monthsOf({ startDate: '2020-01-01', endDate: '2020-03-31' }, existing).map(({ startDate }) => startDate),
  ).toEqual(['2020-01-01', '2020-03-01']);
});
