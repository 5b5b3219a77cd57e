import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../config';

/** Where the web may take things from: from here, and nowhere else. The nonce is for the styles of Angular's components. */
export const webPolicy = (nonce: string) =>
  [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    // The one style attribute that the chart library writes on its gradients (fill and the like come as attributes).
    "style-src-attr 'unsafe-hashes' 'sha256-aMqEn2TjFTa4fPKEXLN7OfV3ni2525REsIUI4/tgmhg='",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types angular angular#bundler 'allow-duplicates'",
  ].join('; ');

/** Swagger UI styles itself inline; it runs nobody else's script. */
const documentationPolicy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; frame-ancestors 'none'";

const apiPolicy = "default-src 'none'; frame-ancestors 'none'";

const commonHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
};

/** Whatever is answered with data, not with a page. */
export const headersOf = ({ https }: Config) => ({
  ...commonHeaders,
  ...(https ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  'content-security-policy': apiPolicy,
});

/** On every answer, before anything else can make one; with the id by which the request is found in the log. */
export function secureAnswers(app: NestFastifyApplication, config: Config): void {
  const ofData = headersOf(config);
  const ofDocumentation = { ...ofData, 'content-security-policy': documentationPolicy };
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply, done) => {
      void reply.headers(request.url.startsWith('/api/docs') ? ofDocumentation : ofData);
      // What is somebody's stays in nobody's cache, unless the answer says how long it may.
      if (request.url.startsWith('/api/v1')) void reply.header('cache-control', 'no-store');
      void reply.header('x-request-id', request.id);
      done();
    });
}
