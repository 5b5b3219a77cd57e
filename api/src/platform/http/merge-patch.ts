import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** A change travels as JSON under the media type of RFC 7396, or as plain `application/json`. */
export function readMergePatches(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  const json = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser('application/merge-patch+json', { parseAs: 'string' }, json);
}
