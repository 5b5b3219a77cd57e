import { Component, DOCUMENT, afterRenderEffect, inject, input, output } from '@angular/core';
import { Words } from '@symmachia/ui';
import { Selectable, Selection } from './selection';

/** How many are chosen and what to do with them: beneath the list, always in sight while there are any. */
@Component({
  selector: 'app-bulk-bar',
  template: `<p class="visually-hidden" role="status">
      {{ selection().size() ? t('bulk.selected', { count: selection().size() }) : '' }}
    </p>
    @if (selection().size(); as count) {
      <div class="bar no-print" role="region" [attr.aria-label]="t('bulk.region')">
        <p>
          <b aria-hidden="true">{{ t('bulk.selected', { count }) }}</b>
          @if (selection().isOverfull()) {
            <span class="small" role="alert">{{ t('bulk.limit', { most: selection().most }) }}</span>
          }
        </p>
        <div class="buttons">
          <button type="button" class="button primary" (click)="edit.emit()">
            {{ act() ?? t('bulk.edit', { count }) }}
          </button>
          <button type="button" class="button" (click)="selection().clear()">{{ t('bulk.clear') }}</button>
        </div>
      </div>
    }`,
  styles: `
    :host {
      display: contents;
    }
    .bar {
      position: sticky;
      bottom: 12px;
      z-index: 20;
      display: flex;
      flex-wrap: wrap;
      gap: 8px 20px;
      align-items: center;
      justify-content: space-between;
      margin-top: 12px;
      padding: 10px 12px 10px 16px;
      border: 1px solid var(--accent);
      border-radius: var(--radius-card);
      background: var(--raised);
      box-shadow: var(--shadow);
    }
    p {
      display: grid;
    }
    @media (max-width: 480px) {
      .bar {
        padding-inline: 12px;
      }
      p,
      .buttons {
        flex: 1 1 100%;
      }
      .buttons .button {
        flex: 1 1 auto;
      }
    }
  `,
})
export class BulkBar {
  protected readonly t = inject(Words).t;

  readonly selection = input.required<Selection<Selectable>>();
  /** What is done with them, where it is not editing. */
  readonly act = input<string>();
  readonly edit = output();

  /** The bar takes the focus with it when it goes: the reader is then at the head of the page. */
  constructor() {
    const document = inject(DOCUMENT);
    let before = 0;
    afterRenderEffect({
      read: () => {
        const size = this.selection().size();
        const isLost = size === 0 && before > 0 && document.activeElement === document.body;
        if (isLost) document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
        before = size;
      },
    });
  }
}
