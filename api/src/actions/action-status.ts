import { type ActionChange, type ActionStatus, nextActionStatus } from '@symmachia/domain';
import type { ChangeAction } from '@symmachia/contracts';
import { accepted } from '../platform/problem/refusal';
import type { ActionEntity } from './action.entity';

/** The fields that the status needs, where it is not the status itself that is refused. */
const pointers: Partial<Record<string, string>> = {
  'status-reason-required': '/statusReason',
  'merged-into-required': '/mergedInto',
  'merged-into-refused': '/mergedInto',
  'merged-into-itself': '/mergedInto',
};

/** The status that the action may take; else the problem, pointing at what is missing. `from` is null for a new action. */
export function acceptedStatus(from: ActionStatus | null, to: ActionChange): ActionStatus {
  const next = nextActionStatus(from, to);
  return accepted(next, next.ok ? undefined : (pointers[next.code] ?? '/status'));
}

type Standing = Pick<ActionEntity, 'status' | 'statusReason' | 'mergedIntoId'>;

/** A reason belongs to the status it was given for, and only a merged action names another: a new status starts anew. */
export function revisedStatus(
  action: ActionEntity,
  { status = action.status, statusReason, mergedInto }: ChangeAction,
): Standing {
  const stays = status === action.status;
  const next = {
    statusReason: statusReason === undefined ? (stays ? action.statusReason : null) : statusReason,
    mergedIntoId: mergedInto === undefined ? (stays ? action.mergedIntoId : null) : mergedInto,
  };
  acceptedStatus(action.status, {
    id: action.id,
    status,
    statusReason: next.statusReason,
    mergedInto: next.mergedIntoId,
  });
  return { status, ...next };
}
