import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { languages } from '@symmachia/domain';
import type { Config } from '../config';
import { Problem } from '../problem/problem';
import { sendProblem } from '../problem/problem.filter';

const day = 86_400_000;
/** RFC 9116 asks for less than a year; who reads it later asks again. */
const holdsFor = 180 * day;

/** Whom to tell of a hole (RFC 9116), where an operator has said so. */
export function serveSecurityContact(app: NestFastifyApplication, { securityContact }: Config): void {
  app
    .getHttpAdapter()
    .getInstance()
    .get('/.well-known/security.txt', (request, reply) => {
      if (securityContact === null) return sendProblem(new Problem('not-found'), request, reply);
      return reply.type('text/plain; charset=utf-8').send(securityText(securityContact, Date.now()));
    });
}

/** `now` in milliseconds; the same text all day. */
export function securityText(contact: string, now: number): string {
  const expires = new Date(Math.floor(now / day) * day + holdsFor).toISOString();
  return [`Contact: ${contact}`, `Expires: ${expires}`, `Preferred-Languages: ${languages.join(', ')}`, ''].join('\n');
}
