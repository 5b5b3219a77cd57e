import { Component, inject, input } from '@angular/core';
import { Words } from '@symmachia/ui';
import { LoadedList } from '../api/load-list';
import { ListAddress } from './list-address';

/** Beneath a list that goes on: how much of it is shown, and more of it. */
@Component({
  selector: 'app-show-more',
  template: `@if (list().hasMore()) {
    <div class="more no-print">
      <p class="quiet small">{{ t('listing.shown', { shown: list().items()?.length ?? 0, total: list().total() }) }}</p>
      <button type="button" class="button" [disabled]="list().loading()" (click)="address.showMore()">
        {{ t('listing.showMore') }}
      </button>
    </div>
  }`,
  styles: `
    :host {
      display: contents;
    }
    .more {
      display: grid;
      gap: 8px;
      justify-items: center;
      padding: 12px;
    }
  `,
})
export class ShowMore {
  protected readonly t = inject(Words).t;
  protected readonly address = inject(ListAddress);

  readonly list = input.required<LoadedList<unknown>>();
}
