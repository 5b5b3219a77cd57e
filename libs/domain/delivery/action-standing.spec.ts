import { actionOverdue, actionRag } from './action-standing';
import { action, commitment, commitmentAt, milestone, moment, plan } from './facts.spec-support';
import { deliveryRows } from './rows';

const standing = (change: Parameters<typeof action>[0]) => {
  const facts = action(change);
  const rows = deliveryRows(plan, facts, moment());
  return [actionRag(plan, facts, moment(), rows), actionOverdue(facts, moment(), rows)];
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
