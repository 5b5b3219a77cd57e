import { Component, inject, input } from '@angular/core';
import type { RagStanding } from '@symmachia/contracts';
import { Words } from '@symmachia/ui';

/** What stands beside an effective RAG status in a list: that the unit set it, and what was reported instead. */
@Component({
  selector: 'app-rag-beside',
  template: `@if (rag().overridden) {
      <span>{{ t('delivery.standing.byUnit') }}</span>
    }
    @if (rag().divergence && rag().reported; as reported) {
      <span>{{ t('delivery.standing.reportedAs', { rag: words.of('rag', reported) }) }}</span>
    }`,
  styles: `
    :host {
      color: var(--ink-2);
      font-size: var(--text-s);
    }
    span {
      display: block;
      margin: 2px 0 0 8px;
    }
  `,
})
export class RagBeside {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;

  readonly rag = input.required<RagStanding>();
}
