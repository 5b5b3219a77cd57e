import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { FormField, applyEach, maxLength, required } from '@angular/forms/signals';
import type { Idea } from '@symmachia/contracts';
import { Control, Field, Words, keepFocus } from '@symmachia/ui';
import { load } from '../api/load';
import { FormPage } from '../editing/form-page';
import { PlanTerms } from '../plans/plan-terms';
import { Deciding } from './deciding';
import { LinkDraft, existingLink, firstLinks, wireOfLink } from './link-draft';
import { LinkFields } from './link-fields';
import { linkRules } from './link-rules';

interface AdoptDraft {
  actions: LinkDraft[];
  reason: string;
}

/** The contract takes so many at once. */
const most = 20;

/** Adopts an idea: says which actions it leads to, new ones and those that are there. */
@Component({
  selector: 'app-adopt-idea',
  imports: [Control, Field, FormField, FormPage, LinkFields],
  providers: [PlanTerms],
  templateUrl: './adopt-idea.html',
})
export class AdoptIdeaPage {
  protected readonly t = inject(Words).t;

  readonly idea = input.required<string>();

  protected readonly loaded = load<Idea>(() => `/ideas/${this.idea()}`);
  protected readonly deciding = new Deciding<AdoptDraft>({
    id: this.idea,
    loaded: this.loaded,
    model: linkedSignal<Idea | undefined, AdoptDraft>({
      source: () => this.loaded.value(),
      // A newer version of the idea leaves alone what was typed over the first.
      computation: (idea, previous) =>
        previous && previous.source?.id === idea?.id ? previous.value : { actions: firstLinks(idea), reason: '' },
    }),
    rules: (path) => {
      applyEach(path.actions, linkRules);
      required(path.reason);
      maxLength(path.reason, 2000);
    },
    call: () => 'adopt',
    wireOf: ({ actions, reason }) => ({ actions: actions.map(wireOfLink), reason }),
    verb: () => this.t('ideas.step.adopt'),
    said: () => this.t('ideas.done.adopt'),
    isUndoable: ({ actions }) => actions.every(({ how }) => how === 'existing'),
  });
  protected readonly hasRoom = computed(() => this.deciding.draft.actions().value().length < most);

  constructor() {
    keepFocus();
  }

  protected add() {
    this.deciding.draft.actions().value.update((drafts) => [...drafts, existingLink]);
    this.deciding.draft.actions().markAsDirty();
  }

  protected remove(index: number) {
    this.deciding.draft.actions().value.update((drafts) => drafts.filter((_, other) => other !== index));
    this.deciding.draft.actions().markAsDirty();
  }
}
