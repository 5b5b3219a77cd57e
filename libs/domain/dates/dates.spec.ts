import fc from 'fast-check';
import { addDays, dateOfDay, dayNumber, daysBetween, earlierOf, isDate } from './dates';

describe('dates without time', () => {
  it.each(['2019-11-12', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '2019-04-30'])(
    '%s is a day',
    (text) => {
      expect(isDate(text)).toBe(true);
    },
  );

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2019-04-31',
    '2019-13-01',
    '2019-00-10',
    '2019-01-00',
    '2019-1-1',
    '12/11/2019',
    '2019-11-12T00:00:00Z',
    ' 2019-11-12',
    '2019-11-12\n',
    '0000-01-01',
    '',
  ])('%j is none', (text) => {
    expect(isDate(text)).toBe(false);
  });

  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-03-01', 11_017],
    ['2019-11-12', 18_212],
    ['0001-01-01', -719_162],
  ])('%s is day %i counted from 1970', (date, number) => {
    expect(dayNumber(date)).toBe(number);
  });

  it('a leap day, a year and a century are stepped over', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01');
    expect(addDays('2019-12-31', 1)).toBe('2020-01-01');
    expect(addDays('1900-03-01', -1)).toBe('1900-02-28');
  });

  it('every day agrees with the calendar of the runtime', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (number) => {
        const date = new Date(number * 86_400_000).toISOString().slice(0, 10);
        expect(dateOfDay(number)).toBe(date);
        expect(dayNumber(date)).toBe(number);
        expect(isDate(date)).toBe(true);
      }),
    );
  });

  it('days between two dates are signed', () => {
    expect(daysBetween('2019-01-01', '2019-12-31')).toBe(364);
    expect(daysBetween('2019-12-31', '2019-01-01')).toBe(-364);
  });

  it('the earlier of two dates is found', () => {
    expect(earlierOf('2019-11-12', '2019-12-31')).toBe('2019-11-12');
    expect(earlierOf('2020-01-01', '2019-12-31')).toBe('2019-12-31');
  });
});
