import { Component, inject, input, model, output } from '@angular/core';
import { FormValueControl } from '@angular/forms/signals';
import { Field } from './field';

export interface CheckChoice {
  readonly key: string;
  readonly label: string;
  /** Set where the label is not in the reader's language. */
  readonly language?: string | null;
  /** Beneath the choice before it. */
  readonly deeper?: boolean;
}

/** Any number out of a few, inside `<app-field [group]="true">`. The value holds the keys in the order of the choices. */
@Component({
  selector: 'app-check-list',
  template: `@for (choice of choices(); track choice.key) {
    <label class="check" [class.deeper]="choice.deeper">
      <input
        type="checkbox"
        [checked]="value().includes(choice.key)"
        (change)="toggle(choice.key)"
        (blur)="touch.emit()"
      />
      <span [attr.lang]="choice.language ?? null">{{ choice.label }}</span>
    </label>
  }`,
  styles: `
    :host {
      display: grid;
      grid-auto-rows: max-content;
      gap: 4px;
      max-height: 480px;
      overflow-y: auto;
    }
    .deeper {
      padding-inline-start: 24px;
    }
    @media (pointer: coarse) {
      .check {
        min-height: 44px;
      }
    }
  `,
  host: {
    role: 'group',
    '[attr.aria-labelledby]': 'field?.labelId',
    '[attr.aria-describedby]': 'field?.describedBy()',
  },
})
export class CheckList implements FormValueControl<readonly string[]> {
  protected readonly field = inject(Field, { optional: true });

  readonly choices = input.required<readonly CheckChoice[]>();
  readonly value = model<readonly string[]>([]);
  readonly touch = output<void>();

  protected toggle(key: string) {
    const chosen = new Set(this.value());
    if (!chosen.delete(key)) chosen.add(key);
    const known = this.choices().map((choice) => choice.key);
    const unknown = [...chosen].filter((other) => !known.includes(other));
    this.value.set([...known.filter((other) => chosen.has(other)), ...unknown]);
  }
}
