import { DOCUMENT, Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import type { FirstAdministrator, Session } from '@symmachia/contracts';
import { Confirm, Toasts, Words } from '@symmachia/ui';
import { Api } from '../api/api';
import { Problem, toProblem } from '../problems/problem';
import { UnsavedInput } from '../problems/unsaved-input';
import { KeptInput } from './kept-input';
import { SignedOut } from './signed-out';

/** Who is here and what they may. */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  private readonly document = inject(DOCUMENT);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly unsaved = inject(UnsavedInput);
  private readonly kept = inject(KeptInput);
  private readonly known = signal<Session | undefined>(undefined);
  private readonly failed = signal<Problem | undefined>(undefined);

  readonly session = this.known.asReadonly();
  readonly problem = this.failed.asReadonly();
  readonly user = computed(() => this.known()?.user ?? undefined);

  constructor() {
    const signedOut = inject(SignedOut);
    effect(() => {
      if (signedOut.count() && untracked(() => this.user())) void this.forget();
    });
  }

  /** Held everywhere; what is held in one plan comes with the plan's own `may`. */
  may(scope: string): boolean {
    return this.known()?.may.includes(scope) ?? false;
  }

  async current(): Promise<Session | undefined> {
    if (!this.known()) await this.refresh();
    return this.known();
  }

  /** Rejects with a Problem, `wrong-credentials` above all. */
  async signIn(email: string, password: string): Promise<void> {
    await this.api.post('/session', { email, password });
    await this.refresh();
  }

  /** By the one-time link; rejects with a Problem, `link-not-valid` when it was used or is too old. */
  async becomeFirstAdministrator(administrator: FirstAdministrator): Promise<void> {
    await this.api.post('/first-administrator', administrator);
    await this.refresh();
  }

  /** The same person after the session ended. What is on the screen stays as it is, unsaved input above all. */
  async signInAgain(password: string): Promise<void> {
    await this.api.post('/session', { email: this.user()?.email, password });
  }

  /** Whether they have signed in again in another tab. */
  async isSignedInAgain(): Promise<boolean> {
    const { user } = await this.api.get<Session>('/session');
    return user?.id === this.user()?.id;
  }

  async signOut(): Promise<void> {
    try {
      await this.endBy('/session');
    } catch (error) {
      this.toasts.say(this.words.t(`problems.${toProblem(error).code}`));
    }
  }

  /** Every session ends, in this browser too. */
  async signOutEverywhere(): Promise<void> {
    await this.endBy('/sessions');
  }

  startAgain() {
    this.document.location.reload();
  }

  private async refresh() {
    try {
      const session = await this.api.get<Session>('/session');
      if (session.user) this.kept.forgetAllBut(session.user.id);
      this.known.set(session);
      this.failed.set(undefined);
    } catch (error) {
      this.failed.set(toProblem(error));
    }
  }

  private async endBy(path: string) {
    const person = this.user()?.id ?? '';
    if (!(await this.leavesNothingBehind(person))) return;
    await this.api.delete(path);
    this.unsaved.forget();
    this.kept.forgetAllOf(person);
    this.known.set(undefined);
    await this.router.navigate(['/', this.words.language(), 'sign-in']);
  }

  /** Nobody after them at this computer reads what they did not save; whether it may be lost they are asked. */
  private async leavesNothingBehind(person: string): Promise<boolean> {
    await this.kept.save();
    const count = this.kept.count(person);
    if (!count) return this.unsaved.mayBeLost();
    return this.confirm.ask({
      title: this.words.t('shell.keptInput.title'),
      text: this.words.t('shell.keptInput.text', { count }),
      confirm: this.words.t('shell.keptInput.discard'),
      cancel: this.words.t('shell.keptInput.stay'),
      danger: true,
    });
  }

  /** The session ended elsewhere: sign in again, and come back here. */
  private async forget() {
    this.known.set(undefined);
    await this.router.navigate(['/', this.words.language(), 'sign-in'], { queryParams: { return: this.router.url } });
  }
}
