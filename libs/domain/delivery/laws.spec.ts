import fc from 'fast-check';
import { groupSums, type Dimension } from './contributions';
import { actionCounts } from './counting';
import { anyPlanOfActions, pillarPlaces, unreportedCommitment } from './facts.arbitrary.spec-support';
import { moment, october, plan } from './facts.spec-support';
import type { ActionFacts } from './facts';
import { groupFigures } from './figure';
import { deliveryRows } from './rows';
import { emptySums, type FigureSums } from './sums';

const now = moment({ closedPeriod: { ...october, id: 'period 10' }, reportingPeriod: { ...october, id: 'period 10' } });
const placed = (actions: readonly ActionFacts[]) =>
  actions.map((place) => ({ place, rows: deliveryRows(plan, place, now) }));
const sumsBy = (actions: readonly ActionFacts[], dimension: Dimension) => groupSums(placed(actions), dimension);
const progressBy = (actions: readonly ActionFacts[], dimension: Dimension, key: string) =>
  groupFigures(placed(actions), dimension).get(key)?.progress ?? 0;

/** The units that decide progress and elapsed time. Groups that divide a whole must have the same ones together. */
const units = ({ us, usProgress, usTimed, usElapsed }: FigureSums) => [us, usProgress, usTimed, usElapsed];
const together = (groups: Iterable<FigureSums>) =>
  [...groups].map(units).reduce((sum, next) => sum.map((value, at) => value + (next[at] ?? 0n)), units(emptySums()));

const onOnePillar = anyPlanOfActions.map((actions) =>
  actions.map((action, at) => ({ ...action, pillars: pillarPlaces.slice(at % pillarPlaces.length).slice(0, 1) })),
);

describe('laws of the figures', () => {
  it('sectors, weighted by their Σ u·s, average to the plan', () => {
    fc.assert(
      fc.property(anyPlanOfActions, (actions) => {
        const total = sumsBy(actions, 'total').get('') ?? emptySums();
        expect(together(sumsBy(actions, 'sector').values())).toEqual(units(total));
        expect(together(sumsBy(actions, 'organisation').values())).toEqual(units(total));
        expect(together(sumsBy(actions, 'action').values())).toEqual(units(total));
      }),
    );
  });

  it('the sectors of a pillar average to the pillar', () => {
    fc.assert(
      fc.property(anyPlanOfActions, (actions) => {
        const cells = [...sumsBy(actions, 'pillar_sector')];
        for (const [pillar, sums] of sumsBy(actions, 'pillar')) {
          const own = cells.filter(([key]) => key.startsWith(`${pillar}|`)).map(([, cell]) => cell);
          expect(together(own)).toEqual(units(sums));
        }
      }),
    );
  });

  it('sub-pillars average to the pillar and pillars to the plan when each action hangs on one', () => {
    fc.assert(
      fc.property(onOnePillar, (actions) => {
        const subPillars = [...sumsBy(actions, 'subPillar')];
        const pillars = sumsBy(actions, 'pillar');
        for (const [pillar, sums] of pillars) {
          const own = subPillars.filter(([key]) => key.split('.')[0] === pillar).map(([, subPillar]) => subPillar);
          expect(together(own)).toEqual(units(sums));
        }
        expect(together(pillars.values())).toEqual(units(sumsBy(actions, 'total').get('') ?? emptySums()));
      }),
    );
  });

  it('the order of actions, commitments, parties, updates and milestones does not matter', () => {
    const reversed = (action: ActionFacts): ActionFacts => ({
      ...action,
      pillars: action.pillars.toReversed(),
      milestones: action.milestones.toReversed(),
      commitments: action.commitments.toReversed().map((commitment) => ({
        ...commitment,
        parties: commitment.parties.toReversed(),
        updates: commitment.updates.toReversed(),
        milestones: commitment.milestones.toReversed(),
      })),
    });
    /** Two approvals of one pair at one moment cannot be told apart; the database has one update per pair. */
    const oneUpdateEach = (action: ActionFacts): ActionFacts => ({
      ...action,
      commitments: action.commitments.map((commitment) => ({
        ...commitment,
        updates: [...new Map(commitment.updates.map((update) => [update.periodId, update])).values()],
      })),
    });
    fc.assert(
      fc.property(anyPlanOfActions, (any) => {
        const actions = any.map(oneUpdateEach);
        for (const dimension of ['total', 'sector', 'pillar', 'organisation'] as const) {
          const there = sumsBy(actions, dimension);
          const back = sumsBy(actions.map(reversed).toReversed(), dimension);
          expect(new Map([...back].toSorted())).toEqual(new Map([...there].toSorted()));
        }
      }),
    );
  });

  it('adding an unreported commitment never raises the plan’s figure or a pillar’s', () => {
    fc.assert(
      fc.property(anyPlanOfActions, fc.nat(), unreportedCommitment, (actions, at, added) => {
        const grown = actions.map((action, index) =>
          index === at % actions.length ? { ...action, commitments: [...action.commitments, added] } : action,
        );
        expect(progressBy(grown, 'total', '')).toBeLessThanOrEqual(progressBy(actions, 'total', ''));
        for (const { topId, id } of pillarPlaces) {
          expect(progressBy(grown, 'pillar', topId)).toBeLessThanOrEqual(progressBy(actions, 'pillar', topId));
          expect(progressBy(grown, 'subPillar', id)).toBeLessThanOrEqual(progressBy(actions, 'subPillar', id));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('every figure is between 0 and 100', () => {
    fc.assert(
      fc.property(
        anyPlanOfActions,
        fc.constantFrom<Dimension>('total', 'sector', 'pillar', 'organisation'),
        (actions, by) => {
          for (const { progress, elapsed } of groupFigures(placed(actions), by).values()) {
            expect(progress).toBeGreaterThanOrEqual(0);
            expect(progress).toBeLessThanOrEqual(100);
            expect(elapsed).toBeGreaterThanOrEqual(0);
            expect(elapsed).toBeLessThanOrEqual(100);
          }
        },
      ),
    );
  });

  it('groups count commitments by colour: each once, and reported within owed', () => {
    fc.assert(
      fc.property(anyPlanOfActions, (actions) => {
        for (const dimension of ['total', 'sector', 'pillar', 'targetGroup', 'pillar_sector'] as const) {
          for (const { rag, commitments, owed, reported } of groupFigures(placed(actions), dimension).values()) {
            expect(Object.values(rag).reduce((sum, count) => sum + count, 0)).toBe(commitments);
            expect(reported).toBeLessThanOrEqual(owed);
          }
        }
      }),
    );
  });

  it('what is cancelled, merged or withdrawn is left out of the figure and said beside it', () => {
    fc.assert(
      fc.property(anyPlanOfActions, (actions) => {
        const total = sumsBy(actions, 'total').get('') ?? emptySums();
        const counting = actions.filter(({ status }) => actionCounts(status));
        const dropped = actions.filter(({ status }) => status === 'cancelled' || status === 'merged');
        expect(total.leftOutActions).toBe(dropped.length);
        expect(total.us).toBe(counting.reduce((sum, { weight }) => sum + BigInt(weight) * 1_000_000n, 0n));
        const approved = (action: ActionFacts) =>
          action.commitments.filter(({ reviewStatus }) => reviewStatus === 'approved');
        const withdrawn = counting.flatMap(approved).filter(({ deliveryStatus }) => deliveryStatus === 'withdrawn');
        const left = dropped.map((action) => Math.max(1, approved(action).length));
        expect(total.leftOut).toBe(left.reduce((sum, count) => sum + count, withdrawn.length));
      }),
    );
  });
});
