import { mergePatch } from '../editing/merge-patch';
import { CommitmentDraft, newCommitment, newParty, reviewsAfter, wireOfCommitment } from './commitment-draft';

const ministry = { id: 'm', name: { el: 'Υπουργείο' }, shortName: null, sector: 'public' as const };
const led: CommitmentDraft = { ...newCommitment, parties: [{ ...newParty('lead'), organisation: ministry }] };

describe('a commitment in its form', () => {
  it('shares are percent for people and parts of one for the API', () => {
    const third = { ...led, parties: [{ ...newParty('lead'), organisation: ministry, share: 33.33 }] };
    expect(wireOfCommitment(third).parties).toEqual([
      { organisation: 'm', role: 'lead', share: 0.3333, contribution: null, note: null },
    ]);
  });

  it('a row without an organisation is no party', () => {
    expect(wireOfCommitment({ ...led, parties: [...led.parties, newParty('partner')] }).parties).toHaveLength(1);
  });

  it('the parties go as a whole when one of them changed, and not at all when none did', () => {
    const noted = { ...led, parties: [{ ...newParty('lead'), organisation: ministry, note: 'Two trainers' }] };
    expect(Object.keys(mergePatch(wireOfCommitment(led), wireOfCommitment(noted)))).toEqual(['parties']);
    expect(mergePatch(wireOfCommitment(led), wireOfCommitment({ ...led }))).toEqual({});
  });

  it('a draft may be handed in, one that stands as agreed stays so', () => {
    expect(reviewsAfter('draft')).toEqual(['draft', 'submitted']);
    expect(reviewsAfter('approved')).toEqual(['approved']);
  });
});
