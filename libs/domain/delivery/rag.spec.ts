import { addDays } from '../dates/dates';
import { defaultTolerances } from './facts';
import { milestone, moment, november, october, openingValue, update } from './facts.spec-support';
import { calculatedRag, isSilent, milestoneOverdue, type RagFacts, worstRag } from './rag';

const today = '2019-11-12';
/** Half of it has passed today. */
const halfway = { startDate: addDays(today, -100), endDate: addDays(today, 100) };

const ragOf = (facts: Partial<RagFacts> = {}) =>
  calculatedRag(
    { deliveryStatus: 'in_progress', progress: 5000, silent: false, span: halfway, milestones: [], ...facts },
    defaultTolerances,
    today,
  );

const dueDaysAgo = (days: number) => milestone(addDays(today, -days));

describe('the calculated RAG of a commitment', () => {
  it('is green when it keeps pace and nothing is overdue', () => {
    expect(ragOf()).toBe('green');
  });

  it('is blue when fulfilled or at 100 % and more, before anything else', () => {
    const bad = { silent: true, milestones: [dueDaysAgo(100)] };
    expect(ragOf({ ...bad, deliveryStatus: 'fulfilled', progress: 0 })).toBe('blue');
    expect(ragOf({ ...bad, progress: 10_000 })).toBe('blue');
    expect(ragOf({ ...bad, progress: 13_000 })).toBe('blue');
    expect(ragOf({ progress: 9_999 })).toBe('green');
  });

  it('is not blue when fulfilled in part or not', () => {
    expect(ragOf({ deliveryStatus: 'partially_fulfilled' })).toBe('green');
    expect(ragOf({ deliveryStatus: 'not_fulfilled', progress: 0 })).toBe('red');
  });

  it('is grey when silent, before red', () => {
    expect(ragOf({ silent: true, progress: 0, milestones: [dueDaysAgo(100)] })).toBe('grey');
  });

  it('is amber when a milestone is overdue, red beyond 14 days', () => {
    expect(ragOf({ milestones: [dueDaysAgo(0)] })).toBe('green');
    expect(ragOf({ milestones: [dueDaysAgo(1)] })).toBe('amber');
    expect(ragOf({ milestones: [dueDaysAgo(14)] })).toBe('amber');
    expect(ragOf({ milestones: [dueDaysAgo(15)] })).toBe('red');
    expect(ragOf({ milestones: [dueDaysAgo(1), dueDaysAgo(15)] })).toBe('red');
  });

  it('is amber when progress trails elapsed time by more than 15 points, red by more than 30', () => {
    expect(ragOf({ progress: 3500 })).toBe('green');
    expect(ragOf({ progress: 3499 })).toBe('amber');
    expect(ragOf({ progress: 2000 })).toBe('amber');
    expect(ragOf({ progress: 1999 })).toBe('red');
  });

  it('compares progress with elapsed time before either is rounded', () => {
    // 1 of 3 days is 33.33… %: at 18.33 % it trails by 15.003… points, at 18.34 % by 14.993… .
    const span = { startDate: addDays(today, -1), endDate: addDays(today, 2) };
    expect(ragOf({ span, progress: 1833 })).toBe('amber');
    expect(ragOf({ span, progress: 1834 })).toBe('green');
  });

  it('has the worse of milestones and pace', () => {
    expect(ragOf({ progress: 0, milestones: [dueDaysAgo(1)] })).toBe('red');
    expect(ragOf({ progress: 3000, milestones: [dueDaysAgo(15)] })).toBe('red');
    expect(ragOf({ progress: 3000, milestones: [dueDaysAgo(1)] })).toBe('amber');
  });

  it('follows the tolerances of its plan', () => {
    const strict = { ...defaultTolerances, milestoneDays: 0, trailAmberPoints: 0, trailRedPoints: 10 };
    const facts = { deliveryStatus: null, progress: 4999, silent: false, span: halfway, milestones: [] };
    expect(calculatedRag(facts, strict, today)).toBe('amber');
    expect(calculatedRag({ ...facts, progress: 3999 }, strict, today)).toBe('red');
    expect(calculatedRag({ ...facts, progress: 5000, milestones: [dueDaysAgo(1)] }, strict, today)).toBe('red');
  });
});

describe('a milestone', () => {
  it.each(['pending', 'in_progress', 'missed'] as const)(
    'that is %s is overdue from the day after it was due',
    (status) => {
      expect(milestoneOverdue(milestone('2019-11-11', { status }), today)).toBe(true);
      expect(milestoneOverdue(milestone('2019-11-12', { status }), today)).toBe(false);
    },
  );

  it.each(['achieved', 'cancelled'] as const)('that is %s is never overdue', (status) => {
    expect(milestoneOverdue(milestone('2018-01-01', { status }), today)).toBe(false);
  });
});

describe('a silent commitment', () => {
  const closed = moment({ closedPeriod: october });

  it('has nothing approved for the latest closed period', () => {
    expect(isSilent([], halfway, closed)).toBe(true);
    expect(isSilent([openingValue(50)], halfway, closed)).toBe(true);
    expect(isSilent([update({ id: 'september', startDate: '2019-09-01' }, 50)], halfway, closed)).toBe(true);
    expect(isSilent([update(november, 50)], halfway, closed)).toBe(true);
    expect(isSilent([update(october, 50)], halfway, closed)).toBe(false);
  });

  it('is not in a plan that has not closed a period', () => {
    expect(isSilent([], halfway, moment({ closedPeriod: null }))).toBe(false);
  });

  it('has started by the end of that period', () => {
    expect(isSilent([], { ...halfway, startDate: '2019-10-31' }, closed)).toBe(true);
    expect(isSilent([], { ...halfway, startDate: '2019-11-01' }, closed)).toBe(false);
  });

  it('has started by today, also when the period was closed before its end', () => {
    const early = moment({ today: '2019-10-15', closedPeriod: october });
    expect(isSilent([], { ...halfway, startDate: '2019-10-20' }, early)).toBe(false);
    expect(isSilent([], { ...halfway, startDate: '2019-10-15' }, early)).toBe(true);
  });
});

describe('the worst of several', () => {
  it('is red before amber, grey, green and blue', () => {
    expect(worstRag(['blue', 'green', 'grey', 'amber', 'red'])).toBe('red');
    expect(worstRag(['blue', 'green', 'grey', 'amber'])).toBe('amber');
    expect(worstRag(['blue', 'green', 'grey'])).toBe('grey');
    expect(worstRag(['blue', 'green'])).toBe('green');
    expect(worstRag(['blue'])).toBe('blue');
  });

  it('is none of none', () => {
    expect(worstRag([])).toBeNull();
  });
});
