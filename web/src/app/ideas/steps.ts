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

/** The steps offered from where an idea stands; what was adopted or merged is taken back before it is put on the shortlist. */
export const stepsFrom = ({ status }: Pick<Idea, 'status'>): readonly IdeaStep[] => {
  const isCarried = status === 'adopted' || status === 'merged';
  const possible = ideaSteps.filter((step) => ideaStatusesAfter(status).includes(leadsTo[step]));
  return possible.filter((step) => !(isCarried && step === 'shortlist'));
};

/** Whoever contributed is told why, but for what leaves the idea open. */
export const needsReason = (step: IdeaStep): boolean => step !== 'shortlist' && step !== 'reopen';
