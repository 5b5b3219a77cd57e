import { Component, computed, inject, input, signal } from '@angular/core';
import { FormField, maxLength, required } from '@angular/forms/signals';
import type { Idea, IdeaRef } from '@symmachia/contracts';
import { Control, Field, Formats, Words } from '@symmachia/ui';
import { load } from '../api/load';
import { FormPage } from '../editing/form-page';
import { Deciding } from './deciding';
import { IdeaPicker } from './idea-picker';

interface MergeDraft {
  into: IdeaRef | null;
  reason: string;
}

/** Lets an idea live on in another one, and says what goes with it. */
@Component({
  selector: 'app-merge-idea',
  imports: [Control, Field, FormField, FormPage, IdeaPicker],
  template: `<app-form-page [heading]="t('ideas.heading.merge')" [over]="deciding.over()" [form]="deciding">
    @if (loaded.value(); as idea) {
      <section class="card stack">
        <app-field [label]="t('ideas.into')" [hint]="t('ideas.intoHint')" [field]="deciding.draft.into">
          <app-idea-picker [formField]="deciding.draft.into" [of]="idea" />
        </app-field>
        <div>
          <p>{{ t('ideas.moves') }} {{ moves() }}.</p>
          <p class="small quiet">{{ t('ideas.movesHow') }}</p>
        </div>
        <app-field [label]="t('ideas.reason')" [hint]="t('ideas.reasonHint')" [field]="deciding.draft.reason">
          <textarea appControl [formField]="deciding.draft.reason"></textarea>
        </app-field>
      </section>
    }
  </app-form-page>`,
})
export class MergeIdeaPage {
  protected readonly t = inject(Words).t;
  private readonly formats = inject(Formats);

  readonly idea = input.required<string>();

  protected readonly loaded = load<Idea>(() => `/ideas/${this.idea()}`);
  /** Whoever submitted it supports what it lives on in. */
  protected readonly moves = computed(() => {
    const { supporters = [], submittedBy, actions = [], merged = [] } = this.loaded.value() ?? {};
    const linked = actions.filter(({ isWithdrawn }) => !isWithdrawn).length;
    return this.formats.list([
      this.t('ideas.movesSupporters', { count: supporters.length + (submittedBy ? 1 : 0) }),
      this.t('ideas.movesActions', { count: linked }),
      ...(merged.length ? [this.t('ideas.movesIdeas', { count: merged.length })] : []),
    ]);
  });

  protected readonly deciding = new Deciding<MergeDraft>({
    id: this.idea,
    loaded: this.loaded,
    model: signal({ into: null, reason: '' }),
    rules: (path) => {
      required(path.into);
      required(path.reason);
      maxLength(path.reason, 2000);
    },
    call: () => 'merge',
    wireOf: ({ into, reason }) => ({ into: into?.id, reason }),
    verb: () => this.t('ideas.step.merge'),
    said: () => this.t('ideas.done.merge'),
    isUndoable: () => true,
  });
}
