import { Component, input } from '@angular/core';
import { EditingForm, SavingState } from './editing-form';

/** A form that stands in the place of the part it changes. */
export interface FormOfPart {
  readonly state: () => SavingState;
  readonly saving: () => boolean;
  /** Saves and tells of it; resolves false when something is in the way. */
  readonly save: () => Promise<boolean>;
  cancel(): void;
}

/** The form of a part, whose fields are its content. */
@Component({
  selector: 'app-part-form',
  imports: [EditingForm],
  template: `<app-editing-form
    [state]="form().state()"
    [saving]="form().saving()"
    [save]="form().save"
    [inPlace]="true"
    (cancelled)="form().cancel()"
  >
    <ng-content />
  </app-editing-form>`,
})
export class PartForm {
  readonly form = input.required<FormOfPart>();
}
