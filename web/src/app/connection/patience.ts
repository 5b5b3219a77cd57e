import { HttpErrorResponse, HttpEvent, HttpInterceptorFn, HttpRequest } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Observable, catchError, switchMap, throwError } from 'rxjs';
import { toProblem } from '../problems/problem';
import { UnsavedInput } from '../problems/unsaved-input';
import { SignedOut } from '../session/signed-out';
import { Connection, isUnreachable } from './connection';

/** A request that fails this often although the server is there is not held up by the network. */
const mostReturns = 3;
const mostPauses = 6;
const longestPause = 30;

type Send = (request: HttpRequest<unknown>) => Observable<HttpEvent<unknown>>;

/**
 * Sends a request until it is through: waits for a lost connection, for a busy server, and for a person who has to sign in
 * again while something is unsaved. It is the same request each time, its Idempotency-Key included, so it has one effect.
 */
@Injectable({ providedIn: 'root' })
export class Patience {
  private readonly connection = inject(Connection);
  private readonly signedOut = inject(SignedOut);
  private readonly unsaved = inject(UnsavedInput);

  through(
    request: HttpRequest<unknown>,
    send: Send,
    tries = { returns: 0, pauses: 0 },
  ): Observable<HttpEvent<unknown>> {
    return send(request).pipe(
      catchError((error: unknown) => {
        const reason = this.reasonToWait(request, error, tries);
        return reason ? reason.pipe(switchMap(() => this.through(request, send, tries))) : throwError(() => error);
      }),
    );
  }

  private reasonToWait(
    request: HttpRequest<unknown>,
    error: unknown,
    tries: { returns: number; pauses: number },
  ): Observable<void> | undefined {
    const { code } = toProblem(error);
    if (isUnreachable(error) && tries.returns++ < mostReturns) {
      this.connection.lose();
      return this.connection.returned(request.method !== 'GET');
    }
    const isBusy = code === 'busy' || code === 'idempotency-key-in-use';
    if (isBusy && tries.pauses++ < mostPauses) return this.connection.pause(secondsToWait(error) * 1000);
    if (code === 'not-signed-in' && this.unsaved.any()) return this.signedOut.signedInAgain();
    return undefined;
  }
}

export const patientInterceptor: HttpInterceptorFn = (request, next) => inject(Patience).through(request, next);

function secondsToWait(error: unknown): number {
  const said = error instanceof HttpErrorResponse ? Number(error.headers.get('Retry-After')) : 0;
  return Math.min(said > 0 ? said : 2, longestPause);
}
