import { refuse, type Result } from '../result';
import type { IdeaStatus } from '../vocabularies';
import { transition, type Transitions } from './transition';

type IdeaCode = 'idea-transition-refused' | 'idea-reason-required';

/** Only what is on the shortlist is adopted; whatever was decided can be taken up again. */
const transitions: Transitions<IdeaStatus> = {
  submitted: ['shortlisted', 'merged', 'parked', 'rejected'],
  shortlisted: ['submitted', 'adopted', 'merged', 'parked', 'rejected'],
  adopted: ['submitted', 'shortlisted', 'merged'],
  merged: ['submitted', 'shortlisted'],
  parked: ['submitted', 'shortlisted', 'merged', 'rejected'],
  rejected: ['submitted', 'shortlisted'],
};

/** The fates that whoever contributed an idea is told the reason of. */
export const fates = ['adopted', 'merged', 'parked', 'rejected'] as const satisfies readonly IdeaStatus[];
export type Fate = (typeof fates)[number];

export const isFate = (status: IdeaStatus): status is Fate => fates.some((fate) => fate === status);

/** Whether the idea may come to this; nobody's idea is adopted, merged, parked or rejected without a reason. */
export function nextIdeaStatus(from: IdeaStatus, to: IdeaStatus, reason?: string): Result<IdeaStatus, IdeaCode> {
  if (isFate(to) && !reason?.trim()) return refuse('idea-reason-required');
  return transition(transitions, from, to, 'idea-transition-refused');
}

/** Neither what led to actions nor what others live on in is taken out of sight: their contributors would lose it. */
export const isWithdrawable = ({ status, carries }: { status: IdeaStatus; carries: boolean }): boolean =>
  !carries && status !== 'adopted' && status !== 'merged';

/** The statuses that may follow: what the screen offers. */
export const ideaStatusesAfter = (from: IdeaStatus): readonly IdeaStatus[] => transitions[from];
