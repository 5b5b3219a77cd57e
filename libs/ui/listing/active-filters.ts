import { Component, inject, input, output } from '@angular/core';
import { Words } from '../language/words';

export interface ActiveFilter {
  readonly name: string;
  readonly key: string;
  /** What it is about and which choice, `Status: In progress`. */
  readonly label: string;
  readonly language?: string | null;
}

/** What the list is narrowed to: one chip a choice, each of which takes it away. */
@Component({
  selector: 'app-active-filters',
  template: `@if (filters().length) {
    <ul role="list" [attr.aria-label]="t('listing.active')">
      @for (filter of filters(); track filter.name + filter.key) {
        <li>
          <button
            type="button"
            class="chip"
            [attr.aria-label]="t('listing.remove', { filter: filter.label })"
            (click)="remove.emit(filter)"
          >
            <span [attr.lang]="filter.language ?? null">{{ filter.label }}</span>
            <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true"><path d="M1.5 1.5l7 7m0-7l-7 7" /></svg>
          </button>
        </li>
      }
      <li>
        <button type="button" class="button quiet-button tiny" (click)="clear.emit()">{{ t('listing.clear') }}</button>
      </li>
    </ul>
  }`,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
      align-items: center;
    }
    .chip {
      max-width: 100%;
      border-color: var(--accent);
      background: var(--accent-soft);
      color: var(--accent);
      text-align: start;
      white-space: normal;
    }
    svg {
      flex: none;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.8;
    }
  `,
})
export class ActiveFilters {
  protected readonly t = inject(Words).t;

  readonly filters = input.required<readonly ActiveFilter[]>();
  readonly remove = output<ActiveFilter>();
  readonly clear = output();
}
