import { Component, inject, input } from '@angular/core';
import { Words } from '@symmachia/ui';
import { Selectable, Selection } from './selection';

/** The check box over all rows that are shown. */
@Component({
  selector: 'app-select-shown',
  template: `<label class="hit"
    ><input
      type="checkbox"
      [attr.aria-label]="t('bulk.selectShown')"
      [checked]="selection().hasAll()"
      [indeterminate]="selection().hasSome()"
      (click)="choose($event)"
    />
    @if (isLabelled()) {
      <span>{{ t('bulk.selectShown') }}</span>
    }
  </label>`,
  styleUrl: './select.css',
  styles: `
    span {
      font-weight: 450;
    }
    .hit:has(span) {
      display: inline-flex;
      gap: 8px;
      margin: 0;
    }
  `,
})
export class SelectShown {
  protected readonly t = inject(Words).t;

  readonly selection = input.required<Selection<Selectable>>();
  /** On phones, where no column heading is. */
  readonly isLabelled = input(false);

  protected choose({ target }: Event) {
    this.selection().chooseShown();
    if (target instanceof HTMLInputElement) target.checked = this.selection().hasAll();
  }
}
