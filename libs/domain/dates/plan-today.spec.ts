import { isTimeZone, localDay, planDay, planToday } from './plan-today';

const plan = { businessDate: null, endDate: '2019-12-31', timezone: 'Europe/Athens' };

describe('the day that a plan counts as today', () => {
  it('is the date in its time zone, not in UTC', () => {
    expect(planToday(plan, '2019-11-11T22:30:00.000Z')).toBe('2019-11-12');
    expect(planToday(plan, '2019-11-11T21:59:59.999Z')).toBe('2019-11-11');
  });

  it('follows summer time', () => {
    expect(localDay('2019-07-01T20:59:59.999Z', 'Europe/Athens')).toBe('2019-07-01');
    expect(localDay('2019-07-01T21:00:00.000Z', 'Europe/Athens')).toBe('2019-07-02');
  });

  it('is the day before where the sun is late', () => {
    expect(localDay('2020-01-01T04:00:00.000Z', 'America/New_York')).toBe('2019-12-31');
  });

  it('is the business date where there is one', () => {
    expect(planToday({ ...plan, businessDate: '2019-11-12' }, '2026-05-01T10:00:00.000Z')).toBe('2019-11-12');
  });

  it('is at most the last day of the plan', () => {
    expect(planToday(plan, '2026-05-01T10:00:00.000Z')).toBe('2019-12-31');
    expect(planToday({ ...plan, businessDate: '2020-02-01' }, '2019-05-01T10:00:00.000Z')).toBe('2019-12-31');
  });

  it('is followed by others in the plan’s calendar: what is unlocked after its last day expires, too', () => {
    expect(planDay(plan, '2020-01-20T22:30:00.000Z')).toBe('2020-01-21');
    expect(planDay({ ...plan, businessDate: '2020-02-01' }, '2019-05-01T10:00:00.000Z')).toBe('2020-02-01');
  });

  it('a time zone is one that the runtime knows', () => {
    expect(isTimeZone('Europe/Stockholm')).toBe(true);
    expect(isTimeZone('Europe/Atlantis')).toBe(false);
  });
});
