import { changesBetween } from './delivery-changes';
import type { DeliveryRow } from './delivery-row';
import { action, commitment, commitmentAt, moment, plan } from './facts.spec-support';
import { deliveryRows } from './rows';

const [any] = deliveryRows(plan, action({ commitments: [commitmentAt(50)] }), moment()) as [DeliveryRow];
const row = (change: Partial<DeliveryRow>): DeliveryRow => ({ ...any, ...change });
const kinds = (before: Partial<DeliveryRow> | null, after: Partial<DeliveryRow>) =>
  changesBetween(before ? [row(before)] : [], [row(after)])[0]?.kinds ?? [];

const green = { rag: 'green', overdue: false } as const;
const amber = { rag: 'amber', overdue: false } as const;
const overdue = { rag: 'amber', overdue: true } as const;
const red = { rag: 'red', overdue: false } as const;
const grey = { rag: 'grey', overdue: false } as const;
const blue = { rag: 'blue', overdue: false } as const;

describe('what became of a commitment', () => {
  it.each([
    ['red after green is newly late', green, red, ['newly_late']],
    ['an overdue milestone after none is newly late', amber, overdue, ['newly_late']],
    ['red after an overdue milestone was late already', overdue, red, []],
    ['amber without anything overdue is not late', green, amber, []],
    ['late from its first day is newly late', null, red, ['newly_late']],
    ['green after red has recovered', red, green, ['recovered']],
    ['amber after an overdue milestone has recovered', overdue, amber, ['recovered']],
    ['silence after red is no recovery', red, grey, ['silent']],
    ['complete after red is completed, not recovered', red, blue, ['completed']],
    ['complete after complete is no news', blue, blue, []],
    ['complete when first seen is completed', null, blue, ['completed']],
    ['silent after silent is still silent', grey, grey, ['silent']],
    [
      'a milestone overdue while silent is both',
      grey,
      { rag: 'grey', overdue: true } as const,
      ['newly_late', 'silent'],
    ],
    ['green after nothing is no change', null, green, []],
  ])('%s', (_, before, after, expected) => {
    expect(kinds(before, after)).toEqual(expected);
  });

  it('is raised or lowered by any difference in its progress, and beside that what else it is', () => {
    expect(kinds({ ...green, progress: 5000 }, { ...green, progress: 5001 })).toEqual(['raised']);
    expect(kinds({ ...green, progress: 5000 }, { ...red, progress: 4999 })).toEqual(['newly_late', 'lowered']);
    expect(kinds(null, { ...green, progress: 5000 })).toEqual([]);
  });

  it('is nothing once it does not count', () => {
    expect(kinds(green, { ...red, leftOut: 'withdrawn' })).toEqual([]);
    expect(kinds({ ...red, leftOut: 'withdrawn' }, red)).toEqual(['newly_late']);
  });

  it('is told once, by its lead party, and not of actions without commitments', () => {
    const supporter = row({ ...red, isLead: false, organisationId: 'company' });
    const own = row({ ...red, commitmentId: null });
    const [change, ...more] = changesBetween([], [supporter, row(red), own]);
    expect(change).toMatchObject({ commitmentId: commitment().id, organisationId: any.organisationId, from: null });
    expect(more).toEqual([]);
  });
});
