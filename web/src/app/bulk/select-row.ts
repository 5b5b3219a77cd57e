import { Component, input } from '@angular/core';
import { Selectable, Selection } from './selection';

const steps: Readonly<Record<string, 'previousElementSibling' | 'nextElementSibling'>> = {
  ArrowUp: 'previousElementSibling',
  ArrowDown: 'nextElementSibling',
};

/** The check box of a row. Shift makes a range of it; the arrows go from one to the next, with Shift choosing it. */
@Component({
  selector: 'app-select-row',
  template: `<label class="hit"
    ><input
      type="checkbox"
      [attr.aria-label]="label()"
      [checked]="selection().has(row())"
      (click)="choose($event)"
      (keydown)="step($event)"
  /></label>`,
  styleUrl: './select.css',
})
export class SelectRow {
  readonly selection = input.required<Selection<Selectable>>();
  readonly row = input.required<Selectable>();
  /** What it is called. */
  readonly label = input.required<string>();

  /** What the selection has no room for is not checked. */
  protected choose({ target, shiftKey }: MouseEvent) {
    this.selection().choose(this.row(), shiftKey);
    if (target instanceof HTMLInputElement) target.checked = this.selection().has(this.row());
  }

  protected step(event: KeyboardEvent) {
    const way = steps[event.key];
    const row = way && event.target instanceof HTMLElement ? event.target.closest('tr') : null;
    if (!way || !row) return;
    event.preventDefault();
    const next = row[way]?.querySelector<HTMLInputElement>('app-select-row input');
    next?.focus();
    if (event.shiftKey && next && !next.checked) next.click();
  }
}
