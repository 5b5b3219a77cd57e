import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { fieldProblem } from '../problem/problem';
import { keyHeader, takesKey } from './key-header';
import { KeptAnswers } from './kept-answers';
import { type RepeatableRequest, Repetition } from './repetition';

const printable = /^[\x20-\x7e]{1,255}$/;

/**
 * A POST that brings an `Idempotency-Key` has its effect once (draft-ietf-httpapi-idempotency-key-header). It runs after
 * the guard that says who asks: keys are each person's own.
 */
@Injectable()
export class IdempotencyGuard implements CanActivate {
  constructor(private readonly answers: KeptAnswers) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<RepeatableRequest & FastifyRequest>();
    const key = request.headers[keyHeader.toLowerCase()];
    if (key === undefined || !request.signedIn || !takesKey(request.method, request.url)) return true;
    if (typeof key !== 'string' || !printable.test(key)) throw fieldProblem(`/${keyHeader}`, 'invalid-format');
    request.signedIn = { ...request.signedIn };
    request.repetition = new Repetition(this.answers, request.signedIn, request.url, key);
    // A form is read, and known, only where it is taken.
    if (!request.isMultipart()) await request.repetition.begin(request.body);
    return true;
  }
}
