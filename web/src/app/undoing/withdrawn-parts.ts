import { Component, inject, input, output } from '@angular/core';
import { Words } from '@symmachia/ui';

interface Part {
  readonly id: string;
}

/** The parts of a record that were taken away, folded; each can be brought back. */
@Component({
  selector: 'app-withdrawn-parts',
  template: `@if (parts().length) {
    <details>
      <summary>{{ t('labs.withdrawn', { count: parts().length }) }}</summary>
      <ul role="list">
        @for (part of parts(); track part.id) {
          <li>
            <span class="quiet">{{ nameOf()(part) }}</span>
            <button
              type="button"
              class="button quiet-button tiny"
              [attr.aria-label]="t('labs.bringBackOne', { title: nameOf()(part) })"
              (click)="broughtBack.emit(part)"
            >
              {{ t('labs.bringBack') }}
            </button>
          </li>
        }
      </ul>
    </details>
  }`,
  styles: `
    details {
      margin-top: 8px;
      padding-top: 8px;
      border-top: 1px solid var(--line-soft);
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      align-items: start;
      padding: 12px 0;
      border-top: 1px solid var(--line-soft);
    }
    span {
      flex: 1 1 240px;
      min-width: 0;
      overflow-wrap: anywhere;
    }
  `,
})
export class WithdrawnParts<P extends Part> {
  protected readonly t = inject(Words).t;

  readonly parts = input.required<readonly P[]>();
  readonly nameOf = input.required<(part: P) => string>();
  readonly broughtBack = output<P>();
}
