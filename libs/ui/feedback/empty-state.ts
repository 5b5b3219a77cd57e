import { Component, input } from '@angular/core';

/** Says that there is nothing yet and, in its content, what to do next. */
@Component({
  selector: 'app-empty-state',
  template: `<svg viewBox="0 0 26 26" width="44" height="44" aria-hidden="true">
      <circle cx="9" cy="10" r="7" />
      <circle cx="17" cy="10" r="7" />
      <circle cx="13" cy="16.5" r="7" />
    </svg>
    <p class="title">{{ heading() }}</p>
    @if (text(); as text) {
      <p class="text">{{ text }}</p>
    }
    <div class="buttons"><ng-content /></div>`,
  styles: `
    :host {
      display: grid;
      justify-items: center;
      gap: 8px;
      padding: 40px 20px;
      text-align: center;
    }
    svg {
      fill: none;
      stroke: var(--line);
      stroke-width: 1.6;
    }
    .title {
      font-size: var(--text-l);
      font-weight: 650;
    }
    .text {
      max-width: 52ch;
      color: var(--ink-2);
    }
    .buttons {
      justify-content: center;
      margin-top: 8px;
    }
    .buttons:empty {
      display: none;
    }
  `,
})
export class EmptyState {
  readonly heading = input.required<string>();
  readonly text = input<string>();
}
