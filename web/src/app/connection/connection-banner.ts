import { Component, inject } from '@angular/core';
import { Words } from '@symmachia/ui';
import { Connection } from './connection';

/** Says at once that nothing gets through, and that nothing is lost by it; always in sight while it is so. */
@Component({
  selector: 'app-connection-banner',
  template: `<div role="status">
    @if (connection.lost()) {
      <div class="banner lost">
        <p>{{ t(connection.holdsWrites() ? 'shell.connection.lostSaving' : 'shell.connection.lost') }}</p>
        <div class="buttons">
          <button type="button" class="button tiny" (click)="connection.look()">
            {{ t('shell.connection.tryNow') }}
          </button>
          @if (connection.holdsWrites()) {
            <button type="button" class="button tiny" (click)="connection.goOnWriting()">
              {{ t('shell.connection.goOn') }}
            </button>
          }
        </div>
      </div>
    } @else if (connection.busy()) {
      <div class="banner">
        <p>{{ t('shell.connection.busy') }}</p>
      </div>
    }
  </div>`,
  styles: `
    :host {
      position: sticky;
      top: 0;
      z-index: 30;
    }
    .banner {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 16px;
      align-items: center;
      justify-content: center;
      padding: 8px 16px;
      border-bottom: 1px solid var(--line);
      background: var(--raised);
      font-weight: 600;
    }
    .lost {
      border-color: var(--amber);
      background: var(--amber-soft);
      color: var(--amber);
    }
  `,
  host: { class: 'no-print' },
})
export class ConnectionBanner {
  protected readonly connection = inject(Connection);
  protected readonly t = inject(Words).t;
}
