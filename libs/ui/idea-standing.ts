import { Component, computed, inject, input } from '@angular/core';
import { IdeaStatus } from '@symmachia/domain';
import { Words } from './language/words';

/** Where an idea stands as shape and word, never colour alone. */
@Component({
  selector: 'app-idea-standing',
  template: `<svg viewBox="0 0 12 12" aria-hidden="true">
      @switch (status()) {
        @case ('submitted') {
          <circle cx="6" cy="6" r="4.5" />
        }
        @case ('shortlisted') {
          <circle cx="6" cy="6" r="4.5" />
          <path class="filled" d="M6 1.5a4.5 4.5 0 0 1 0 9z" />
        }
        @case ('adopted') {
          <circle class="filled" cx="6" cy="6" r="4.5" />
          <path class="cut" d="M3.7 6.2l1.6 1.6 3-3.4" />
        }
        @case ('merged') {
          <path d="M2 1v1.5Q2 6 6 6t4-3.5V1M6 6v5" />
        }
        @case ('parked') {
          <path d="M4 1.5v9M8 1.5v9" />
        }
        @default {
          <path d="M2 2l8 8M10 2l-8 8" />
        }
      }</svg
    >{{ word() }}`,
  styles: `
    :host {
      display: inline-flex;
      gap: 6px;
      align-items: center;
      color: var(--ink-2);
      font-size: var(--text-s);
      font-weight: 600;
      white-space: nowrap;
    }
    :host(.adopted) {
      color: var(--accent);
    }
    svg {
      flex: none;
      width: 12px;
      height: 12px;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.8;
    }
    .filled {
      fill: currentColor;
    }
    .cut {
      stroke: var(--surface);
    }
  `,
  host: { '[class]': 'status()' },
})
export class IdeaStanding {
  private readonly words = inject(Words);

  readonly status = input.required<IdeaStatus>();

  protected readonly word = computed(() => this.words.of('ideaStatus', this.status()));
}
