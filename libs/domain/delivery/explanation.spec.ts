import fc from 'fast-check';
import { dimensions, groupSums } from './contributions';
import { explain, sumsInText, unitsInText } from './explanation';
import { anyPlanOfActions } from './facts.arbitrary.spec-support';
import { action, commitmentAt, lead, moment, partner, plan } from './facts.spec-support';
import type { ActionFacts } from './facts';
import { toFigure } from './figure';
import { deliveryRows, rowsNotYetAgreed } from './rows';

const toExplain = (actions: readonly ActionFacts[]) =>
  actions.map((place) => ({
    place,
    rows: deliveryRows(plan, place, moment()),
    notYetAgreed: rowsNotYetAgreed(plan, place, moment()),
  }));
const total = { dimension: 'total', key: '' } as const;

/** The decimal texts added up, in 1e-11. */
const addedUp = (texts: readonly string[]) =>
  texts.reduce((sum, text) => {
    const [whole = '', fraction = ''] = text.split('.');
    return sum + BigInt(whole + fraction.padEnd(11, '0'));
  }, 0n);

describe('the explanation of a figure', () => {
  it('has the sums of every group of every dimension, whatever the plan', () => {
    fc.assert(
      fc.property(anyPlanOfActions, (actions) => {
        const placed = toExplain(actions);
        for (const dimension of dimensions)
          for (const [key, sums] of groupSums(placed, dimension))
            expect(explain(placed, { dimension, key }).sums).toEqual(sums);
      }),
    );
  });

  it('can be added up from what its rows say, to the last digit', () => {
    fc.assert(
      fc.property(anyPlanOfActions, (actions) => {
        const { rows, sums } = explain(toExplain(actions), total);
        const said = rows.map(unitsInText);
        const inAll = sumsInText(sums);
        for (const [part, whole] of [
          ['part', 'weight'],
          ['contribution', 'contribution'],
          ['elapsedContribution', 'elapsedContribution'],
        ] as const)
          expect(addedUp(said.map((row) => row[part]))).toBe(addedUp([inAll[whole]]));
      }),
    );
  });

  it('says what a row weighs in all and which share of it is the party’s', () => {
    const shared = commitmentAt(40, {
      parties: [lead('ministry', { share: 7500 }), partner('company', { share: 2500 })],
    });
    const { rows, sums } = explain(toExplain([action({ weight: 2000, commitments: [shared] })]), {
      dimension: 'sector',
      key: 'private',
    });
    expect(rows.map(unitsInText)).toEqual([
      { weight: '2', share: '0.25', part: '0.5', contribution: '20', elapsedContribution: expect.any(String) },
    ]);
    expect(sumsInText(sums)).toMatchObject({ weight: '0.5', contribution: '20' });
    expect(toFigure(sums).progress).toBe(40);
  });

  it('says of each row that brings nothing why', () => {
    const absences = (change: Partial<ActionFacts>) =>
      explain(toExplain([action(change)]), total).rows.map(({ absence }) => absence);
    const funded = { ...commitmentAt(10), parties: [lead('ministry'), partner('fund', { role: 'funder' })] };
    expect(absences({ commitments: [funded] })).toEqual([null, 'no_share']);
    expect(absences({ status: 'cancelled' })).toEqual(['cancelled']);
    expect(absences({ status: 'merged', commitments: [commitmentAt(10)] })).toEqual(['merged']);
    expect(absences({ commitments: [commitmentAt(10, { deliveryStatus: 'withdrawn' })] })).toEqual([null, 'withdrawn']);
    expect(absences({ status: 'proposed' })).toEqual(['proposed']);
    expect(absences({ commitments: [commitmentAt(10, { reviewStatus: 'submitted' })] })).toEqual([null, 'not_agreed']);
  });

  it('puts first what brings most, and is in the same order whatever the order of the rows', () => {
    fc.assert(
      fc.property(anyPlanOfActions, (actions) => {
        const { rows } = explain(toExplain(actions), total);
        expect(explain(toExplain(actions.toReversed()), total).rows).toEqual(rows);
      }),
    );
  });

  it('of one commitment rests on that commitment alone', () => {
    const actions = [action({ commitments: [commitmentAt(30, { id: 'x' }), commitmentAt(150, { id: 'y' })] })];
    const { rows, sums } = explain(toExplain(actions), { dimension: 'commitment', key: 'y' });
    expect(rows.map(({ row }) => row.commitmentId)).toEqual(['y']);
    expect(toFigure(sums)).toMatchObject({ progress: 100, above100: 1 });
  });
});
