import { Component, computed, inject, input } from '@angular/core';
import type { ImportRow } from '@symmachia/contracts';
import { Words } from '@symmachia/ui';

const shapes: Record<ImportRow['verdict'] | 'warning', string> = {
  create: 'M6 1v10M1 6h10',
  update: 'M1 6h9M6.5 2.5 10 6l-3.5 3.5',
  unchanged: 'M1.5 4h9M1.5 8h9',
  warning: 'M6 1v6.5M6 9.8v1.4',
  error: 'M1.5 1.5l9 9M10.5 1.5l-9 9',
};

/** What becomes of a row, as shape and word. */
@Component({
  selector: 'app-verdict',
  template: `<svg viewBox="0 0 12 12" aria-hidden="true"><path [attr.d]="shape()" /></svg>
    <span>{{ t('imports.verdict.' + verdict()) }}</span>`,
  styles: `
    :host {
      display: inline-flex;
      gap: 6px;
      align-items: center;
      white-space: nowrap;
    }
    :host(.error) {
      color: var(--red);
      font-weight: 600;
    }
    :host(.warning) {
      color: var(--amber);
    }
    :host(.unchanged) {
      color: var(--ink-2);
    }
    svg {
      flex: none;
      width: 10px;
      height: 10px;
      fill: none;
      stroke: currentColor;
      stroke-width: 2;
    }
  `,
  host: { '[class]': 'verdict()' },
})
export class Verdict {
  protected readonly t = inject(Words).t;

  readonly verdict = input.required<ImportRow['verdict'] | 'warning'>();

  protected readonly shape = computed(() => shapes[this.verdict()]);
}
