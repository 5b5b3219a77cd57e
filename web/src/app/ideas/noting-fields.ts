import { Component, inject, input } from '@angular/core';
import { FieldTree, FormField } from '@angular/forms/signals';
import { Control, Field, Words } from '@symmachia/ui';
import { OrganisationsPicker } from '../organisations/organisations-picker';
import { NewIdea } from './idea-draft';

/** What is noted of an idea after a lab, beside what it says: when it came up, and who stood behind it there. */
@Component({
  selector: 'app-noting-fields',
  imports: [Control, Field, FormField, OrganisationsPicker],
  template: `@let fields = form();
    <section class="card stack">
      <h2>{{ t('ideas.form.noting') }}</h2>
      <app-field
        [label]="t('ideas.form.submittedOn')"
        [hint]="t('ideas.form.submittedOnHint')"
        [field]="fields.submittedOn"
      >
        <input appControl type="date" [formField]="fields.submittedOn" />
      </app-field>
      <app-field
        [label]="t('ideas.form.supporters')"
        [hint]="t('ideas.form.supportersHint')"
        [field]="fields.supporters"
      >
        <app-organisations-picker [formField]="fields.supporters" />
      </app-field>
    </section>`,
})
export class NotingFields {
  protected readonly t = inject(Words).t;

  readonly form = input.required<FieldTree<NewIdea>>();
}
