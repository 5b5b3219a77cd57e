import { Component, ElementRef, afterRenderEffect, computed, inject, signal, viewChild } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { Control, ErrorState, Field, Words } from '@symmachia/ui';
import { save } from '../api/save';
import { Problem } from '../problems/problem';
import { SessionStore } from './session-store';
import { SignedOut } from './signed-out';

/** Over the page whose input is unsaved: the same person signs in again, here or in another tab, and everything goes on. */
@Component({
  selector: 'app-sign-in-again',
  imports: [Control, ErrorState, Field, FormField],
  template: `<dialog #dialog aria-labelledby="sign-in-again" (close)="leave()">
    @if (signedOut.asksToSignIn()) {
      <form class="stack" novalidate (submit)="signIn($event)">
        <h2 id="sign-in-again">{{ t('shell.signInAgain.title') }}</h2>
        <p>{{ t('shell.signInAgain.text') }}</p>
        @if (problem(); as problem) {
          <app-error-state [code]="problem.code" [offersAgain]="false" />
        }
        <p class="who">{{ store.user()?.email }}</p>
        <input hidden type="email" autocomplete="username" readonly [value]="store.user()?.email ?? ''" />
        <app-field [label]="t('shell.signIn.password')" [field]="credentials.password">
          <input appControl type="password" autocomplete="current-password" [formField]="credentials.password" />
        </app-field>
        <p class="hint">{{ t('shell.signInAgain.elsewhere') }}</p>
        <div class="buttons">
          <button class="button primary" [disabled]="credentials().submitting()">
            {{ t('shell.signInAgain.submit') }}
          </button>
          @if (demonstrationPassword(); as password) {
            <button type="button" class="button" [disabled]="credentials().submitting()" (click)="goOnWith(password)">
              {{ t('shell.signInAgain.demonstration') }}
            </button>
          }
          <button type="button" class="button" (click)="leave()">{{ t('shell.cancel') }}</button>
        </div>
      </form>
    }
  </dialog>`,
  styles: `
    .who {
      font-weight: 600;
      overflow-wrap: anywhere;
    }
  `,
  host: { '(window:focus)': 'lookElsewhere()' },
})
export class SignInAgain {
  protected readonly store = inject(SessionStore);
  protected readonly signedOut = inject(SignedOut);
  protected readonly t = inject(Words).t;
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  protected readonly credentials = form(signal({ password: '' }), (path) => required(path.password));
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly demonstrationPassword = computed(() => {
    const demonstration = this.store.session()?.demonstration;
    const email = this.store.user()?.email;
    return demonstration?.signIns.some((person) => person.email === email) ? demonstration.password : undefined;
  });

  constructor() {
    afterRenderEffect(() => {
      const { nativeElement } = this.dialog();
      const asks = this.signedOut.asksToSignIn();
      if (asks && !nativeElement.open) nativeElement.showModal();
      else if (!asks && nativeElement.open) nativeElement.close();
    });
  }

  protected signIn(event: Event) {
    event.preventDefault();
    return this.goOn();
  }

  protected goOnWith(password: string) {
    this.credentials.password().value.set(password);
    return this.goOn();
  }

  protected leave() {
    if (this.signedOut.asksToSignIn()) this.settle(false);
  }

  /** Back from another tab, perhaps signed in there. */
  protected async lookElsewhere() {
    if (this.signedOut.asksToSignIn() && (await this.store.isSignedInAgain())) this.settle(true);
  }

  private async goOn() {
    const { password } = this.credentials().value();
    const outcome = await save(this.credentials, () => this.store.signInAgain(password));
    this.problem.set(outcome.ok ? undefined : outcome.problem);
    if (outcome.ok) this.settle(true);
  }

  private settle(isBack: boolean) {
    this.problem.set(undefined);
    this.credentials().reset({ password: '' });
    this.signedOut.answer(isBack);
  }
}
