import { Component, inject } from '@angular/core';
import { PageTitle, Words } from '@symmachia/ui';
import { ChangePasswordForm } from './change-password';
import { OwnSessionList } from './own-sessions';

/** What is the reader's own: where they are signed in, and their password. */
@Component({
  selector: 'app-account',
  imports: [ChangePasswordForm, OwnSessionList, PageTitle],
  template: `<div class="page form stack">
    <h1 [appPageTitle]="t('account.title')">{{ t('account.title') }}</h1>
    <app-own-sessions />
    <app-change-password />
  </div>`,
})
export class Account {
  protected readonly t = inject(Words).t;
}
