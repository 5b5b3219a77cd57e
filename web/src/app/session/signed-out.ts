import { Injectable, signal } from '@angular/core';

/** Raised by the interceptor when the API no longer knows the session; the session store listens. Apart from it, to avoid a circle. */
@Injectable({ providedIn: 'root' })
export class SignedOut {
  private readonly times = signal(0);

  readonly count = this.times.asReadonly();

  noticed() {
    this.times.update((times) => times + 1);
  }
}
