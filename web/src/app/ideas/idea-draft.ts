import type { Idea, OrganisationRef } from '@symmachia/contracts';
import { I18nText } from '@symmachia/domain';

/** An idea as it stands in its form; empty texts for what is not set. Names are those of the API. */
export interface IdeaDraft {
  title: I18nText;
  problem: I18nText;
  proposal: I18nText;
  lab: string;
  theme: string;
  pillar: string;
  targetGroups: readonly string[];
  submittedBy: OrganisationRef | null;
}

/** With what those say of it who note it after a lab. */
export interface NewIdea extends IdeaDraft {
  /** Empty: today. */
  submittedOn: string;
  supporters: readonly OrganisationRef[];
}

export const blankIdea: IdeaDraft = {
  title: {},
  problem: {},
  proposal: {},
  lab: '',
  theme: '',
  pillar: '',
  targetGroups: [],
  submittedBy: null,
};

export const newIdea: NewIdea = { ...blankIdea, submittedOn: '', supporters: [] };

export const draftOfIdea = (idea: Idea): IdeaDraft => ({
  title: idea.title,
  problem: idea.problem,
  proposal: idea.proposal,
  lab: idea.lab?.id ?? '',
  theme: idea.theme?.id ?? '',
  pillar: idea.pillar ?? '',
  targetGroups: idea.targetGroups,
  submittedBy: idea.submittedBy,
});

/** The draft as the API takes it. */
export const wireOfIdea = (draft: IdeaDraft) => ({
  ...draft,
  lab: draft.lab || null,
  theme: draft.theme || null,
  pillar: draft.pillar || null,
  submittedBy: draft.submittedBy?.id ?? null,
});

/** Who submits it stands behind it already. */
export const wireOfNewIdea = ({ supporters, ...draft }: NewIdea) => ({
  ...wireOfIdea(draft),
  submittedOn: draft.submittedOn || null,
  supporters: supporters.map(({ id }) => id).filter((id) => id !== draft.submittedBy?.id),
});
