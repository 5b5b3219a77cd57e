import { Component, computed, inject, input } from '@angular/core';
import { Words } from '@symmachia/ui';

/** The definition of a figure, beside it, on demand. */
@Component({
  selector: 'app-counting',
  template: `<details>
    <summary>{{ t('outcome.how') }}</summary>
    @for (paragraph of paragraphs(); track $index) {
      <p>{{ paragraph }}</p>
    }
  </details>`,
  styles: `
    :host {
      color: var(--ink-2);
      font-size: var(--text-s);
    }
    summary {
      width: fit-content;
      min-height: 24px;
      cursor: pointer;
    }
    p {
      max-width: 80ch;
    }
    p + p {
      margin-top: 4px;
    }
  `,
})
export class Counting {
  protected readonly t = inject(Words).t;
  /** A line of it is a paragraph. */
  readonly definition = input.required<string>();
  protected readonly paragraphs = computed(() => this.definition().split('\n'));
}
