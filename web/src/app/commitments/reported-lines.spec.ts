import { courseOf, isCourse, pointsOf } from './reported-lines';

const month = (number: string, progressPercent: number) => ({
  period: { id: number, label: number, startDate: `2019-${number}-01`, endDate: `2019-${number}-28` },
  progressPercent,
  approvedAt: `2019-${number}-28T10:00:00Z`,
});
const line = (...values: number[]) => ({
  key: String(values),
  label: '',
  sector: undefined,
  points: values.map((value, index) => ({ day: `2019-0${index + 1}-28`, value })),
});

describe('progress over time', () => {
  it('a report stands at the end of its period', () => {
    expect(pointsOf([month('01', 10), month('02', 25)], '2019-11-12')).toEqual([
      { day: '2019-01-28', value: 10 },
      { day: '2019-02-28', value: 25 },
    ]);
  });

  it('a report for the running period stands today, not in the future', () => {
    expect(pointsOf([month('11', 60)], '2019-11-12')).toEqual([{ day: '2019-11-12', value: 60 }]);
  });

  it('an opening value comes before the first period, however late it was imported', () => {
    const opening = { period: null, progressPercent: 5, approvedAt: '2019-11-10T08:00:00Z' };
    expect(pointsOf([opening, month('01', 10)], '2019-11-12')[0]).toEqual({ day: '2019-01-01', value: 5 });
  });

  it('attainment above 100 % is not clipped', () => {
    expect(pointsOf([month('01', 104.5)], '2019-11-12')[0]?.value).toBe(104.5);
  });

  it('one report is no course yet', () => {
    expect(isCourse([line(40)])).toBe(false);
    expect(isCourse([line(40), line(10, 20)])).toBe(true);
  });

  it('of one commitment it says how far it came, of several how far apart they are', () => {
    expect(courseOf([line(10, 60), line()])).toEqual({ key: 'one', params: { from: 10, to: 60, day: '2019-01-28' } });
    expect(courseOf([line(10, 60), line(5, 90)])).toEqual({
      key: 'several',
      params: { count: 2, furthest: 90, least: 60 },
    });
  });

  it('nothing reported, nothing said', () => expect(courseOf([line()])).toBeUndefined());
});
