import type { ActionStatus, DeliveryStatus } from '@symmachia/domain';

const meaning: Record<ActionStatus, DeliveryStatus> = {
  proposed: 'not_started',
  planned: 'not_started',
  in_progress: 'in_progress',
  on_hold: 'in_progress',
  completed: 'fulfilled',
  cancelled: 'withdrawn',
  merged: 'withdrawn',
};

/** How the one commitment stands that speaks for its whole action. */
export const deliveryOfAction = (status: ActionStatus): DeliveryStatus => meaning[status];
