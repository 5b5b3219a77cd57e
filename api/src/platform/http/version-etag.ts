import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** A single versioned resource carries its version as ETag, for the If-Match of the next edit. */
export function tagVersions(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preSerialization', (_request, reply, body, done) => {
      const version = (body as { version?: unknown } | null)?.version;
      if (typeof version === 'number') void reply.header('etag', `"${version}"`);
      done(null, body);
    });
}
