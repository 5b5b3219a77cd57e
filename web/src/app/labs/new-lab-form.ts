import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { Words } from '@symmachia/ui';
import { EditingForm } from '../editing/editing-form';
import { creatingLab } from './creating-lab';
import { LabChoices } from './lab-choices';
import { LabDraft, labStatusesAfter } from './lab-draft';
import { LabFields } from './lab-fields';

/** The form of a lab that is not recorded yet, with what is known of it. */
@Component({
  selector: 'app-new-lab-form',
  imports: [EditingForm, LabFields],
  providers: [LabChoices],
  template: `<app-editing-form
    [state]="creating.state"
    [saving]="creating.saving()"
    [save]="creating.save"
    [back]="back()"
  >
    <app-lab-fields [form]="creating.draft" [statuses]="statuses" />
  </app-editing-form>`,
})
export class NewLabForm {
  private readonly words = inject(Words);

  readonly plan = input.required<string>();
  readonly start = input.required<LabDraft>();
  /** Before the page of the lab opens. */
  readonly created = output();

  protected readonly statuses = labStatusesAfter(null);
  protected readonly creating = creatingLab(
    () => this.plan(),
    linkedSignal(() => this.start()),
    () => this.created.emit(),
  );
  protected readonly back = computed(() => ['/', this.words.language(), ...this.creating.back()]);
}
