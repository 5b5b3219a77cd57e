import type { Action, OrganisationRef } from '@symmachia/contracts';
import { ActionStatus, I18nText, Language, Visibility, actionStatuses, nextActionStatus } from '@symmachia/domain';

/** An action as it stands in its form; empty texts for what is not set. Names are those of the API. */
export interface ActionDraft {
  code: string;
  title: I18nText;
  description: I18nText;
  leadOrganisation: OrganisationRef | null;
  pillars: readonly string[];
  targetGroups: readonly string[];
  startDate: string;
  endDate: string;
  isContinuous: boolean;
  status: ActionStatus;
  statusReason: string;
  mergedInto: string;
  weight: number | null;
  visibility: Visibility;
}

export const newAction: ActionDraft = {
  code: '',
  title: {},
  description: {},
  leadOrganisation: null,
  pillars: [],
  targetGroups: [],
  startDate: '',
  endDate: '',
  isContinuous: false,
  status: 'planned',
  statusReason: '',
  mergedInto: '',
  weight: 1,
  visibility: 'public',
};

export const draftOfAction = (action: Action): ActionDraft => ({
  code: action.code,
  title: action.title,
  description: action.description,
  leadOrganisation: action.leadOrganisation,
  pillars: action.pillars,
  targetGroups: action.targetGroups,
  startDate: action.startDate ?? '',
  endDate: action.endDate ?? '',
  isContinuous: action.isContinuous,
  status: action.status,
  statusReason: action.statusReason ?? '',
  mergedInto: action.mergedInto ?? '',
  weight: action.weight,
  visibility: action.visibility,
});

/** The draft as the API takes it. What a status does not need (a reason, another action) does not go with it. */
export const wireOfAction = (draft: ActionDraft) => ({
  ...draft,
  leadOrganisation: draft.leadOrganisation?.id,
  startDate: draft.startDate || null,
  endDate: draft.endDate || null,
  statusReason: (needsReason(draft.status) && draft.statusReason.trim()) || null,
  mergedInto: draft.status === 'merged' ? draft.mergedInto || null : null,
});

/** Whether a status has to be explained, as the rule of the domain says. */
export const needsReason = (status: ActionStatus): boolean => {
  const unexplained = nextActionStatus(null, { id: '', status, statusReason: null });
  return !unexplained.ok && unexplained.code === 'status-reason-required';
};

/** The statuses that may follow, the present one included; of a new action all but merged. */
export function statusesAfter(status: ActionStatus | null): readonly ActionStatus[] {
  if (status === null) return actionStatuses.filter((next) => next !== 'merged');
  const explained = (next: ActionStatus) => ({
    id: 'this',
    status: next,
    statusReason: '-',
    mergedInto: next === 'merged' ? 'other' : null,
  });
  return actionStatuses.filter((next) => nextActionStatus(status, explained(next)).ok);
}

/** The languages in which a field's translation is older than its original; pointers are such as `/title/en`. */
export const outdatedLanguages = (pointers: readonly string[], field: string, languages: readonly Language[]) =>
  languages.filter((language) => pointers.includes(`/${field}/${language}`));
