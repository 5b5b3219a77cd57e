import type { Idea } from '@symmachia/contracts';
import { IdeaStatus, ideaStatusesAfter } from '@symmachia/domain';

/** What may be decided about an idea, by the call of the API that says so. */
export const ideaSteps = ['shortlist', 'adopt', 'merge', 'park', 'reject', 'reopen'] as const;
export type IdeaStep = (typeof ideaSteps)[number];

/** Where each leads. */
const leadsTo: Readonly<Record<IdeaStep, IdeaStatus>> = {
  shortlist: 'shortlisted',
  adopt: 'adopted',
  merge: 'merged',
  park: 'parked',
  reject: 'rejected',
  reopen: 'submitted',
};

/** The steps that an idea can take from where it stands. */
export const stepsFrom = ({ status }: Pick<Idea, 'status'>): readonly IdeaStep[] =>
  ideaSteps.filter((step) => ideaStatusesAfter(status).includes(leadsTo[step]));

/** Whoever contributed is told why, but for what leaves the idea open. */
export const needsReason = (step: IdeaStep): boolean => step !== 'shortlist' && step !== 'reopen';
