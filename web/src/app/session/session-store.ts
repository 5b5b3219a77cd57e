import { DOCUMENT, Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import type { FirstAdministrator, Session } from '@symmachia/contracts';
import { Words } from '@symmachia/ui';
import { Api } from '../api/api';
import { Problem, toProblem } from '../problems/problem';
import { UnsavedInput } from '../problems/unsaved-input';
import { SignedOut } from './signed-out';

/** Who is here and what they may. */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  private readonly document = inject(DOCUMENT);
  private readonly unsaved = inject(UnsavedInput);
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
    if (!(await this.unsaved.mayBeLost())) return;
    this.unsaved.forget();
    await this.api.delete('/session');
    await this.leave();
  }

  /** Every session ends, in this browser too. */
  async signOutEverywhere(): Promise<void> {
    if (!(await this.unsaved.mayBeLost())) return;
    this.unsaved.forget();
    await this.api.delete('/sessions');
    await this.leave();
  }

  startAgain() {
    this.document.location.reload();
  }

  private async refresh() {
    try {
      this.known.set(await this.api.get<Session>('/session'));
      this.failed.set(undefined);
    } catch (error) {
      this.failed.set(toProblem(error));
    }
  }

  private async leave() {
    this.known.set(undefined);
    await this.router.navigate(['/', this.words.language(), 'sign-in']);
  }

  /** The session ended elsewhere: sign in again, and come back here. */
  private async forget() {
    this.known.set(undefined);
    await this.router.navigate(['/', this.words.language(), 'sign-in'], { queryParams: { return: this.router.url } });
  }
}
