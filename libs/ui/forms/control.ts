import { Directive, inject } from '@angular/core';
import { Field } from './field';

/** Ties a native control to the label, hint and error of the `<app-field>` around it. */
@Directive({
  selector: '[appControl]',
  host: {
    '[id]': 'field.id',
    '[attr.aria-describedby]': 'field.describedBy()',
    '[attr.aria-invalid]': "field.error() ? 'true' : null",
  },
})
export class Control {
  protected readonly field = inject(Field);
}
