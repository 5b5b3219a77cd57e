import { Component, computed, inject, input, signal } from '@angular/core';
import { FormField, maxLength, required } from '@angular/forms/signals';
import type { Idea } from '@symmachia/contracts';
import { Control, Field, Words } from '@symmachia/ui';
import { load } from '../api/load';
import { FormPage } from '../editing/form-page';
import { Deciding } from './deciding';
import { IdeaStep, needsReason } from './steps';

/** Puts an idea on the shortlist, parks or rejects it, or takes it up again. */
@Component({
  selector: 'app-move-on',
  imports: [Control, Field, FormField, FormPage],
  template: `<app-form-page [heading]="t('ideas.heading.' + step())" [over]="deciding.over()" [form]="deciding">
    <section class="card stack">
      <p>{{ t('ideas.consequence.' + step(), { status: status() }) }}</p>
      <app-field [label]="t('ideas.reason')" [hint]="hint()" [field]="deciding.draft.reason">
        <textarea appControl [formField]="deciding.draft.reason"></textarea>
      </app-field>
    </section>
  </app-form-page>`,
})
export class MoveOn {
  protected readonly t = inject(Words).t;

  readonly idea = input.required<string>();
  readonly step = input.required<IdeaStep>();

  private readonly loaded = load<Idea>(() => `/ideas/${this.idea()}`);
  protected readonly status = computed(() => this.loaded.value()?.status ?? '');
  protected readonly hint = computed(() =>
    [this.t('ideas.reasonHint'), needsReason(this.step()) ? '' : `(${this.t('shell.optional')})`].join(' ').trim(),
  );

  protected readonly deciding = new Deciding<{ reason: string }>({
    id: this.idea,
    loaded: this.loaded,
    model: signal({ reason: '' }),
    rules: (path) => {
      required(path.reason, { when: () => needsReason(this.step()) });
      maxLength(path.reason, 2000);
    },
    call: this.step,
    wireOf: ({ reason }) => (reason.trim() ? { reason } : {}),
    verb: () => this.t(`ideas.step.${this.step()}`, { status: this.status() }),
    said: () => this.t(`ideas.done.${this.step()}`),
    isUndoable: () => true,
  });
}
