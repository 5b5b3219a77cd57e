import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../config';
import { Problem } from '../problem/problem';
import { sendProblem } from '../problem/problem.filter';

/** What changes nothing, whatever headers or parameters ask for another method. */
const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A browser says where a request comes from: one that changes something must come from our own pages, not even from
 * another port or a neighbouring name. A program that is no browser says nothing, and passes. Of what a form can send,
 * only an upload is ever read; words and form fields are refused as an unsupported type.
 */
export function refuseCrossSite(app: NestFastifyApplication, config: Config): void {
  const server = app.getHttpAdapter().getInstance();
  server.removeContentTypeParser('text/plain');
  server.addHook('onRequest', (request, reply, done) => {
    if (safe.has(request.method) || isOwn(request, config)) return done();
    void sendProblem(new Problem('cross-site-request'), request, reply);
  });
}

/** Sec-Fetch-Site is the browser's own word; older browsers send Origin, the oldest Referer. Whatever is said must be so. */
function isOwn(request: FastifyRequest, { https }: Config): boolean {
  const { 'sec-fetch-site': site, origin, referer } = request.headers;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const own = parsed(`${https ? 'https' : request.protocol}://${request.host}`);
  if (!own) return false;
  if (origin !== undefined) {
    const said = parsed(origin);
    // Where the browser vouches for the origin, only the name is compared: HTTPS may end at a proxy before us.
    return said?.origin === origin && (site === 'same-origin' ? said.host === own.host : said.origin === own.origin);
  }
  return site !== undefined || referer === undefined || parsed(referer)?.origin === own.origin;
}

const parsed = (url: string): URL | null => URL.parse(url);
