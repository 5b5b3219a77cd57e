import { mergePatch } from '../editing/merge-patch';
import { newAction, needsReason, outdatedLanguages, statusesAfter, wireOfAction } from './action-draft';

describe('an action in its form', () => {
  it('only statuses that may follow are offered, the present one among them', () => {
    expect(statusesAfter('completed')).toEqual(['in_progress', 'completed', 'cancelled', 'merged']);
    expect(statusesAfter('cancelled')).not.toContain('completed');
  });

  it('nothing new is merged already', () => {
    expect(statusesAfter(null)).not.toContain('merged');
  });

  it('holding, cancelling and merging are explained', () => {
    expect(['planned', 'on_hold', 'cancelled', 'merged'].map((status) => needsReason(status as 'planned'))).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });

  it('taken up again, an action loses its reason and what it was merged into', () => {
    const merged = { ...newAction, status: 'merged' as const, statusReason: 'Same as A02', mergedInto: 'a2' };
    const change = mergePatch(wireOfAction(merged), wireOfAction({ ...merged, status: 'in_progress' }));
    expect(change).toEqual({ status: 'in_progress', statusReason: null, mergedInto: null });
  });

  it('a translation older than its original is marked', () => {
    expect(outdatedLanguages(['/title/en', '/description/sv'], 'title', ['el', 'sv', 'en'])).toEqual(['en']);
  });
});
