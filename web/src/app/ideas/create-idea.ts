import { Component, inject, input, linkedSignal } from '@angular/core';
import type { Idea } from '@symmachia/contracts';
import { Words } from '@symmachia/ui';
import { FormPage } from '../editing/form-page';
import { RecordCreating } from '../editing/record-creating';
import { PlanTerms } from '../plans/plan-terms';
import { IdeaDraft, newIdea, wireOfIdea } from './idea-draft';
import { IdeaFields } from './idea-fields';
import { ideaRules } from './idea-rules';
import { LabThemes } from './lab-themes';

@Component({
  selector: 'app-create-idea',
  imports: [FormPage, IdeaFields],
  providers: [LabThemes, PlanTerms],
  template: `<app-form-page [heading]="t('ideas.create')" [form]="creating">
    <app-idea-fields [form]="creating.draft" />
  </app-form-page>`,
})
export class CreateIdea {
  protected readonly t = inject(Words).t;

  readonly plan = input.required<string>();
  /** From the query: where it came up. */
  readonly lab = input<string>();
  readonly theme = input<string>();

  protected readonly creating = new RecordCreating<Idea, IdeaDraft>({
    model: linkedSignal(() => ({ ...newIdea, lab: this.lab() ?? '', theme: this.theme() ?? '' })),
    rules: ideaRules,
    collection: 'ideas',
    path: () => `/plans/${this.plan()}/ideas`,
    wireOf: wireOfIdea,
    back: () => ['plans', this.plan(), 'ideas'],
    created: () => this.t('ideas.created'),
  });
}
