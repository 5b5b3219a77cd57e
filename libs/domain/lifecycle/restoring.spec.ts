import { actionStatuses, deliveryStatuses, planStatuses } from '../vocabularies';
import { isEndedAction, restoredAction, restoredDelivery, restoredPlan } from './restoring';

describe('what is restored', () => {
  it('is what it was before it ended', () => {
    for (const status of ['proposed', 'planned', 'in_progress', 'on_hold', 'completed'] as const)
      expect(restoredAction(status)).toBe(status);
    for (const status of ['not_started', 'in_progress', 'fulfilled'] as const)
      expect(restoredDelivery(status)).toBe(status);
    for (const status of ['draft', 'consultation', 'adopted', 'closed'] as const)
      expect(restoredPlan(status)).toBe(status);
  });

  it('begins anew when it never was anything else, or was something that had ended already', () => {
    for (const before of [null, undefined, 'cancelled', 'merged'] as const)
      expect(restoredAction(before)).toBe('planned');
    for (const before of [null, undefined, 'withdrawn'] as const) expect(restoredDelivery(before)).toBe('not_started');
    for (const before of [null, undefined, 'archived'] as const) expect(restoredPlan(before)).toBe('draft');
  });

  it('has never ended', () => {
    expect(actionStatuses.map(restoredAction).some(isEndedAction)).toBe(false);
    expect(deliveryStatuses.map(restoredDelivery)).not.toContain('withdrawn');
    expect(planStatuses.map(restoredPlan)).not.toContain('archived');
  });
});
