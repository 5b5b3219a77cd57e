import { Component, computed, inject, input, output } from '@angular/core';
import { Words } from '../language/words';

/** What happened, in words, and the offer to try again. Nothing that was typed is touched. */
@Component({
  selector: 'app-error-state',
  template: `<p class="what">{{ what() }}</p>
    @if (offersAgain()) {
      <button type="button" class="button" (click)="again.emit()">{{ t('shell.tryAgain') }}</button>
    }`,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 12px 16px;
      align-items: center;
      justify-content: space-between;
      padding: 12px 16px;
      border: 1px solid var(--red);
      border-radius: var(--radius);
      background: var(--red-soft);
    }
    .what {
      color: var(--red);
      font-weight: 600;
    }
  `,
  host: { role: 'alert' },
})
export class ErrorState {
  private readonly words = inject(Words);

  /** A problem code of the API; one without words is told as unexpected. */
  readonly code = input.required<string>();
  readonly offersAgain = input(true);
  readonly again = output();

  protected readonly t = this.words.t;
  protected readonly what = computed(() => {
    const key = `problems.${this.code()}`;
    const words = this.words.t(key);
    return words === key ? this.words.t('problems.unexpected') : words;
  });
}
