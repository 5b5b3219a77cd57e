import { Component, computed, inject, input } from '@angular/core';
import type { Lab } from '@symmachia/contracts';
import { Formats, Words } from '@symmachia/ui';
import { FormPage } from '../editing/form-page';
import { RecordEditing } from '../editing/record-editing';
import { LabChoices } from './lab-choices';
import { LabDraft, draftOfLab, labStatusesAfter, newLab, wireOfLab } from './lab-draft';
import { LabFields } from './lab-fields';
import { labInWords } from './lab-in-words';
import { labRules } from './lab-rules';

@Component({
  selector: 'app-edit-lab',
  imports: [FormPage, LabFields],
  providers: [LabChoices],
  template: `<app-form-page [heading]="t('labs.form.edit')" [form]="editing">
    @if (editing.loaded.value(); as lab) {
      <app-lab-fields [form]="editing.draft" [statuses]="statuses()" [lab]="lab.id" [outdated]="lab.outdated" />
    }
  </app-form-page>`,
})
export class EditLab {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly choices = inject(LabChoices);
  protected readonly t = this.words.t;

  readonly lab = input.required<string>();

  protected readonly editing = new RecordEditing<Lab, LabDraft>({
    collection: 'labs',
    id: this.lab,
    blank: newLab,
    rules: labRules,
    draftOf: draftOfLab,
    wireOf: wireOfLab,
    inWords: () => labInWords(this.words, this.formats, this.choices.names),
  });
  protected readonly statuses = computed(() => labStatusesAfter(this.editing.loaded.value()?.status ?? null));
}
