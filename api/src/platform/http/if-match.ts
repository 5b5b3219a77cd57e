import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../problem/problem';

/** The version that an edit started from, out of `If-Match: "<version>"`; null for `*`, which asks for none in particular. */
function versionOf(header: string | undefined): number | null {
  if (header === undefined) throw new Problem('version-required');
  if (header.trim() === '*') return null;
  const version = /^"(\d{1,9})"$/.exec(header.trim())?.[1];
  if (version === undefined) throw new Problem('edit-conflict');
  return Number(version);
}

/** Every PATCH says which version it starts from (RFC 9110, 13.1.1): 428 without, 412 when somebody was faster. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext) =>
  versionOf(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
);

/** A transition honours If-Match when it is sent. */
export const IfMatchWhenSent = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  return header === undefined ? null : versionOf(header);
});

/** Refuses an edit that did not start from the row as it is. */
export function requireVersion(row: { version: number }, expected: number | null): void {
  if (expected !== null && row.version !== expected) throw new Problem('edit-conflict');
}
