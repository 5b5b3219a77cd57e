import type { ActionStatus, DeliveryStatus, PlanStatus } from '../vocabularies';

const ended = { actions: ['cancelled', 'merged'], commitments: ['withdrawn'], plans: ['archived'] } as const;

/** Whether an action was ended, and so is in the archive. */
export const isEndedAction = (status: ActionStatus): boolean => isOneOf(ended.actions, status);

/** What an ended action is again: what it was before. One that never was anything else is planned. */
export const restoredAction = (before: ActionStatus | null | undefined): ActionStatus =>
  before && !isEndedAction(before) ? before : 'planned';

/** What a withdrawn commitment is again. */
export const restoredDelivery = (before: DeliveryStatus | null | undefined): DeliveryStatus =>
  before && !isOneOf(ended.commitments, before) ? before : 'not_started';

/** What an archived plan is again. */
export const restoredPlan = (before: PlanStatus | null | undefined): PlanStatus =>
  before && !isOneOf(ended.plans, before) ? before : 'draft';

const isOneOf = (statuses: readonly string[], status: string): boolean => statuses.includes(status);
