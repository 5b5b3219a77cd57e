import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import type { Log } from './log';

/**
 * A line for each request, where the level asks for it; else not even the question is asked. Of the address only the
 * route's template, and nothing of headers or bodies: names, words looked for and secrets may stand in any of them.
 */
export function logRequests(app: NestFastifyApplication, log: Log): void {
  if (!log.isLevelEnabled('info')) return;
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onResponse', (request, reply, done) => {
      const { method, id: requestId } = request;
      const milliseconds = Math.round(reply.elapsedTime * 10) / 10;
      log.info({ requestId, method, route: routeOf(request), status: reply.statusCode, milliseconds }, 'request');
      done();
    });
}

/** The template of the address, such as `/api/v1/actions/:id`; what matches none has none. */
export const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? 'none';
