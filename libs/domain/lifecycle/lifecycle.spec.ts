import {
  actionStatuses,
  commitmentReviewStatuses,
  labStatuses,
  periodStatuses,
  planStatuses,
  updateReviewStatuses,
} from '../vocabularies';
import type { Result } from '../result';
import { nextActionStatus } from './actions';
import { approveCommitment, nextCommitmentReview, reconsiderCommitment, rejectCommitment } from './commitments';
import { nextLabStatus, wasHeld } from './labs';
import { nextPeriodStatus } from './periods';
import { nextPlanStatus } from './plans';
import { approveUpdate, isEditable, nextUpdateStatus, periodLockedReason, returnUpdate } from './updates';

/** Every transition that is accepted, as 'from > to'. */
const accepted = <S extends string>(statuses: readonly S[], next: (from: S, to: S) => Result<S>) =>
  statuses.flatMap((from) => statuses.filter((to) => next(from, to).ok).map((to) => `${from} > ${to}`));

const refused = (code: string) => ({ ok: false, code });

describe('a progress update', () => {
  it('is submitted, then approved or returned, submitted again, and superseded by a later approval', () => {
    expect(accepted(updateReviewStatuses, nextUpdateStatus)).toEqual([
      'draft > submitted',
      'submitted > returned',
      'submitted > approved',
      'returned > submitted',
      'approved > superseded',
    ]);
    expect(nextUpdateStatus('draft', 'approved')).toEqual(refused('update-transition-refused'));
  });

  it('is not approved by who submitted it, an administrator included', () => {
    const update = { reviewStatus: 'submitted' as const, submittedBy: 'maria' };
    expect(approveUpdate(update, 'maria')).toEqual(refused('own-submission'));
    expect(approveUpdate(update, 'nikos')).toEqual({ ok: true, value: 'approved' });
    expect(approveUpdate({ ...update, submittedBy: null }, 'nikos')).toEqual({ ok: true, value: 'approved' });
  });

  it.each(['draft', 'returned', 'approved', 'superseded'] as const)(
    'is not approved nor returned when it is %s',
    (reviewStatus) => {
      expect(approveUpdate({ reviewStatus, submittedBy: 'maria' }, 'nikos')).toEqual(
        refused('update-transition-refused'),
      );
      expect(returnUpdate({ reviewStatus }, 'Numbers are missing')).toEqual(refused('update-transition-refused'));
    },
  );

  it('is returned with a reason only', () => {
    const update = { reviewStatus: 'submitted' as const };
    expect(returnUpdate(update, 'Numbers are missing')).toEqual({ ok: true, value: 'returned' });
    expect(returnUpdate(update, periodLockedReason)).toEqual({ ok: true, value: 'returned' });
    for (const comment of ['', '  \n', null, undefined]) {
      expect(returnUpdate(update, comment)).toEqual(refused('comment-required'));
    }
  });

  it('may be changed as a draft and when returned', () => {
    expect(updateReviewStatuses.filter(isEditable)).toEqual(['draft', 'returned']);
  });
});

describe('a reporting period', () => {
  it('opens, may give grace, is locked, then published', () => {
    expect(accepted(periodStatuses, nextPeriodStatus)).toEqual([
      'scheduled > open',
      'open > grace',
      'open > locked',
      'grace > locked',
      'locked > published',
    ]);
    expect(nextPeriodStatus('locked', 'open')).toEqual(refused('period-transition-refused'));
  });
});

describe('the review of a commitment', () => {
  it('follows its submission, ends in approval or decline, or returns it', () => {
    expect(accepted(commitmentReviewStatuses, nextCommitmentReview)).toEqual([
      'draft > submitted',
      'submitted > returned',
      'submitted > approved',
      'submitted > declined',
      'returned > submitted',
    ]);
  });

  it('is not by who submitted it', () => {
    const commitment = { reviewStatus: 'submitted' as const, submittedBy: 'maria' };
    expect(approveCommitment(commitment, 'maria')).toEqual(refused('own-submission'));
    expect(approveCommitment(commitment, 'nikos')).toEqual({ ok: true, value: 'approved' });
    expect(approveCommitment({ ...commitment, reviewStatus: 'draft' }, 'nikos')).toEqual(
      refused('commitment-transition-refused'),
    );
  });

  it.each(['returned', 'declined'] as const)('needs a reason when it is %s', (to) => {
    expect(rejectCommitment({ reviewStatus: 'submitted' }, to, 'Too vague')).toEqual({ ok: true, value: to });
    expect(rejectCommitment({ reviewStatus: 'submitted' }, to, ' ')).toEqual(refused('comment-required'));
    expect(rejectCommitment({ reviewStatus: 'approved' }, to, 'Too vague')).toEqual(
      refused('commitment-transition-refused'),
    );
  });
});

describe('a commitment that was declined', () => {
  it('can be taken up again, and is then as it was submitted; no other can', () => {
    const outcomes = commitmentReviewStatuses.map((reviewStatus) => reconsiderCommitment({ reviewStatus }).ok);
    expect(commitmentReviewStatuses.filter((_, at) => outcomes[at])).toEqual(['declined']);
    expect(reconsiderCommitment({ reviewStatus: 'declined' })).toEqual({ ok: true, value: 'submitted' });
  });
});

describe('a plan', () => {
  it('is given back any status that it had before', () => {
    expect(nextPlanStatus('archived', 'adopted')).toEqual(refused('plan-transition-refused'));
    expect(nextPlanStatus('archived', 'adopted', true)).toEqual({ ok: true, value: 'adopted' });
  });

  it('goes from draft to archive and can be taken out again', () => {
    expect(accepted(planStatuses, nextPlanStatus)).toEqual([
      'draft > consultation',
      'draft > adopted',
      'draft > archived',
      'consultation > draft',
      'consultation > adopted',
      'consultation > archived',
      'adopted > consultation',
      'adopted > in_delivery',
      'adopted > archived',
      'in_delivery > closed',
      'closed > in_delivery',
      'closed > archived',
      'archived > draft',
      'archived > closed',
    ]);
    expect(nextPlanStatus('draft', 'closed')).toEqual(refused('plan-transition-refused'));
  });
});

describe('a lab', () => {
  it('is planned, open, held and closed; what was said too early goes one step back', () => {
    expect(accepted(labStatuses, nextLabStatus)).toEqual([
      'planned > open',
      'planned > held',
      'open > planned',
      'open > held',
      'held > closed',
      'closed > held',
    ]);
    expect(nextLabStatus('planned', 'closed')).toEqual(refused('lab-transition-refused'));
    expect(labStatuses.filter(wasHeld)).toEqual(['held', 'closed']);
  });
});

describe('an action', () => {
  const given = { id: 'a1', statusReason: 'Budget withdrawn' };
  const merged = { ...given, status: 'merged' as const, mergedInto: 'a2' };

  it('is proposed, planned, under way, on hold, completed; what was dropped is taken up again', () => {
    const next = (from: (typeof actionStatuses)[number], status: (typeof actionStatuses)[number]) =>
      nextActionStatus(from, { ...given, status, mergedInto: status === 'merged' ? 'a2' : null });
    const moves = accepted(actionStatuses, next);
    expect(moves.filter((move) => move.startsWith('completed'))).toEqual([
      'completed > in_progress',
      'completed > completed',
      'completed > cancelled',
      'completed > merged',
    ]);
    expect(moves).toEqual(
      expect.arrayContaining(['cancelled > planned', 'merged > in_progress', 'on_hold > completed']),
    );
    expect(moves).not.toContain('in_progress > proposed');
    expect(next('cancelled', 'completed')).toEqual(refused('action-transition-refused'));
  });

  it.each(['on_hold', 'cancelled', 'merged'] as const)('is %s for a reason only', (status) => {
    const change = { id: 'a1', status, mergedInto: status === 'merged' ? 'a2' : null };
    for (const statusReason of [undefined, null, '', '  ']) {
      expect(nextActionStatus('in_progress', { ...change, statusReason })).toEqual(refused('status-reason-required'));
    }
    expect(nextActionStatus('in_progress', { ...change, statusReason: 'See minutes' })).toEqual({
      ok: true,
      value: status,
    });
  });

  it('is merged into another action', () => {
    expect(nextActionStatus('planned', merged)).toEqual({ ok: true, value: 'merged' });
    expect(nextActionStatus('planned', { ...merged, mergedInto: null })).toEqual(refused('merged-into-required'));
    expect(nextActionStatus('planned', { ...merged, mergedInto: 'a1' })).toEqual(refused('merged-into-itself'));
  });

  it('names what it was merged into only when it is merged', () => {
    expect(nextActionStatus('planned', { ...merged, status: 'cancelled' })).toEqual(refused('merged-into-refused'));
  });

  it('is given back any status that it had before, and then still needs what that status needs', () => {
    const givenBack = { id: 'a1', givenBack: true };
    expect(nextActionStatus('cancelled', { ...givenBack, status: 'completed' })).toEqual({
      ok: true,
      value: 'completed',
    });
    expect(nextActionStatus('in_progress', { ...givenBack, status: 'proposed' }).ok).toBe(true);
    expect(nextActionStatus('cancelled', { ...givenBack, status: 'on_hold' })).toEqual(
      refused('status-reason-required'),
    );
  });

  it('that keeps its status or is new still needs what the status needs', () => {
    expect(nextActionStatus('cancelled', { id: 'a1', status: 'cancelled' })).toEqual(refused('status-reason-required'));
    expect(nextActionStatus(null, { id: 'a1', status: 'on_hold' })).toEqual(refused('status-reason-required'));
    expect(nextActionStatus(null, { id: 'a1', status: 'completed' })).toEqual({ ok: true, value: 'completed' });
    expect(nextActionStatus('planned', { id: 'a1', status: 'planned' })).toEqual({ ok: true, value: 'planned' });
  });
});
