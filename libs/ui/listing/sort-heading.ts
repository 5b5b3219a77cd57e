import { Component, computed, input, output } from '@angular/core';

/** `code` sorts upwards, `-code` downwards. */
const sortedBy = (sort: string, key: string): 'ascending' | 'descending' | null =>
  sort === key ? 'ascending' : sort === `-${key}` ? 'descending' : null;

/** A column heading that sorts by its column, the other way when pressed again. `<th appSortHeading="code" [sort] (sortBy)>`. */
@Component({
  selector: 'th[appSortHeading]',
  template: `<button type="button" (click)="sortBy.emit(next())">
    <ng-content /><svg viewBox="0 0 10 12" width="9" height="11" aria-hidden="true">
      <path class="up" d="M5 0.5l4 4.2H1z" />
      <path class="down" d="M5 11.5l-4-4.2h8z" />
    </svg>
  </button>`,
  styles: `
    button {
      display: inline-flex;
      gap: 6px;
      align-items: center;
      min-height: 28px;
      margin: -4px -6px;
      padding: 2px 6px;
      border: 0;
      border-radius: 4px;
      background: none;
      color: inherit;
      font: inherit;
      white-space: nowrap;
      cursor: pointer;
    }
    button:hover {
      background: var(--line-soft);
      color: var(--ink);
    }
    svg {
      flex: none;
      fill: var(--control-line);
      opacity: 0.6;
    }
    :host([aria-sort]) button {
      color: var(--ink);
    }
    :host([aria-sort]) svg {
      opacity: 1;
    }
    :host([aria-sort='ascending']) .up,
    :host([aria-sort='descending']) .down {
      fill: var(--accent);
    }
    :host([aria-sort='ascending']) .down,
    :host([aria-sort='descending']) .up {
      visibility: hidden;
    }
  `,
  host: { scope: 'col', '[attr.aria-sort]': 'direction()' },
})
export class SortHeading {
  readonly appSortHeading = input.required<string>();
  readonly sort = input.required<string>();
  readonly sortBy = output<string>();

  protected readonly direction = computed(() => sortedBy(this.sort(), this.appSortHeading()));
  protected readonly next = computed(() =>
    this.direction() === 'ascending' ? `-${this.appSortHeading()}` : this.appSortHeading(),
  );
}
