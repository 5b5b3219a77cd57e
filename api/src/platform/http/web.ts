import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import compress from '@fastify/compress';
import statics from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import type { Config } from '../config';
import { Problem } from '../problem/problem';
import { sendProblem } from '../problem/problem.filter';
import { webPolicy } from './security-headers';

/** Serves the built web beside the API: its files as they are, and its one page for every other address. */
export async function serveWeb(app: NestFastifyApplication, { webRoot }: Config): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  await app.register(compress, { threshold: 2048, globalDecompression: false });
  if (!webRoot) return;
  await app.register(statics, { root: webRoot, index: false, wildcard: false, maxAge: '365d', immutable: true });
  const page = readFileSync(join(webRoot, 'index.html'), 'utf8');
  server.get('/*', (request, reply) =>
    request.url.startsWith('/api') ? sendProblem(new Problem('not-found'), request, reply) : sendPage(page, reply),
  );
}

function sendPage(page: string, reply: FastifyReply): FastifyReply {
  const nonce = randomBytes(16).toString('base64');
  return reply
    .headers({ 'content-security-policy': webPolicy(nonce), 'cache-control': 'no-store' })
    .type('text/html; charset=utf-8')
    .send(page.replaceAll('CSP_NONCE', nonce));
}
