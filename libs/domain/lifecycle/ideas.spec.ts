import { ideaStatuses } from '../vocabularies';
import { fates, ideaStatusesAfter, isWithdrawable, nextIdeaStatus } from './ideas';

describe('the fate of an idea', () => {
  it.each(fates)('is not %s without a reason', (fate) => {
    expect(nextIdeaStatus('shortlisted', fate)).toEqual({ ok: false, code: 'idea-reason-required' });
    expect(nextIdeaStatus('shortlisted', fate, '  ')).toEqual({ ok: false, code: 'idea-reason-required' });
    expect(nextIdeaStatus('shortlisted', fate, 'Because')).toEqual({ ok: true, value: fate });
  });

  it('is to be adopted only from the shortlist', () => {
    const from = ideaStatuses.filter((status) => nextIdeaStatus(status, 'adopted', 'Because').ok);
    expect(from).toEqual(['shortlisted']);
  });

  it('is never final: whatever was decided can be taken up again', () => {
    for (const status of ideaStatuses.filter((each) => each !== 'shortlisted'))
      expect(ideaStatusesAfter(status)).toContain('shortlisted');
  });

  it('leaves it withdrawable, unless it led to something or others live on in it', () => {
    const alone = ideaStatuses.filter((status) => isWithdrawable({ status, carries: false }));
    expect(alone).toEqual(ideaStatuses.filter((status) => status !== 'adopted' && status !== 'merged'));
    for (const status of ideaStatuses) expect(isWithdrawable({ status, carries: true })).toBe(false);
  });
});
