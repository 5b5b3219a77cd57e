import type { Period } from '@symmachia/contracts';
import { daysOf, momentsOf, noDays } from './period-days';

const timezone = 'Europe/Athens';
const period = {
  label: '2026-03',
  startDate: '2026-03-01',
  endDate: '2026-03-31',
  opensAt: '2026-03-02T07:00:00.000Z',
  dueAt: '2026-04-08T20:59:59.000Z',
  graceUntil: null,
} as Period;

it('the days of a period are those of the plan’s clock', () => {
  expect(daysOf({ ...period, opensAt: '2026-02-28T22:00:00.000Z' }, timezone)).toEqual({
    label: '2026-03',
    startDate: '2026-03-01',
    endDate: '2026-03-31',
    opensAt: '2026-03-01',
    dueAt: '2026-04-08',
    graceUntil: '',
  });
});

it('a period opens as its day begins, and holds to the end of the day', () => {
  const { opensAt, dueAt, graceUntil } = momentsOf(
    { ...noDays, opensAt: '2026-03-29', dueAt: '2026-03-29', graceUntil: '2026-12-31' },
    timezone,
  );
  expect([opensAt, dueAt, graceUntil]).toEqual([
    '2026-03-28T22:00:00.000Z',
    '2026-03-29T20:59:59.000Z',
    '2026-12-31T21:59:59.000Z',
  ]);
});

it('a day that was not changed keeps its moment, whatever the hour', () => {
  const moments = momentsOf({ ...daysOf(period, timezone), dueAt: '2026-04-09' }, timezone, period);
  expect(moments).toMatchObject({
    opensAt: period.opensAt,
    dueAt: '2026-04-09T20:59:59.000Z',
    graceUntil: null,
  });
});
