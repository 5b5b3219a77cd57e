import { Component, inject, input, signal } from '@angular/core';
import type { Lab } from '@symmachia/contracts';
import { Words } from '@symmachia/ui';
import { FormPage } from '../editing/form-page';
import { RecordCreating } from '../editing/record-creating';
import { LabChoices } from './lab-choices';
import { LabDraft, labStatusesAfter, newLab, wireOfLab } from './lab-draft';
import { LabFields } from './lab-fields';
import { labRules } from './lab-rules';

@Component({
  selector: 'app-create-lab',
  imports: [FormPage, LabFields],
  providers: [LabChoices],
  template: `<app-form-page [heading]="t('labs.create')" [form]="creating">
    <app-lab-fields [form]="creating.draft" [statuses]="statuses" />
  </app-form-page>`,
})
export class CreateLab {
  protected readonly t = inject(Words).t;

  readonly plan = input.required<string>();

  protected readonly statuses = labStatusesAfter(null);
  protected readonly creating = new RecordCreating<Lab, LabDraft>({
    model: signal(newLab),
    rules: labRules,
    collection: 'labs',
    path: () => `/plans/${this.plan()}/labs`,
    wireOf: wireOfLab,
    back: () => ['plans', this.plan(), 'labs'],
    created: () => this.t('labs.created'),
  });
}
