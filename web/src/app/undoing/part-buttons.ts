import { Component, inject, input, output } from '@angular/core';
import { Words } from '@symmachia/ui';
import { HistoryToggle } from '../audit/row-history';

/** What can be done with one part of a record: edit it, take it away, see its history. */
@Component({
  selector: 'app-part-buttons',
  imports: [HistoryToggle],
  template: `<div class="buttons">
    <ng-content />
    @if (mayEdit()) {
      <button
        type="button"
        class="button quiet-button tiny"
        [attr.aria-label]="t('labs.editOne', { title: name() })"
        (click)="edited.emit()"
      >
        {{ t('shell.edit') }}
      </button>
      <button
        type="button"
        class="button quiet-button tiny"
        [attr.aria-label]="t('labs.withdrawOne', { title: name() })"
        (click)="withdrawn.emit()"
      >
        {{ t('labs.withdraw') }}
      </button>
    }
    <app-history-toggle [id]="id()" [name]="name()" />
  </div>`,
})
export class PartButtons {
  protected readonly t = inject(Words).t;

  readonly id = input.required<string>();
  /** What the part is called. */
  readonly name = input.required<string>();
  readonly mayEdit = input(false);
  readonly edited = output();
  readonly withdrawn = output();
}
