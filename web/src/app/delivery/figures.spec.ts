import { paceOf, shownPoints, trail } from './figures';
import { isWholeMonth } from './period-name';

const tolerances = { trailAmberPoints: 15, trailRedPoints: 30 };
const figure = (progress: number, elapsed: number) => ({ progress, elapsed });

it('halves are rounded up, and distances are those of the figures shown', () => {
  expect([shownPoints(60.5), shownPoints(60.49)]).toEqual([61, 60]);
  expect(trail(figure(61.27, 86.02))).toBe(25);
});

it.each([
  [100, 100, 'blue'],
  [85, 100, 'green'],
  [84.99, 100, 'amber'],
  [70, 100, 'amber'],
  [69.99, 100, 'red'],
  [20, 10, 'green'],
])('%d % delivered with %d % elapsed is %s', (progress, elapsed, pace) => {
  expect(paceOf(figure(progress, elapsed), tolerances)).toBe(pace);
});

it('a whole calendar month is one, leap years included', () => {
  const month = (startDate: string, endDate: string) => isWholeMonth({ label: '', startDate, endDate });
  expect(month('2020-02-01', '2020-02-29')).toBe(true);
  expect(month('2019-02-01', '2019-02-27')).toBe(false);
  expect(month('2019-01-01', '2019-03-31')).toBe(false);
});
