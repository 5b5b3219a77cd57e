import { Component, inject, input, linkedSignal } from '@angular/core';
import type { Idea } from '@symmachia/contracts';
import { Words } from '@symmachia/ui';
import { FormPage } from '../editing/form-page';
import { RecordCreating } from '../editing/record-creating';
import { PlanTerms } from '../plans/plan-terms';
import { NewIdea, newIdea, wireOfNewIdea } from './idea-draft';
import { IdeaFields } from './idea-fields';
import { IdeaRights } from './idea-rights';
import { ideaRules } from './idea-rules';
import { LabThemes } from './lab-themes';
import { NotingFields } from './noting-fields';

@Component({
  selector: 'app-create-idea',
  imports: [FormPage, IdeaFields, NotingFields],
  providers: [LabThemes, PlanTerms],
  template: `<app-form-page [heading]="t('ideas.create')" [form]="creating">
    <div class="stack">
      <app-idea-fields [form]="creating.draft" />
      @if (rights.mayDecide()) {
        <app-noting-fields [form]="creating.draft" />
      }
    </div>
  </app-form-page>`,
})
export class CreateIdea {
  protected readonly t = inject(Words).t;
  protected readonly rights = inject(IdeaRights);

  readonly plan = input.required<string>();
  /** From the query: where it came up. */
  readonly lab = input<string>();
  readonly theme = input<string>();

  protected readonly creating = new RecordCreating<Idea, NewIdea>({
    model: linkedSignal(() => ({ ...newIdea, lab: this.lab() ?? '', theme: this.theme() ?? '' })),
    rules: ideaRules,
    collection: 'ideas',
    path: () => `/plans/${this.plan()}/ideas`,
    wireOf: wireOfNewIdea,
    back: () => ['plans', this.plan(), 'ideas'],
    created: () => this.t('ideas.created'),
  });
}
