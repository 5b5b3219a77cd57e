import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import compress from '@fastify/compress';
import statics from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config';
import { Problem } from '../problem/problem';
import { problemDetails } from '../problem/problem.filter';
import { apiPolicy, commonHeaders, documentationPolicy, webPolicy } from './security-headers';

/** Serves the built web beside the API: its files as they are, and its one page for every other address. */
export async function serveWeb(app: NestFastifyApplication, { webRoot, https }: Config): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', (request, reply, done) => {
    void reply.headers({ ...commonHeaders, 'content-security-policy': policyFor(request.url) });
    if (https) void reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
    done();
  });
  await app.register(compress, { threshold: 2048, globalDecompression: false });
  if (!webRoot) return;
  await app.register(statics, { root: webRoot, index: false, wildcard: false, maxAge: '365d', immutable: true });
  const page = readFileSync(join(webRoot, 'index.html'), 'utf8');
  server.get('/*', (request, reply) =>
    request.url.startsWith('/api') ? sendNotFound(request, reply) : sendPage(page, reply),
  );
}

function sendPage(page: string, reply: FastifyReply): FastifyReply {
  const nonce = randomBytes(16).toString('base64');
  return reply
    .headers({ 'content-security-policy': webPolicy(nonce), 'cache-control': 'no-store' })
    .type('text/html; charset=utf-8')
    .send(page.replaceAll('CSP_NONCE', nonce));
}

function sendNotFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply
    .status(404)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemDetails(new Problem('not-found'), request.headers['accept-language'])));
}

const policyFor = (url: string) => (url.startsWith('/api/docs') ? documentationPolicy : apiPolicy);
