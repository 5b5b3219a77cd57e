import type { PeriodFacts } from '../lifecycle/periods';
import { momentOf } from './moment';

const calendar = { businessDate: '2019-11-12', endDate: '2019-12-31', timezone: 'Europe/Athens' };
const now = '2026-01-01T00:00:00.000Z';

const period = (month: string, status: PeriodFacts['status'], lastDay = 30): PeriodFacts => ({
  id: month,
  startDate: `2019-${month}-01`,
  endDate: `2019-${month}-${lastDay}`,
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
    });
  });

  it('of a closed period is its last day, and it is the closed one itself', () => {
    expect(momentOf(calendar, periods, september, now)).toEqual({
      today: '2019-09-30',
      upToPeriodStart: '2019-09-01',
      reportingPeriod: september,
      closedPeriod: september,
    });
  });

  it('of an open period is today, after the one closed before it', () => {
    expect(momentOf(calendar, periods, november, now)).toEqual({
      today: '2019-11-12',
      upToPeriodStart: '2019-11-01',
      reportingPeriod: november,
      closedPeriod: october,
    });
  });

  it('knows no period in a plan without any', () => {
    expect(momentOf(calendar, [], null, now)).toMatchObject({ reportingPeriod: null, closedPeriod: null });
  });

  it('is at most the plan’s last day', () => {
    const long: PeriodFacts = { ...december, endDate: '2020-01-15', status: 'locked' };
    expect(momentOf(calendar, [long], long, now).today).toBe('2019-12-31');
  });
});
