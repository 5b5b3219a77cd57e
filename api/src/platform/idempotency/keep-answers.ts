import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { RepeatableRequest } from './repetition';

/** The answers to requests that may arrive again are kept on their way out, before they are compressed. */
export function keepAnswers(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', (request: RepeatableRequest, reply, body, done) => {
      request.repetition?.end(reply, body);
      done(null, body);
    });
}
