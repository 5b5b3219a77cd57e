import { HttpEvent, HttpEventType, HttpInterceptorFn, HttpRequest } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Observable, tap } from 'rxjs';
import { toProblem } from '../problems/problem';

type Send = (request: HttpRequest<unknown>) => Observable<HttpEvent<unknown>>;

/**
 * Gives every POST the key of what a person means by it, so that it happens once however often it has to be sent. A
 * request that nobody answered and that is then sent again, word for word, still means the same.
 */
@Injectable({ providedIn: 'root' })
export class Intentions {
  private readonly unanswered = new Map<string, string>();

  named(request: HttpRequest<unknown>, send: Send): Observable<HttpEvent<unknown>> {
    if (request.method !== 'POST') return send(request);
    const asked = askedBy(request);
    const key = this.unanswered.get(asked) ?? newKey();
    return send(request.clone({ setHeaders: { 'Idempotency-Key': key } })).pipe(
      tap({
        next: ({ type }) => type === HttpEventType.Response && this.unanswered.delete(asked),
        error: (error: unknown) => {
          if (isAnswer(toProblem(error).status) || request.body instanceof FormData) this.unanswered.delete(asked);
          else this.unanswered.set(asked, key);
        },
      }),
    );
  }
}

export const intentionInterceptor: HttpInterceptorFn = (request, next) => inject(Intentions).named(request, next);

const askedBy = ({ urlWithParams, body }: HttpRequest<unknown>) => `${urlWithParams} ${JSON.stringify(body)}`;

const isAnswer = (status: number) => status > 0 && status < 500;

/** Not `randomUUID`, which browsers keep from pages that come without TLS. */
const newKey = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
