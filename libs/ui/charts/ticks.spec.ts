import { ticksThatFit } from './ticks';

const days = ['2019-09-30', '2019-10-31', '2019-11-12'].map((day) => new Date(day));
const named = (width: number) => ticksThatFit(days, width).map((day) => day.toISOString().slice(0, 10));

it('the last day is named, and others where there is room before the next', () => {
  expect(named(300)).toEqual(['2019-09-30', '2019-10-31', '2019-11-12']);
  expect(named(100)).toEqual(['2019-09-30', '2019-11-12']);
  expect(named(20)).toEqual(['2019-11-12']);
});

it('an axis without days has no names', () => {
  expect(ticksThatFit([], 300)).toEqual([]);
});
