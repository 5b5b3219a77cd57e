import type { ActionsChange } from '@symmachia/contracts';
import { changedList } from './differing';
import { patchOfAction, type EditedAction } from './patch-of-action';
import { patchOfCommitment } from './patch-of-commitment';

const action: EditedAction = {
  status: 'planned',
  mergedIntoId: null,
  leadOrganisationId: 'ministry',
  startDate: '2026-01-31',
  endDate: null,
  isContinuous: false,
  weight: 1000,
  visibility: 'public',
  pillars: ['one', 'two'],
  targetGroups: ['citizens'],
};
const patchOf = (change: ActionsChange, reason?: string) => patchOfAction(action, change, reason);

describe('a row among many that are changed alike', () => {
  it('is changed only where it is not so already', () => {
    expect(patchOf({ status: 'planned', weight: 1, visibility: 'public', pillars: { set: ['two', 'one'] } })).toEqual(
      {},
    );
    expect(patchOf({ weight: 2, visibility: 'internal', leadOrganisation: 'company' })).toEqual({
      weight: 2,
      visibility: 'internal',
      leadOrganisation: 'company',
    });
  });

  it('gets its new status with the reason of them all; a status that it has already keeps its own', () => {
    expect(patchOf({ status: 'on_hold' }, 'No money')).toEqual({ status: 'on_hold', statusReason: 'No money' });
    expect(patchOf({ status: 'planned' }, 'No money')).toEqual({});
    expect(patchOf({ status: 'merged', mergedInto: 'a2' }, 'Alike')).toEqual({
      status: 'merged',
      statusReason: 'Alike',
      mergedInto: 'a2',
    });
  });

  it('is moved by days over the end of a month, a leap day and a year, and stays open where it was open', () => {
    expect(patchOf({ moveStart: 1, moveEnd: 30 })).toEqual({ startDate: '2026-02-01' });
    expect(patchOfAction({ ...action, endDate: '2028-02-28' }, { moveEnd: 1 }, undefined)).toEqual({
      endDate: '2028-02-29',
    });
    expect(patchOfAction({ ...action, endDate: '2026-01-01' }, { moveEnd: -1 }, undefined)).toEqual({
      endDate: '2025-12-31',
    });
    expect(patchOf({ moveStart: 0 })).toEqual({});
  });

  it('loses its date where null is said', () => {
    expect(patchOf({ startDate: null, endDate: null })).toEqual({ startDate: null });
  });

  it('as a commitment has its delivery, pledge, weight and dates', () => {
    const commitment = {
      deliveryStatus: 'in_progress' as const,
      isPledge: false,
      startDate: null,
      endDate: '2026-06-30',
      weight: 500,
    };
    expect(patchOfCommitment(commitment, { deliveryStatus: 'in_progress', isPledge: true, weight: 0.5 })).toEqual({
      isPledge: true,
    });
    expect(patchOfCommitment(commitment, { deliveryStatus: 'withdrawn', moveEnd: 92 })).toEqual({
      deliveryStatus: 'withdrawn',
      endDate: '2026-09-30',
    });
  });
});

describe('a list in a row', () => {
  it.each([
    [{ set: ['c'] }, ['c']],
    [{ set: [] }, []],
    [{ add: ['c', 'a'] }, ['a', 'b', 'c']],
    [{ remove: ['a', 'z'] }, ['b']],
    [{ add: ['c'], remove: ['a'] }, ['b', 'c']],
    [{ set: ['c'], add: ['d'], remove: ['c'] }, ['d']],
    [{}, ['a', 'b']],
  ])('with %j becomes %j', (change, becomes) => {
    expect(changedList(['a', 'b'], change)).toEqual(becomes);
  });

  it('stays itself, in its order, where it would hold the same', () => {
    const is = ['a', 'b'];
    expect(changedList(is, { set: ['b', 'a'] })).toBe(is);
    expect(changedList(is, undefined)).toBeUndefined();
  });
});
