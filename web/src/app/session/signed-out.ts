import { Injectable, signal } from '@angular/core';
import { Observable, Subject, defer, map, take } from 'rxjs';
import { Problem } from '../problems/problem';

/**
 * Raised when the API no longer knows the session; the session store listens. Apart from it, to avoid a circle. Where input
 * would be lost by leaving, the reader is asked to sign in again in place, and what was refused waits for that.
 */
@Injectable({ providedIn: 'root' })
export class SignedOut {
  private readonly times = signal(0);
  private readonly asked = signal(false);
  private readonly answers = new Subject<boolean>();

  readonly count = this.times.asReadonly();
  /** Whether somebody waits for the reader to sign in again. */
  readonly asksToSignIn = this.asked.asReadonly();

  noticed() {
    this.times.update((times) => times + 1);
  }

  /** Resumes once the same person is back; fails when they put it off. */
  signedInAgain(): Observable<void> {
    return defer(() => {
      this.asked.set(true);
      return this.answers.pipe(
        take(1),
        map((isBack) => {
          if (!isBack) throw new Problem(401, 'not-signed-in');
        }),
      );
    });
  }

  answer(isBack: boolean) {
    this.asked.set(false);
    this.answers.next(isBack);
  }
}
