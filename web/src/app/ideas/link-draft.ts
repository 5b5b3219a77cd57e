import type { Idea, OrganisationRef } from '@symmachia/contracts';
import { I18nText, IdeaRelation } from '@symmachia/domain';
import { whatIsSet } from '../editing/merge-patch';

/** An action that is to be drawn up, as it stands in the form; names are those of the API. */
export interface NewActionDraft {
  code: string;
  title: I18nText;
  leadOrganisation: OrganisationRef | null;
  pillars: readonly string[];
  targetGroups: readonly string[];
}

/** What an idea leads to, as it stands in the form: a new action, or one that is there. */
export interface LinkDraft {
  how: 'new' | 'existing';
  relation: IdeaRelation;
  action: string;
  create: NewActionDraft;
  note: string;
}

/** An idea becomes a new action unless it is said otherwise; what it says of itself is the action's beginning. */
export const newLink = (idea: Idea | undefined): LinkDraft => ({
  how: 'new',
  relation: 'enriched',
  action: '',
  create: {
    code: '',
    title: idea?.title ?? {},
    leadOrganisation: idea?.submittedBy ?? null,
    pillars: idea?.pillar ? [idea.pillar] : [],
    targetGroups: idea?.targetGroups ?? [],
  },
  note: '',
});

/** One that is there, which the idea made richer. */
export const existingLink: LinkDraft = { ...newLink(undefined), how: 'existing' };

/** What an adoption begins with: the actions that the idea led to before that was taken back, else a new one. */
export function firstLinks(idea: Idea | undefined): LinkDraft[] {
  const former = (idea?.actions ?? []).flatMap(({ through, relation, note, action }): LinkDraft[] => {
    const id = action.status === 'merged' ? action.mergedInto?.id : action.id;
    return through || !id ? [] : [{ ...existingLink, relation, action: id, note: note ?? '' }];
  });
  return former.length ? former : [newLink(idea)];
}

/** The draft as the API takes it. A new action is what the idea became. */
export function wireOfLink({ how, relation, action, create, note }: LinkDraft): object {
  const said = note.trim() ? { note } : {};
  if (how === 'existing') return { relation, action, ...said };
  const { leadOrganisation, ...fields } = create;
  return { relation: 'became', create: whatIsSet({ ...fields, leadOrganisation: leadOrganisation?.id }), ...said };
}
