import type { ActionsChange, CommitmentsChange, OrganisationRef, SetChange } from '@symmachia/contracts';
import type { ActionStatus, DeliveryStatus, Visibility } from '@symmachia/domain';
import { needsReason } from '../actions/action-draft';

export type BulkKind = 'actions' | 'commitments';

/** What becomes of a date in each row; an empty `how` leaves it. */
export interface DateDraft {
  how: '' | 'set' | 'move' | 'remove';
  date: string;
  days: number | null;
}

/** What becomes of a list in each row. */
export interface ListDraft {
  how: '' | 'add' | 'remove' | 'set';
  keys: readonly string[];
}

/** An edit of many as it stands in its form: whatever is empty stays in each row as it is. */
export interface BulkDraft {
  status: ActionStatus | '';
  mergedInto: string;
  deliveryStatus: DeliveryStatus | '';
  isPledge: '' | 'yes' | 'no';
  start: DateDraft;
  end: DateDraft;
  isContinuous: '' | 'yes' | 'no';
  weight: number | null;
  leadOrganisation: OrganisationRef | null;
  visibility: Visibility | '';
  pillars: ListDraft;
  targetGroups: ListDraft;
  reason: string;
}

const sameDate: DateDraft = { how: '', date: '', days: null };
const sameList: ListDraft = { how: '', keys: [] };

export const newBulkDraft: BulkDraft = {
  status: '',
  mergedInto: '',
  deliveryStatus: '',
  isPledge: '',
  start: sameDate,
  end: sameDate,
  isContinuous: '',
  weight: null,
  leadOrganisation: null,
  visibility: '',
  pillars: sameList,
  targetGroups: sameList,
  reason: '',
};

export const needsBulkReason = (status: BulkDraft['status']): boolean => status !== '' && needsReason(status);

/** The change as the API takes it: only what is said. */
export const changeOf = (kind: BulkKind, draft: BulkDraft): ActionsChange | CommitmentsChange =>
  kind === 'actions' ? actionsChange(draft) : commitmentsChange(draft);

const actionsChange = (draft: BulkDraft): ActionsChange =>
  said({
    status: draft.status || undefined,
    mergedInto: (draft.status === 'merged' && draft.mergedInto) || undefined,
    pillars: listChange(draft.pillars),
    targetGroups: listChange(draft.targetGroups),
    leadOrganisation: draft.leadOrganisation?.id,
    isContinuous: answer(draft.isContinuous),
    visibility: draft.visibility || undefined,
    ...shared(draft),
  });

const commitmentsChange = (draft: BulkDraft): CommitmentsChange =>
  said({
    deliveryStatus: draft.deliveryStatus || undefined,
    isPledge: answer(draft.isPledge),
    ...shared(draft),
  });

const shared = ({ weight, start, end }: BulkDraft) => ({
  weight: weight ?? undefined,
  startDate: dateSet(start),
  endDate: dateSet(end),
  moveStart: daysMoved(start),
  moveEnd: daysMoved(end),
});

const answer = (choice: '' | 'yes' | 'no'): boolean | undefined => (choice === '' ? undefined : choice === 'yes');

const dateSet = ({ how, date }: DateDraft): string | null | undefined =>
  how === 'remove' ? null : how === 'set' && date ? date : undefined;

const daysMoved = ({ how, days }: DateDraft): number | undefined =>
  how === 'move' && days !== null && days !== 0 ? days : undefined;

/** To set nothing empties the list; to add or take away nothing leaves it. */
function listChange({ how, keys }: ListDraft): SetChange | undefined {
  if (how === '' || (how !== 'set' && keys.length === 0)) return undefined;
  return { [how]: [...keys] };
}

const said = <Change extends object>(change: Change): Change =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Change;
