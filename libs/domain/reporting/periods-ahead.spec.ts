import { disorderOf, periodsAhead } from './periods-ahead';

const plan = { startDate: '2026-01-01', endDate: '2026-12-31', timezone: 'Europe/Athens' };
const monthly = { rhythm: 'monthly', daysToReport: 8, daysOfGrace: 7 } as const;

describe('periods that are scheduled ahead', () => {
  it('open, fall due and lock by the plan’s clock, daylight saving included', () => {
    expect(periodsAhead(plan, monthly, [])[2]).toEqual({
      startDate: '2026-03-01',
      endDate: '2026-03-31',
      label: '2026-03',
      opensAt: '2026-02-28T22:00:00.000Z',
      dueAt: '2026-04-08T20:59:59.000Z',
      graceUntil: '2026-04-15T20:59:59.000Z',
      takenBy: null,
    });
  });

  it('lock only by hand where there is no grace', () => {
    const quarters = periodsAhead(plan, { ...monthly, rhythm: 'quarterly', daysOfGrace: null }, []);
    expect(quarters.map(({ label, graceUntil }) => [label, graceUntil])).toEqual(
      ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'].map((label) => [label, null]),
    );
  });

  it('say which period has their days, or their label, already', () => {
    const spring = { startDate: '2026-03-15', endDate: '2026-04-15', label: 'Spring' };
    const namesake = { startDate: '2027-01-01', endDate: '2027-01-31', label: '2026-07' };
    const taken = periodsAhead(plan, monthly, [spring, namesake]).filter(({ takenBy }) => takenBy);
    expect(taken.map(({ label, takenBy }) => [label, takenBy])).toEqual([
      ['2026-03', spring],
      ['2026-04', spring],
      ['2026-07', namesake],
    ]);
  });
});

describe('the moments of a period', () => {
  const [opensAt, dueAt] = ['2026-03-01T00:00:00.000Z', '2026-04-08T00:00:00.000Z'];

  it('are in order, with a grace or without', () => {
    expect(disorderOf({ opensAt, dueAt, graceUntil: null })).toBeNull();
    expect(disorderOf({ opensAt, dueAt, graceUntil: dueAt })).toBeNull();
  });

  it('are not when reports fall due before it opens, or it locks before they are due', () => {
    expect(disorderOf({ opensAt: dueAt, dueAt: opensAt, graceUntil: null })).toBe('due-before-opening');
    expect(disorderOf({ opensAt, dueAt, graceUntil: opensAt })).toBe('grace-before-due');
  });
});
