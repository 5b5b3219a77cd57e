import { type ActionChange, type ActionStatus, nextActionStatus } from '@symmachia/domain';
import type { ChangeAction } from '@symmachia/contracts';
import { Problem } from '../platform/problem/problem';
import { accepted } from '../platform/problem/refusal';
import type { ActionEntity } from './action.entity';

/** What a status cannot do without: the field that is missing. */
const needed: Partial<Record<string, string>> = {
  'status-reason-required': '/statusReason',
  'merged-into-required': '/mergedInto',
};

const misplaced: readonly string[] = ['merged-into-refused', 'merged-into-itself'];

/** The status that the action may take; else the problem, pointing at what is missing. `from` is null for a new action. */
export function acceptedStatus(from: ActionStatus | null, to: ActionChange): ActionStatus {
  const next = nextActionStatus(from, to);
  const missing = next.ok ? undefined : needed[next.code];
  if (!next.ok && missing) throw new Problem(next.code, [{ pointer: missing, code: 'required' }]);
  return accepted(next, !next.ok && misplaced.includes(next.code) ? '/mergedInto' : '/status');
}

type Standing = Pick<ActionEntity, 'status' | 'statusReason' | 'mergedIntoId'>;

/**
 * A reason belongs to the status it was given for, and only a merged action names another: a new status starts anew.
 * `givenBack` says that it is the status which the action had before.
 */
export function revisedStatus(
  action: ActionEntity,
  { status = action.status, statusReason, mergedInto }: ChangeAction,
  givenBack = false,
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
    givenBack,
  });
  return { status, ...next };
}
