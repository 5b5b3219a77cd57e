import { actionFreshness, actionOverdue, actionRag } from './action-standing';
import {
  action,
  commitment,
  commitmentAt,
  milestone,
  moment,
  november,
  october,
  override,
  plan,
  update,
} from './facts.spec-support';
import { deliveryRows } from './rows';

const standing = (change: Parameters<typeof action>[0]) => {
  const facts = action(change);
  const rows = deliveryRows(plan, facts, moment());
  return [actionRag(plan, facts, moment(), rows)?.effective ?? null, actionOverdue(facts, moment(), rows)];
};

const late = milestone('2019-09-01');
const justLate = milestone('2019-11-10');
const complete = commitmentAt(100, { id: 'complete' });
const onTrack = commitmentAt(85, { id: 'on track' });
const behind = commitmentAt(60, { id: 'behind' });

describe('the standing of an action', () => {
  it('is the worst of its counting commitments', () => {
    expect(standing({ commitments: [complete] })).toEqual(['blue', false]);
    expect(standing({ commitments: [complete, onTrack] })).toEqual(['green', false]);
    expect(standing({ commitments: [complete, onTrack, behind] })).toEqual(['amber', false]);
  });

  it('does not mind withdrawn and unapproved commitments', () => {
    const withdrawn = commitment({ id: 'withdrawn', deliveryStatus: 'withdrawn', milestones: [late] });
    const draft = commitment({ id: 'draft', reviewStatus: 'draft', milestones: [late] });
    expect(standing({ commitments: [complete, withdrawn, draft] })).toEqual(['blue', false]);
  });

  it('is worsened by its own overdue milestones, and never bettered by those in time', () => {
    expect(standing({ commitments: [complete], milestones: [justLate] })).toEqual(['amber', true]);
    expect(standing({ commitments: [complete], milestones: [late] })).toEqual(['red', true]);
    expect(standing({ commitments: [complete], milestones: [milestone('2019-12-01')] })).toEqual(['blue', false]);
  });

  it('is overdue with a milestone of a commitment', () => {
    expect(standing({ commitments: [complete, { ...onTrack, milestones: [justLate] }] })).toEqual(['amber', true]);
  });

  it('of an action without commitments is what its milestones say', () => {
    const achieved = milestone('2019-09-01', { status: 'achieved' });
    expect(standing({ milestones: [achieved] })).toEqual(['blue', false]);
    expect(standing({ milestones: [achieved, late] })).toEqual(['red', true]);
    expect(standing({ startDate: '2019-11-12', milestones: [justLate] })).toEqual(['amber', true]);
  });

  it.each(['proposed', 'cancelled', 'merged'] as const)('of a %s action is none', (status) => {
    expect(standing({ status, commitments: [behind], milestones: [late] })).toEqual([null, false]);
    expect(standing({ status, milestones: [late] })).toEqual([null, false]);
  });
});

describe('the colours of an action side by side', () => {
  const now = moment({ overridePeriods: ['november'] });
  const coloursOf = (change: Parameters<typeof action>[0], at = now) => {
    const facts = action(change);
    return actionRag(plan, facts, at, deliveryRows(plan, facts, at));
  };
  const reporting = (id: string, percent: number, ragReported: 'green' | 'amber' | null) =>
    commitment({ id, updates: [{ ...update(november, percent), ragReported }] });

  it('report the worst that its commitments say, and what is calculated for those that say none', () => {
    const keen = reporting('keen', 60, 'green');
    expect(coloursOf({ commitments: [keen] })).toMatchObject({ calculated: 'amber', reported: 'green' });
    expect(coloursOf({ commitments: [keen, reporting('quiet', 10, null)] })).toMatchObject({
      calculated: 'red',
      reported: 'red',
    });
    expect(coloursOf({ commitments: [reporting('quiet', 60, null)] })).toMatchObject({ reported: null });
  });

  it('follow the overrides of its commitments, and say what is calculated without them', () => {
    const settled = { ...behind, overrides: [override(november, 'green')] };
    expect(coloursOf({ commitments: [complete, settled] })).toEqual({
      effective: 'green',
      calculated: 'amber',
      reported: null,
      overridden: false,
    });
    expect(coloursOf({ commitments: [complete, settled], milestones: [late] })?.effective).toBe('red');
  });

  it('give way to an override of its own, also without commitments', () => {
    const overrides = [override(november, 'green')];
    expect(coloursOf({ commitments: [behind], milestones: [late], overrides })).toEqual({
      effective: 'green',
      calculated: 'red',
      reported: null,
      overridden: true,
    });
    expect(coloursOf({ milestones: [late], overrides })).toMatchObject({ effective: 'green', calculated: 'red' });
  });

  it('are the calculated ones again after the period of the override', () => {
    const overrides = [override(october, 'blue')];
    expect(coloursOf({ commitments: [behind], overrides })).toMatchObject({ effective: 'amber', overridden: false });
  });

  it('of a cancelled action are none, whatever its override says', () => {
    const overrides = [override(november, 'green')];
    expect(coloursOf({ status: 'cancelled', commitments: [behind], overrides })).toBeNull();
  });
});

describe('the freshness of an action', () => {
  const due = (dueDate: string) => moment({ duePeriods: [{ ...october, dueDate }] });
  const freshnessOf = (change: Parameters<typeof action>[0], at = due('2019-11-08')) =>
    actionFreshness(deliveryRows(plan, action(change), at));
  const reported = commitment({ id: 'reported', updates: [update(october, 40)] });
  const withdrawn = commitment({ id: 'withdrawn', deliveryStatus: 'withdrawn' });

  it('is the worst of its counting commitments', () => {
    expect(freshnessOf({ commitments: [reported] })).toBe('up_to_date');
    expect(freshnessOf({ commitments: [reported, behind] })).toBe('overdue');
    expect(freshnessOf({ commitments: [reported, behind] }, due('2019-09-28'))).toBe('stale');
    expect(freshnessOf({ commitments: [reported, withdrawn] })).toBe('up_to_date');
  });

  it('is none without a commitment that owes reports', () => {
    expect(freshnessOf({})).toBeNull();
    expect(freshnessOf({ commitments: [withdrawn] })).toBeNull();
    expect(freshnessOf({ status: 'cancelled', commitments: [behind] })).toBeNull();
  });
});
