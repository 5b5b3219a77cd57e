import { accept, refuse, type Result } from '../result';
import type { ActionStatus } from '../vocabularies';
import { transition, type Transitions } from './transition';

/** An action with the status it is to have, and what that status needs. */
export interface ActionChange {
  id: string;
  status: ActionStatus;
  statusReason?: string | null;
  /** The action that it was merged into. */
  mergedInto?: string | null;
  /** Set where it is given back the status that it had before, which is open to it whatever follows otherwise. */
  givenBack?: boolean;
}

type ActionCode =
  | 'action-transition-refused'
  | 'status-reason-required'
  | 'merged-into-required'
  | 'merged-into-itself'
  | 'merged-into-refused';

/** A plan's actions move freely while they count; what was cancelled or merged is taken up again, never erased. */
const transitions: Transitions<ActionStatus> = {
  proposed: ['planned', 'in_progress', 'cancelled', 'merged'],
  planned: ['proposed', 'in_progress', 'on_hold', 'completed', 'cancelled', 'merged'],
  in_progress: ['planned', 'on_hold', 'completed', 'cancelled', 'merged'],
  on_hold: ['planned', 'in_progress', 'completed', 'cancelled', 'merged'],
  completed: ['in_progress', 'cancelled', 'merged'],
  cancelled: ['proposed', 'planned', 'in_progress'],
  merged: ['proposed', 'planned', 'in_progress'],
};

const needsReason: readonly ActionStatus[] = ['on_hold', 'cancelled', 'merged'];

/**
 * Whether the action may take the status it is to have. The same status again is no transition, but what it needs is
 * asked for all the same; so it is of a new action (`from` null).
 */
export function nextActionStatus(from: ActionStatus | null, to: ActionChange): Result<ActionStatus, ActionCode> {
  const moved = from === null || from === to.status || to.givenBack ? accept(to.status) : step(from, to.status);
  if (!moved.ok) return moved;
  return reasonRefusal(to) ?? mergeRefusal(to) ?? moved;
}

const step = (from: ActionStatus, to: ActionStatus) => transition(transitions, from, to, 'action-transition-refused');

function reasonRefusal({ status, statusReason }: ActionChange) {
  return needsReason.includes(status) && !statusReason?.trim() ? refuse('status-reason-required') : null;
}

function mergeRefusal({ id, status, mergedInto }: ActionChange) {
  if (status !== 'merged') return mergedInto ? refuse('merged-into-refused') : null;
  if (!mergedInto) return refuse('merged-into-required');
  return mergedInto === id ? refuse('merged-into-itself') : null;
}
