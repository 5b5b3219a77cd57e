import { defaultTolerances } from './facts';
import { freshness, nextReportDue, type ReportingDuty } from './freshness';

const at = (today: string) => freshness('2019-11-10', defaultTolerances, today);

describe('freshness', () => {
  it('is due soon 7 days before the report is due, overdue from that day, stale 45 days after', () => {
    expect(at('2019-11-02')).toBe('up_to_date');
    expect(at('2019-11-03')).toBe('due_soon');
    expect(at('2019-11-09')).toBe('due_soon');
    expect(at('2019-11-10')).toBe('overdue');
    expect(at('2019-12-24')).toBe('overdue');
    expect(at('2019-12-25')).toBe('stale');
  });

  it('is up to date where nothing is owed', () => {
    expect(freshness(null, defaultTolerances, '2030-01-01')).toBe('up_to_date');
  });
});

describe('the next report due', () => {
  const duty = (month: string, change: Partial<ReportingDuty> = {}): ReportingDuty => ({
    periodStart: `2019-${month}-01`,
    dueDate: `2019-${month}-28`,
    owed: true,
    reported: false,
    ...change,
  });

  it('is the first one owed after the last one reported', () => {
    const duties = [duty('11'), duty('08'), duty('09', { reported: true }), duty('10')];
    expect(nextReportDue(duties)).toBe('2019-10-28');
  });

  it('is none when nothing is owed or all is reported', () => {
    expect(nextReportDue([])).toBeNull();
    expect(nextReportDue([duty('10', { owed: false })])).toBeNull();
    expect(nextReportDue([duty('09'), duty('10', { reported: true })])).toBeNull();
  });
});
