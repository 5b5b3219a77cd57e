import type { ActionsChange } from '@symmachia/contracts';
import { type ActionStatus, unitWeight, type Visibility } from '@symmachia/domain';
import { changedList, differing } from './differing';
import { wantedDates } from './moved-dates';

/** An action as far as many are edited at once. */
export interface EditedAction {
  status: ActionStatus;
  mergedIntoId: string | null;
  leadOrganisationId: string;
  startDate: string | null;
  endDate: string | null;
  isContinuous: boolean;
  /** Thousandths. */
  weight: number;
  visibility: Visibility;
  /** By id. */
  pillars: readonly string[];
  /** By code. */
  targetGroups: readonly string[];
}

/** The merge patch of one action among many. A status that it has already keeps its reason. */
export function patchOfAction(action: EditedAction, change: ActionsChange, reason: string | undefined) {
  const { status, mergedInto, pillars, targetGroups, leadOrganisation, weight, isContinuous, visibility } = change;
  const is = {
    ...action,
    mergedInto: action.mergedIntoId,
    leadOrganisation: action.leadOrganisationId,
    weight: action.weight / unitWeight,
  };
  const patch = differing(is, {
    status,
    mergedInto,
    leadOrganisation,
    weight,
    ...wantedDates(action, change),
    isContinuous,
    visibility,
    pillars: changedList(action.pillars, pillars),
    targetGroups: changedList(action.targetGroups, targetGroups),
  });
  return 'status' in patch && reason !== undefined ? { ...patch, statusReason: reason } : patch;
}
