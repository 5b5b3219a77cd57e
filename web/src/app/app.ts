import { Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { ConfirmDialog, ErrorState, ToastRegion, Words } from '@symmachia/ui';
import { ConnectionBanner } from './connection/connection-banner';
import { ArchivedNotice } from './plans/archived-notice';
import { SessionStore } from './session/session-store';
import { SignInAgain } from './session/sign-in-again';
import { Header } from './shell/header';

@Component({
  selector: 'app-root',
  imports: [
    RouterOutlet,
    ArchivedNotice,
    Header,
    ConfirmDialog,
    ConnectionBanner,
    ErrorState,
    SignInAgain,
    ToastRegion,
  ],
  template: `<a class="skip no-print" href="#main" (click)="skip($event, main)">{{ t('shell.skipToContent') }}</a>
    <app-header />
    <app-connection-banner />
    <main #main id="main" tabindex="-1">
      @if (session.problem(); as problem) {
        <div class="page narrow"><app-error-state [code]="problem.code" (again)="session.startAgain()" /></div>
      }
      <router-outlet />
    </main>
    <app-archived-notice />
    <app-toasts />
    <app-confirm-dialog />
    <app-sign-in-again />`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      min-height: 100dvh;
    }
    main {
      flex: 1;
      min-width: 0;
    }
    main:focus {
      outline: none;
    }
    .skip {
      position: absolute;
      top: -60px;
      inset-inline-start: 16px;
      z-index: 50;
      padding: 10px 16px;
      border-radius: var(--radius);
      background: var(--accent);
      color: var(--accent-ink);
    }
    .skip:focus {
      top: 8px;
    }
  `,
})
export class App {
  protected readonly session = inject(SessionStore);
  protected readonly t = inject(Words).t;

  /** A fragment link would navigate, because of `<base href>`; moving the focus is what is meant. */
  protected skip(event: Event, main: HTMLElement) {
    event.preventDefault();
    main.focus();
  }
}
