import { isLate, isUnsent, reportState, reportStates, workOrder } from './report-state';

const dueAt = '2019-11-08T21:59:59.000Z';

describe('the report of a commitment', () => {
  it('is not started without an update, and where the only one was superseded', () => {
    expect(reportState(null)).toBe('not_started');
    expect(reportState('superseded')).toBe('not_started');
    expect(reportState('returned')).toBe('returned');
  });

  it('is unsent until it is submitted, and again when it came back', () => {
    expect(reportStates.filter(isUnsent)).toEqual(['not_started', 'draft', 'returned']);
  });

  it.each([
    ['unsent in time', 'draft', null, '2019-11-08T21:59:59.000Z', false],
    ['unsent after it was due', 'not_started', null, '2019-11-08T22:00:00.000Z', true],
    ['sent in time, whenever one looks', 'submitted', '2019-11-08T10:00:00.000Z', '2020-01-01T00:00:00.000Z', false],
    ['sent late, also once approved', 'approved', '2019-11-09T10:00:00.000Z', '2020-01-01T00:00:00.000Z', true],
    ['sent after a business date on which it is not due', 'submitted', '2026-05-01T00:00:00.000Z', dueAt, false],
    ['brought by an import', 'approved', null, '2020-01-01T00:00:00.000Z', false],
  ] as const)('%s', (_, state, submittedAt, moment, expected) => {
    expect(isLate({ state, submittedAt }, dueAt, moment)).toBe(expected);
  });

  it('that came back stands first in the list', () => {
    expect([...reportStates].sort((one, other) => workOrder(one) - workOrder(other))).toEqual([
      'returned',
      'not_started',
      'draft',
      'submitted',
      'approved',
    ]);
  });
});
