import { Component, computed, inject, input, signal } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { Control, ErrorState, Field, PageTitle, Words } from '@symmachia/ui';
import { save } from '../api/save';
import { Problem, toProblem } from '../problems/problem';
import { SessionStore } from './session-store';

/** Only ever back into this application: a path of ours, never another site's address. */
export const safeReturn = (url: string | undefined): string | undefined =>
  url && /^\/[a-z]{2}(?=[/?#]|$)(?!.*\/\/)/.test(url) ? url : undefined;

@Component({
  selector: 'app-sign-in',
  imports: [FormField, Field, Control, ErrorState, PageTitle],
  templateUrl: './sign-in.html',
  styleUrl: './sign-in.css',
})
export class SignIn {
  private readonly store = inject(SessionStore);
  private readonly router = inject(Router);
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;

  /** Where to go afterwards, from the query. */
  readonly return = input<string>();

  protected readonly credentials = form(signal({ email: '', password: '' }), (path) => {
    required(path.email);
    required(path.password);
  });
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly demonstration = computed(() => this.store.session()?.demonstration ?? undefined);

  constructor() {
    void this.store.current().then((session) => session?.user && this.goOn());
  }

  protected async signIn(event: Event) {
    event.preventDefault();
    const { email, password } = this.credentials().value();
    const outcome = await save(this.credentials, () => this.store.signIn(email, password));
    if (outcome.ok) await this.goOn();
    else this.problem.set(outcome.problem);
  }

  protected async signInAs(email: string, password: string) {
    this.busy.set(true);
    try {
      await this.store.signIn(email, password);
      await this.goOn();
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  private async goOn() {
    await this.router.navigateByUrl(safeReturn(this.return()) ?? `/${this.words.language()}`);
  }
}
