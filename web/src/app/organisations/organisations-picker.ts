import { afterNextRender, Component, inject, Injector, input, model, output, signal } from '@angular/core';
import { FormValueControl } from '@angular/forms/signals';
import type { OrganisationRef } from '@symmachia/contracts';
import { Formats, Text, Words, keepFocus } from '@symmachia/ui';
import { OrganisationPicker } from './organisation-picker';

/** Several organisations, found one after another. */
@Component({
  selector: 'app-organisations-picker',
  imports: [OrganisationPicker, Text],
  template: `@if (value().length) {
      <ul role="list">
        @for (organisation of value(); track organisation.id) {
          <li>
            <app-text [text]="organisation.name" />
            <button
              type="button"
              class="button quiet-button tiny"
              [attr.aria-label]="t('shell.remove') + ': ' + formats.text(organisation.name)"
              (click)="remove(organisation)"
            >
              {{ t('shell.remove') }}
            </button>
          </li>
        }
      </ul>
    }
    <app-organisation-picker [label]="label()" [value]="found()" (valueChange)="add($event)" (touch)="touch.emit()" />`,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
    ul {
      margin: 0;
      padding: 0;
    }
    li {
      display: flex;
      gap: 8px 12px;
      align-items: center;
      justify-content: space-between;
      border-bottom: 1px solid var(--line-soft);
    }
    li button {
      flex: none;
      white-space: nowrap;
    }
  `,
})
export class OrganisationsPicker implements FormValueControl<readonly OrganisationRef[]> {
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);
  private readonly injector = inject(Injector);

  readonly value = model<readonly OrganisationRef[]>([]);
  readonly label = input<string>();
  readonly touch = output<void>();

  protected readonly found = signal<OrganisationRef | null>(null);

  constructor() {
    keepFocus();
  }

  /** Once it stands in the list, the next one can be looked for. */
  protected add(organisation: OrganisationRef | null) {
    if (!organisation) return;
    this.found.set(organisation);
    if (this.value().every(({ id }) => id !== organisation.id)) this.value.set([...this.value(), organisation]);
    afterNextRender(() => this.found.set(null), { injector: this.injector });
  }

  protected remove({ id }: OrganisationRef) {
    this.value.set(this.value().filter((each) => each.id !== id));
    this.touch.emit();
  }
}
