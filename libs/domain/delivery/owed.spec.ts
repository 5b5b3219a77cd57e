import { actionStatuses } from '../vocabularies';
import { action, commitment, november, october, openingValue, plan, update } from './facts.spec-support';
import { coverage, isOwed, isReported } from './owed';

const owes = (change: Parameters<typeof commitment>[0] = {}, actionChange: Parameters<typeof action>[0] = {}) =>
  isOwed(plan, action(actionChange), commitment(change), november);

describe('an update is owed', () => {
  it('by a counting commitment whose dates overlap the period', () => {
    expect(owes()).toBe(true);
    expect(owes({ startDate: '2019-11-30', endDate: '2019-12-31' })).toBe(true);
    expect(owes({ startDate: '2019-01-01', endDate: '2019-11-01' })).toBe(true);
    expect(owes({ startDate: '2019-12-01', endDate: '2019-12-31' })).toBe(false);
    expect(owes({ startDate: '2019-01-01', endDate: '2019-10-31' })).toBe(false);
  });

  it('by the dates of its action where it has none of its own', () => {
    expect(owes({}, { endDate: '2019-10-31' })).toBe(false);
    expect(owes({ endDate: '2019-11-15' }, { endDate: '2019-10-31' })).toBe(true);
  });

  it.each(['not_started', 'in_progress'] as const)('while it is %s', (deliveryStatus) => {
    expect(owes({ deliveryStatus })).toBe(true);
  });

  it.each(['fulfilled', 'partially_fulfilled', 'not_fulfilled', 'withdrawn'] as const)(
    'no longer once it is %s',
    (deliveryStatus) => {
      expect(owes({ deliveryStatus })).toBe(false);
    },
  );

  it.each(['draft', 'submitted', 'returned', 'declined'] as const)('not while it is %s', (reviewStatus) => {
    expect(owes({ reviewStatus })).toBe(false);
  });

  it('only under an action that counts', () => {
    const owing = actionStatuses.filter((status) => owes({}, { status }));
    expect(owing).toEqual(['planned', 'in_progress', 'on_hold', 'completed']);
  });
});

describe('an update is reported', () => {
  it('when it is owed and approved for that very period', () => {
    expect(isReported(true, [update(november, 10)], november)).toBe(true);
    expect(isReported(true, [update(october, 10), openingValue(5)], november)).toBe(false);
    expect(isReported(false, [update(november, 10)], november)).toBe(false);
  });

  it('coverage is reported over owed, and nothing where nothing is owed', () => {
    expect(coverage({ owed: 3, reported: 2 })).toBe(66.67);
    expect(coverage({ owed: 0, reported: 0 })).toBeNull();
  });
});
