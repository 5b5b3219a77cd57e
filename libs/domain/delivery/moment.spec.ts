import { momentOf, type TimedPeriod } from './moment';

const calendar = { businessDate: '2019-11-12', endDate: '2019-12-31', timezone: 'Europe/Athens' };
const due = ({ id, startDate, endDate }: TimedPeriod) => ({ id, startDate, endDate, dueDate: endDate });
const now = '2026-01-01T00:00:00.000Z';

const period = (month: string, status: TimedPeriod['status'], lastDay = 30): TimedPeriod => ({
  id: month,
  startDate: `2019-${month}-01`,
  endDate: `2019-${month}-${lastDay}`,
  dueAt: `2019-${month}-${lastDay}T20:59:59.000Z`,
  status,
});

const september = period('09', 'published');
const october = period('10', 'locked', 31);
const november = period('11', 'open');
const december = period('12', 'scheduled', 31);
const periods = [december, september, november, october];

describe('the moment of a figure', () => {
  it('is now, with the latest opened and the latest closed period, where none is asked for', () => {
    expect(momentOf(calendar, periods, null, now)).toEqual({
      today: '2019-11-12',
      upToPeriodStart: null,
      reportingPeriod: november,
      closedPeriod: october,
      duePeriods: [december, september, november, october].map(due),
      overridePeriods: ['11'],
    });
  });

  it('of a closed period is its last day, and it is the closed one itself', () => {
    expect(momentOf(calendar, periods, september, now)).toEqual({
      today: '2019-09-30',
      upToPeriodStart: '2019-09-01',
      reportingPeriod: september,
      closedPeriod: september,
      duePeriods: [due(september)],
      overridePeriods: ['09'],
    });
  });

  it('of an open period is today, after the one closed before it', () => {
    expect(momentOf(calendar, periods, november, now)).toEqual({
      today: '2019-11-12',
      upToPeriodStart: '2019-11-01',
      reportingPeriod: november,
      closedPeriod: october,
      duePeriods: [september, november, october].map(due),
      overridePeriods: ['11'],
    });
  });

  it('knows no period in a plan without any', () => {
    expect(momentOf(calendar, [], null, now)).toMatchObject({ reportingPeriod: null, closedPeriod: null });
  });

  it('has the overrides of all periods that take reports, the latest first', () => {
    const inGrace = period('10', 'grace', 31);
    expect(momentOf(calendar, [september, inGrace, november, december], null, now).overridePeriods).toEqual([
      '11',
      '10',
    ]);
    expect(momentOf(calendar, [september, october, december], null, now).overridePeriods).toEqual([]);
  });

  it('counts the day on which reports are due by the plan’s clock', () => {
    const leap: TimedPeriod = { ...november, dueAt: '2020-02-28T22:30:00.000Z' };
    expect(momentOf(calendar, [leap], null, now).duePeriods[0]?.dueDate).toBe('2020-02-29');
    expect(momentOf({ ...calendar, timezone: 'UTC' }, [leap], null, now).duePeriods[0]?.dueDate).toBe('2020-02-28');
  });

  it('is at most the plan’s last day', () => {
    const long: TimedPeriod = { ...december, endDate: '2020-01-15', status: 'locked' };
    expect(momentOf(calendar, [long], long, now).today).toBe('2019-12-31');
  });
});
