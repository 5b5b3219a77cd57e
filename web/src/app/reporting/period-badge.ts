import { Component, inject, input } from '@angular/core';
import type { PeriodStatus } from '@symmachia/domain';
import { Words } from '@symmachia/ui';

/** Where a reporting period stands: a shape of its own, and the word. */
@Component({
  selector: 'app-period-badge',
  template: `<span class="chip" [class]="status()">
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      @switch (status()) {
        @case ('scheduled') {
          <circle cx="8" cy="8" r="6" />
          <path d="M8 4.6V8l2.4 1.6" />
        }
        @case ('open') {
          <circle cx="8" cy="8" r="6" />
          <circle class="full" cx="8" cy="8" r="3" />
        }
        @case ('grace') {
          <circle cx="8" cy="8" r="6" />
          <path class="full" d="M8 2a6 6 0 0 1 0 12z" />
        }
        @case ('locked') {
          <path class="full" d="M3.5 7.5h9V14h-9z" />
          <path d="M5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5" />
        }
        @default {
          <circle class="full" cx="8" cy="8" r="6.5" />
          <path class="sign" d="M5 8.2l2.1 2.1L11.2 6" />
        }
      }
    </svg>
    {{ words.of('periodStatus', status()) }}
  </span>`,
  styles: `
    .open,
    .grace {
      border-color: var(--accent);
      background: var(--accent-soft);
      color: var(--accent);
    }
    svg {
      flex: none;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.6;
    }
    .full {
      fill: currentColor;
    }
    .sign {
      stroke: var(--surface);
    }
  `,
})
export class PeriodBadge {
  protected readonly words = inject(Words);

  readonly status = input.required<PeriodStatus>();
}
