import { Component, inject, input } from '@angular/core';
import { Words } from '@symmachia/ui';

/** The definition of a figure, beside it, on demand. */
@Component({
  selector: 'app-counting',
  template: `<details>
    <summary>{{ t('outcome.how') }}</summary>
    <p>{{ definition() }}</p>
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
  `,
})
export class Counting {
  protected readonly t = inject(Words).t;
  readonly definition = input.required<string>();
}
