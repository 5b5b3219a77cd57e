import { Component, computed, inject, input } from '@angular/core';
import { Words } from './language/words';

export type RagColour = 'green' | 'amber' | 'red' | 'grey' | 'blue';

/** From best to worst, the order of every legend and bar. */
export const ragOrder: readonly RagColour[] = ['blue', 'green', 'amber', 'red', 'grey'];

/** A RAG status as shape and word, never colour alone. With a count, `On track 58`. */
@Component({
  selector: 'app-rag',
  template: `<svg viewBox="0 0 12 12" aria-hidden="true">
      @switch (rag()) {
        @case ('green') {
          <circle cx="6" cy="6" r="5" />
        }
        @case ('amber') {
          <path d="M6 1 11.5 11H.5z" />
        }
        @case ('red') {
          <path d="M1 1h10v10H1z" />
        }
        @case ('blue') {
          <path d="M1 6.4 2.6 4.8l2.3 2.3 4.6-4.9L11 3.7 5 10.3z" />
        }
        @default {
          <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" stroke-width="2" />
        }
      }</svg
    ><span [class.visually-hidden]="compact()">{{ word() }}</span>
    @if (count() !== undefined) {
      <span class="count">{{ count() }}</span>
    }`,
  styleUrl: './rag.css',
  host: { '[class]': 'rag()' },
})
export class Rag {
  private readonly words = inject(Words);

  readonly rag = input.required<RagColour>();
  readonly count = input<number>();
  /** Where a legend nearby says the words, the word is only for those who listen. */
  readonly compact = input(false);

  protected readonly word = computed(() => this.words.of('rag', this.rag()));
}
