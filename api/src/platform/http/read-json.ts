import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

/** A request whose body could not be read as the JSON that it claims to be. */
export interface MaybeUnreadable extends FastifyRequest {
  isUnreadable?: boolean;
}

/**
 * JSON, and under the media type of RFC 7396 a change. What is no JSON is only noted here: whether whoever sent it is
 * signed in is asked first, and comes before that it cannot be read (`ReadableGuard`).
 */
export function readJson(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeContentTypeParser('application/json');
  fastify.addContentTypeParser(
    ['application/json', 'application/merge-patch+json'],
    { parseAs: 'string' },
    (request: MaybeUnreadable, text: string, done) =>
      parse(request, text, (error, body) => {
        request.isUnreadable = error !== null;
        done(null, body);
      }),
  );
}
