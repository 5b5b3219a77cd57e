import { endOfDay, startOfDay } from '../dates/moments';
import type { PeriodStatus } from '../vocabularies';
import { dueStatuses, planMoment } from './period-clock';

const athens = 'Europe/Athens';
const period = (status: PeriodStatus, graceUntil: string | null = endOfDay('2019-04-15', athens)) => ({
  status,
  opensAt: startOfDay('2019-03-31', athens),
  dueAt: endOfDay('2019-04-08', athens),
  graceUntil,
});

describe('a period by the clock', () => {
  it.each<[string, PeriodStatus, string, PeriodStatus[]]>([
    ['waits for its opening', 'scheduled', '2019-03-30T21:59:59.999Z', []],
    ['opens at local midnight of the day the clocks change', 'scheduled', '2019-03-30T22:00:00.000Z', ['open']],
    ['is open up to the last second that reports are due', 'open', '2019-04-08T20:59:59.000Z', []],
    ['is in grace after that', 'open', '2019-04-08T20:59:59.001Z', ['grace']],
    ['locks after the grace', 'grace', '2019-04-15T21:00:00.000Z', ['locked']],
    ['catches up with all it slept through', 'scheduled', '2019-05-01T00:00:00.000Z', ['open', 'grace', 'locked']],
    ['never goes back when the clock does', 'locked', '2019-03-01T00:00:00.000Z', []],
    ['is never published by itself', 'locked', '2030-01-01T00:00:00.000Z', []],
  ])('%s', (_, status, moment, expected) => {
    expect(dueStatuses(period(status), moment)).toEqual(expected);
  });

  it('stays open without a grace until somebody locks it', () => {
    expect(dueStatuses(period('scheduled', null), '2030-01-01T00:00:00.000Z')).toEqual(['open']);
  });

  it('asked again at the same moment has nothing left to do', () => {
    const moment = '2019-04-09T00:00:00.000Z';
    const [...passed] = dueStatuses(period('scheduled'), moment);
    expect(dueStatuses(period(passed.at(-1) ?? 'scheduled'), moment)).toEqual([]);
  });

  it('follows the business date of a demonstration', () => {
    const plan = { businessDate: '2019-11-12', endDate: '2019-12-31', timezone: athens };
    expect(planMoment(plan, '2026-05-01T10:00:00.000Z')).toBe('2019-11-11T22:00:00.000Z');
    expect(planMoment({ ...plan, businessDate: null }, '2026-05-01T10:00:00.000Z')).toBe('2026-05-01T10:00:00.000Z');
  });
});
