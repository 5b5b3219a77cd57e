import { Component, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormField, form, required } from '@angular/forms/signals';
import { ActivatedRoute, Router } from '@angular/router';
import { Control, EmptyState, ErrorState, Field, PageTitle, Words } from '@symmachia/ui';
import { save } from '../api/save';
import { Problem } from '../problems/problem';
import { SessionStore } from './session-store';
import { ShowPassword } from './show-password';

/** Opened by the one-time link that the program printed. Its secret stands behind the #, which browsers send nowhere. */
@Component({
  selector: 'app-first-administrator',
  imports: [Control, EmptyState, ErrorState, Field, FormField, PageTitle, ShowPassword],
  template: `<div class="page form">
    <h1 [appPageTitle]="t('account.first.title')">{{ t('account.first.title') }}</h1>
    @if (token()) {
      <form class="card stack" novalidate (submit)="begin($event)">
        <p>{{ t('account.first.lead') }}</p>
        @if (problem(); as problem) {
          <app-error-state [code]="problem.code" [offersAgain]="false" />
        }
        <app-field [label]="t('account.first.name')" [field]="person.name">
          <input appControl autocomplete="name" [formField]="person.name" />
        </app-field>
        <app-field [label]="t('account.first.email')" [field]="person.email">
          <input appControl type="email" autocomplete="username" [formField]="person.email" />
        </app-field>
        <app-field [label]="t('account.first.password')" [hint]="t('account.password.hint')" [field]="person.password">
          <input appControl [type]="show.type()" autocomplete="new-password" [formField]="person.password" />
        </app-field>
        <app-show-password #show />
        <div class="buttons">
          <button class="button primary" [disabled]="person().submitting()">{{ t('account.first.submit') }}</button>
        </div>
      </form>
    } @else {
      <app-empty-state [heading]="t('problems.link-not-valid')" [text]="t('account.first.noLink')" />
    }
  </div>`,
})
export class FirstAdministratorPage {
  private readonly router = inject(Router);
  private readonly store = inject(SessionStore);
  private readonly words = inject(Words);
  protected readonly t = this.words.t;

  protected readonly token = toSignal(inject(ActivatedRoute).fragment);
  protected readonly person = form(signal({ name: '', email: '', password: '' }), (path) => {
    required(path.name);
    required(path.email);
    required(path.password);
  });
  protected readonly problem = signal<Problem | undefined>(undefined);

  protected async begin(event: Event) {
    event.preventDefault();
    const token = this.token() ?? '';
    const outcome = await save(this.person, () =>
      this.store.becomeFirstAdministrator({ token, ...this.person().value() }),
    );
    this.problem.set(outcome.ok ? undefined : outcome.problem);
    if (outcome.ok) await this.router.navigateByUrl(`/${this.words.language()}`, { replaceUrl: true });
  }
}
