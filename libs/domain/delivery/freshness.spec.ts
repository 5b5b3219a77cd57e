import { addDays } from '../dates/dates';
import { type ActionFacts, type CommitmentFacts, defaultTolerances, type DuePeriod, type PlanFacts } from './facts';
import { action, commitment, openingValue, plan, update } from './facts.spec-support';
import { freshness, nextReportDue, reportingDuties, type ReportingDuty, worstFreshness } from './freshness';

describe('freshness', () => {
  it.each([
    ['8 days before it is due', '2019-11-10', -8, 'up_to_date'],
    ['7 days before', '2019-11-10', -7, 'due_soon'],
    ['the day before', '2019-11-10', -1, 'due_soon'],
    ['the day itself', '2019-11-10', 0, 'overdue'],
    ['44 days after', '2019-11-10', 44, 'overdue'],
    ['45 days after', '2019-11-10', 45, 'stale'],
    ['45 days after, over a leap day', '2020-01-31', 45, 'stale'],
    ['7 days before, over a leap day', '2020-03-05', -7, 'due_soon'],
    ['on a leap day', '2020-02-29', 0, 'overdue'],
    ['45 days after, over the turn of the year', '2019-12-08', 45, 'stale'],
  ] as const)('%s (%s %i) is %s', (_, due, days, expected) => {
    expect(freshness(due, defaultTolerances, addDays(due, days))).toBe(expected);
  });

  it('is up to date where nothing is owed', () => {
    expect(freshness(null, defaultTolerances, '2030-01-01')).toBe('up_to_date');
  });

  it('follows the tolerances of its plan', () => {
    const patient = { ...defaultTolerances, dueSoonDays: 0, staleDays: 90 };
    expect(freshness('2019-11-10', patient, '2019-11-09')).toBe('up_to_date');
    expect(freshness('2019-11-10', patient, '2020-02-07')).toBe('overdue');
    expect(freshness('2019-11-10', patient, '2020-02-08')).toBe('stale');
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

describe('what keeps a commitment fresh', () => {
  const month = (name: string, lastDay: number): DuePeriod => ({
    id: name,
    startDate: `2020-${name}-01`,
    endDate: `2020-${name}-${lastDay}`,
    dueDate: addDays(`2020-${name}-${lastDay}`, 8),
  });
  const january = month('01', 31);
  const february = month('02', 29);
  const march = month('03', 31);
  const year: PlanFacts = { ...plan, startDate: '2020-01-01', endDate: '2020-12-31' };

  /** On 10 March the report of January was due 31 days ago, that of February 1 day ago. */
  const onTenthOfMarch = (
    change: Partial<CommitmentFacts>,
    periods = [january, february, march],
    of: Partial<ActionFacts> = {},
  ) => {
    const duties = reportingDuties(year, action(of), commitment(change), periods);
    return freshness(nextReportDue(duties), year.tolerances, '2020-03-10');
  };
  const progress = [update(january, 20), update(february, 40)];

  it.each<[string, Partial<CommitmentFacts>, string]>([
    ['nothing reported at all', {}, 'overdue'],
    ['an opening value only', { updates: [openingValue(30)] }, 'overdue'],
    ['January reported', { updates: [update(january, 20)] }, 'overdue'],
    ['everything reported', { updates: progress }, 'up_to_date'],
    ['the last one reported, and one before it not', { updates: [update(february, 40)] }, 'up_to_date'],
    ['more than promised', { updates: [update(january, 130), update(february, 130)] }, 'up_to_date'],
    ['less than before', { updates: [update(january, 60), update(february, 40)] }, 'up_to_date'],
    ['fulfilled, and nothing reported', { deliveryStatus: 'fulfilled' }, 'up_to_date'],
    ['not fulfilled, and nothing reported', { deliveryStatus: 'not_fulfilled' }, 'up_to_date'],
    ['withdrawn', { deliveryStatus: 'withdrawn' }, 'up_to_date'],
    ['a draft', { reviewStatus: 'draft' }, 'up_to_date'],
    ['a start in the middle of February', { startDate: '2020-02-15' }, 'overdue'],
    ['a start on the leap day', { startDate: '2020-02-29' }, 'overdue'],
    ['a start after February', { startDate: '2020-03-01' }, 'up_to_date'],
    ['an end before the first period', { startDate: '2019-01-01', endDate: '2019-12-31' }, 'up_to_date'],
  ])('%s: %s', (_, change, expected) => {
    expect(onTenthOfMarch(change)).toBe(expected);
  });

  it('is nothing in a plan without periods', () => {
    expect(onTenthOfMarch({}, [])).toBe('up_to_date');
  });

  it('is a report that is due whether its period is closed or not', () => {
    expect(onTenthOfMarch({}, [january])).toBe('overdue');
    expect(onTenthOfMarch({}, [{ ...march, dueDate: '2020-03-17' }])).toBe('due_soon');
  });

  it('is nothing where its action does not count, and the same where the action is continuous', () => {
    expect(onTenthOfMarch({}, [january], { status: 'cancelled' })).toBe('up_to_date');
    expect(onTenthOfMarch({}, [january], { status: 'proposed' })).toBe('up_to_date');
    expect(onTenthOfMarch({}, [january], { isContinuous: true })).toBe('overdue');
  });
});

describe('the worst freshness of several', () => {
  it('is stale before overdue, due soon and up to date; none of none', () => {
    expect(worstFreshness(['up_to_date', 'stale', 'overdue'])).toBe('stale');
    expect(worstFreshness(['due_soon', 'overdue', 'up_to_date'])).toBe('overdue');
    expect(worstFreshness(['up_to_date', 'due_soon'])).toBe('due_soon');
    expect(worstFreshness(['up_to_date'])).toBe('up_to_date');
    expect(worstFreshness([])).toBeNull();
  });
});
