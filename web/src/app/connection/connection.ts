import { HttpBackend, HttpClient, HttpErrorResponse } from '@angular/common/http';
import { DOCUMENT, Injectable, computed, inject, signal } from '@angular/core';
import { Toasts, Words } from '@symmachia/ui';
import { Observable, Subject, defer, finalize, firstValueFrom, map, merge, of, take, timer } from 'rxjs';
import { apiBase } from '../api/api';
import { Problem } from '../problems/problem';

const firstPause = 2_000;
const longestPause = 15_000;

/** Whether nobody answered: the network is gone, or what stands between here and the server says that it is. */
export const isUnreachable = (error: unknown): boolean =>
  error instanceof HttpErrorResponse && (error.status === 0 || error.status === 502 || error.status === 504);

/**
 * Knows whether the server can be reached, looks for it while it cannot, and lets requests wait for it. Nothing that waits
 * has been given up: reads and writes go on by themselves.
 */
@Injectable({ providedIn: 'root' })
export class Connection {
  /** Without interceptors: what asks whether anybody is there must not wait for an answer to that. */
  private readonly http = new HttpClient(inject(HttpBackend));
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly isLost = signal(false);
  private readonly heldWrites = signal(0);
  private readonly waitsForOthers = signal(0);
  private readonly back = new Subject<void>();
  private readonly letGo = new Subject<void>();
  private nextLook: ReturnType<typeof setTimeout> | undefined;

  readonly lost = this.isLost.asReadonly();
  /** Whether something is to be saved as soon as the connection is back. */
  readonly holdsWrites = computed(() => this.heldWrites() > 0);
  /** Whether a request waits because the server is busy. */
  readonly busy = computed(() => this.waitsForOthers() > 0);

  constructor() {
    const window = inject(DOCUMENT).defaultView;
    window?.addEventListener('offline', () => this.lose());
    window?.addEventListener('online', () => void this.look());
  }

  lose() {
    if (this.isLost()) return;
    this.isLost.set(true);
    this.lookIn(firstPause);
  }

  /** Resumes when the server answers again; a write fails when its writer would rather go on writing. */
  returned(isWrite: boolean): Observable<void> {
    return defer(() => {
      if (!this.isLost()) return of(undefined);
      const nobody = this.letGo.pipe(
        map(() => {
          throw new Problem(0, 'unreachable');
        }),
      );
      if (isWrite) this.heldWrites.update((count) => count + 1);
      return merge(this.back, ...(isWrite ? [nobody] : [])).pipe(
        take(1),
        finalize(() => isWrite && this.heldWrites.update((count) => count - 1)),
      );
    });
  }

  /** Resumes after a while; that long others keep the server busy. */
  pause(milliseconds: number): Observable<void> {
    return defer(() => {
      this.waitsForOthers.update((count) => count + 1);
      return timer(milliseconds).pipe(
        map(() => undefined),
        finalize(() => this.waitsForOthers.update((count) => count - 1)),
      );
    });
  }

  /** Held writes come back to their forms, with everything that was typed. */
  goOnWriting() {
    this.letGo.next();
  }

  async look(pause = firstPause): Promise<void> {
    if (!this.isLost()) return;
    clearTimeout(this.nextLook);
    if (await this.isThere()) this.find();
    else this.lookIn(Math.min(pause * 2, longestPause));
  }

  private async isThere(): Promise<boolean> {
    try {
      await firstValueFrom(this.http.get(`${apiBase}/health`));
      return true;
    } catch (error) {
      return !isUnreachable(error);
    }
  }

  private find() {
    if (!this.isLost()) return;
    this.isLost.set(false);
    this.back.next();
    this.toasts.say(this.words.t('shell.connection.back'));
  }

  private lookIn(pause: number) {
    clearTimeout(this.nextLook);
    this.nextLook = setTimeout(() => void this.look(pause), pause);
  }
}
