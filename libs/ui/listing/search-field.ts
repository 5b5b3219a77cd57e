import { Component, DestroyRef, inject, input, linkedSignal, output, signal } from '@angular/core';

let next = 0;
const pause = 300;

/** Looks as one types, after a short pause, and at once on Enter. What is being typed is never overwritten. */
@Component({
  selector: 'app-search-field',
  template: `<form role="search" (submit)="searchNow($event)">
    <label class="visually-hidden" [for]="id">{{ label() }}</label>
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <circle cx="7" cy="7" r="4.6" />
      <path d="M10.5 10.5l4 4" />
    </svg>
    <input
      [id]="id"
      type="search"
      autocomplete="off"
      maxlength="200"
      [placeholder]="label()"
      [value]="text()"
      (input)="write($event)"
      (focus)="focused.set(true)"
      (blur)="focused.set(false)"
    />
  </form>`,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    form {
      position: relative;
    }
    svg {
      position: absolute;
      inset-block: 0;
      inset-inline-start: 11px;
      margin-block: auto;
      fill: none;
      stroke: var(--ink-3);
      stroke-width: 1.6;
      pointer-events: none;
    }
    input[type='search'] {
      padding-inline-start: 34px;
    }
    input::placeholder {
      color: var(--ink-3);
      opacity: 1;
    }
  `,
})
export class SearchField {
  readonly label = input.required<string>();
  readonly value = input.required<string>();
  readonly searchFor = output<string>();

  protected readonly id = `search-${next++}`;
  protected readonly focused = signal(false);
  protected readonly text = linkedSignal<string, string>({
    source: () => this.value(),
    computation: (value, previous) => (this.focused() && previous ? previous.value : value),
  });
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.waiting));
  }

  protected write({ target }: Event) {
    if (!(target instanceof HTMLInputElement)) return;
    this.text.set(target.value);
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.search(), pause);
  }

  protected searchNow(event: Event) {
    event.preventDefault();
    clearTimeout(this.waiting);
    this.search();
  }

  private search() {
    if (this.text().trim() !== this.value()) this.searchFor.emit(this.text().trim());
  }
}
