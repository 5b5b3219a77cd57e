import { BulkDraft, changeOf, needsBulkReason, newBulkDraft } from './bulk-draft';

const actions = (draft: Partial<BulkDraft>) => changeOf('actions', { ...newBulkDraft, ...draft });

describe('an edit of many as it is sent', () => {
  it('says nothing of what is to stay', () => {
    expect(actions({})).toEqual({});
    expect(changeOf('commitments', newBulkDraft)).toEqual({});
  });

  it('sets, moves or removes dates', () => {
    const date = { how: 'set' as const, date: '2026-03-01', days: 5 };
    expect(actions({ start: date, end: { ...date, how: 'move' } })).toEqual({ startDate: '2026-03-01', moveEnd: 5 });
    expect(actions({ end: { ...date, how: 'remove' } })).toEqual({ endDate: null });
    expect(actions({ end: { how: 'move', date: '', days: 0 }, start: { how: 'set', date: '', days: null } })).toEqual(
      {},
    );
  });

  it('adds to lists, takes from them, sets or empties them', () => {
    expect(actions({ pillars: { how: 'add', keys: ['p'] }, targetGroups: { how: 'set', keys: [] } })).toEqual({
      pillars: { add: ['p'] },
      targetGroups: { set: [] },
    });
    expect(actions({ pillars: { how: 'remove', keys: [] } })).toEqual({});
  });

  it('names what actions are merged into only when they are', () => {
    expect(actions({ status: 'merged', mergedInto: 'a1' })).toEqual({ status: 'merged', mergedInto: 'a1' });
    expect(actions({ status: 'planned', mergedInto: 'a1' })).toEqual({ status: 'planned' });
  });

  it('of commitments has what commitments have', () => {
    const draft: BulkDraft = {
      ...newBulkDraft,
      status: 'planned',
      deliveryStatus: 'withdrawn',
      isPledge: 'no',
      weight: 2,
    };
    expect(changeOf('commitments', draft)).toEqual({ deliveryStatus: 'withdrawn', isPledge: false, weight: 2 });
  });

  it('needs a reason where the status does', () => {
    expect(needsBulkReason('cancelled')).toBe(true);
    expect(needsBulkReason('planned')).toBe(false);
    expect(needsBulkReason('')).toBe(false);
  });
});
