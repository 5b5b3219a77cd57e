import { Component, computed, inject, input } from '@angular/core';
import type { Freshness as FreshnessValue } from '@symmachia/domain';
import { Words } from './language/words';

/** How fresh the reports are, as shape and word. In ink: colours are for RAG only. */
@Component({
  selector: 'app-freshness',
  template: `<svg viewBox="0 0 12 12" aria-hidden="true">
      @switch (freshness()) {
        @case ('up_to_date') {
          <path d="M1.5 6.3 4.6 9.4l6-6.6" />
        }
        @case ('due_soon') {
          <circle cx="6" cy="6" r="4.75" />
          <path d="M6 3.2V6l1.9 1.4" />
        }
        @case ('overdue') {
          <circle class="full" cx="6" cy="6" r="5.5" />
          <path class="sign" d="M6 2.9v3.6m0 1.7v1" />
        }
        @default {
          <circle cx="6" cy="6" r="4.75" stroke-dasharray="2 2" />
        }
      }</svg
    >{{ word() }}`,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      color: var(--ink-2);
      font-size: var(--text-s);
      vertical-align: middle;
    }
    :host(.pressing) {
      color: var(--ink);
      font-weight: 600;
    }
    svg {
      flex: none;
      width: 12px;
      height: 12px;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.5;
    }
    .full {
      fill: currentColor;
      stroke: none;
    }
    .sign {
      stroke: var(--surface);
    }
  `,
  host: { '[class.pressing]': 'isPressing()' },
})
export class Freshness {
  private readonly words = inject(Words);

  readonly freshness = input.required<FreshnessValue>();

  protected readonly word = computed(() => this.words.of('freshness', this.freshness()));
  protected readonly isPressing = computed(() => this.freshness() === 'overdue' || this.freshness() === 'stale');
}
