import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../problem/problem';
import { problemDetails } from '../problem/problem.filter';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A browser says where a request comes from: one that changes something must come from our own pages. */
export function refuseCrossSite(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply, done) => {
      if (safe.has(request.method) || isOwn(request)) return done();
      const problem = new Problem('cross-site-request');
      void reply
        .status(problem.status)
        .type('application/problem+json; charset=utf-8')
        .send(JSON.stringify(problemDetails(problem, request.headers['accept-language'])));
    });
}

function isOwn({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (headers.origin === undefined) return true;
  try {
    return new URL(headers.origin).host === headers.host;
  } catch {
    return false;
  }
}
