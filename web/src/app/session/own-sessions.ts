import { Component, inject, signal } from '@angular/core';
import type { OwnSession, OwnSessions } from '@symmachia/contracts';
import { Confirm, ErrorState, Formats, Skeleton, Toasts, Words } from '@symmachia/ui';
import { Api } from '../api/api';
import { load } from '../api/load';
import { Problem, toProblem } from '../problems/problem';
import { SessionStore } from './session-store';

/** Where the reader is signed in, and the way out of each. */
@Component({
  selector: 'app-own-sessions',
  imports: [ErrorState, Skeleton],
  templateUrl: './own-sessions.html',
  styleUrl: './own-sessions.css',
})
export class OwnSessionList {
  private readonly api = inject(Api);
  private readonly confirm = inject(Confirm);
  private readonly formats = inject(Formats);
  private readonly store = inject(SessionStore);
  private readonly toasts = inject(Toasts);
  protected readonly t = inject(Words).t;

  protected readonly sessions = load<OwnSessions>(() => '/sessions');
  protected readonly problem = signal<Problem | undefined>(undefined);

  protected nameOf({ client }: OwnSession): string {
    return client ?? this.t('account.sessions.unknown');
  }

  protected timesOf({ createdAt, seenAt }: OwnSession): { since: string; seen: string } {
    return { since: this.formats.moment(createdAt), seen: this.formats.moment(seenAt) };
  }

  protected async end({ id }: OwnSession) {
    await this.attempt(() => this.api.delete(`/sessions/${id}`));
  }

  protected async endOthers() {
    await this.attempt(() => this.api.delete('/sessions?others=true'));
  }

  protected async endAll() {
    const isMeant = await this.confirm.ask({
      title: this.t('account.sessions.endAllTitle'),
      text: this.t('account.sessions.endAllText'),
      confirm: this.t('account.sessions.endAll'),
      danger: true,
    });
    if (!isMeant) return;
    try {
      await this.store.signOutEverywhere();
    } catch (error) {
      this.problem.set(toProblem(error));
    }
  }

  private async attempt(act: () => Promise<void>) {
    try {
      await act();
      this.problem.set(undefined);
      this.toasts.say(this.t('account.sessions.ended'));
    } catch (error) {
      this.problem.set(toProblem(error));
    }
    this.sessions.reload();
  }
}
