import type { OpenAPIObject } from '@nestjs/swagger';

export const keyHeader = 'Idempotency-Key';

/** Whoever signs in or sets a password does so anew each time: secrets are neither compared nor kept. */
const secret = /^\/api\/v1\/(session|sessions|password|first-administrator)(\/|\?|$)/;

export const takesKey = (method: string, url: string): boolean => method === 'POST' && !secret.test(url);

const parameter = {
  name: keyHeader,
  in: 'header',
  required: false,
  description:
    `Names what is meant to happen once: for a day the same request under the same key, from the same person, has
no second effect and gets the same answer. Another body under it is refused (422), and so is a repetition while the first
is under way (409, with Retry-After). A refused request (4xx) may be mended and sent under its key again.`.replaceAll(
      '\n',
      ' ',
    ),
  schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[\\x20-\\x7e]+$' },
} as const;

/** Says of every POST that takes a key that it does. */
export function describeKeys(document: OpenAPIObject): OpenAPIObject {
  for (const [path, { post }] of Object.entries(document.paths))
    if (post && takesKey('POST', path)) post.parameters = [...(post.parameters ?? []), parameter];
  return document;
}
