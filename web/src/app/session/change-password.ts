import { Component, inject, signal } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { Control, ErrorState, Field, Toasts, Words } from '@symmachia/ui';
import { Api } from '../api/api';
import { save } from '../api/save';
import { Problem } from '../problems/problem';
import { UnsavedInput } from '../problems/unsaved-input';
import { ShowPassword } from './show-password';

const nothing = { current: '', new: '' };

/** Whoever knows the present password may choose another one; everywhere else they are signed out then. */
@Component({
  selector: 'app-change-password',
  imports: [Control, ErrorState, Field, FormField, ShowPassword],
  template: `<form class="card stack" novalidate aria-labelledby="password" (submit)="change($event)">
    <h2 id="password">{{ t('account.password.title') }}</h2>
    @if (problem(); as problem) {
      <app-error-state [code]="problem.code" [offersAgain]="false" />
    }
    <app-field [label]="t('account.password.current')" [field]="passwords.current">
      <input appControl [type]="show.type()" autocomplete="current-password" [formField]="passwords.current" />
    </app-field>
    <app-field [label]="t('account.password.new')" [hint]="t('account.password.hint')" [field]="passwords.new">
      <input appControl [type]="show.type()" autocomplete="new-password" [formField]="passwords.new" />
    </app-field>
    <app-show-password #show />
    <div class="buttons">
      <button class="button primary" [disabled]="passwords().submitting()">{{ t('account.password.submit') }}</button>
    </div>
  </form>`,
})
export class ChangePasswordForm {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly t = inject(Words).t;

  protected readonly passwords = form(signal(nothing), (path) => {
    required(path.current);
    required(path.new);
  });
  protected readonly problem = signal<Problem | undefined>(undefined);

  constructor() {
    inject(UnsavedInput).watch(() => this.passwords().dirty());
  }

  protected async change(event: Event) {
    event.preventDefault();
    const outcome = await save(this.passwords, () => this.api.post('/password', this.passwords().value()));
    this.problem.set(outcome.ok ? undefined : outcome.problem);
    if (!outcome.ok) return;
    this.passwords().reset(nothing);
    this.toasts.say(this.t('account.password.changed'));
  }
}
