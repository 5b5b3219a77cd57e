import { hash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { planDay, type Actor } from '@symmachia/domain';
import type { PlanContext } from '../access/access';
import { languageOf } from './language';

/** A request that may be answered by 304, and the reply that says so. */
export interface Exchange {
  request: FastifyRequest;
  reply: FastifyReply;
}

export const Conditional = createParamDecorator((_: unknown, context: ExecutionContext): Exchange => {
  const http = context.switchToHttp();
  return { request: http.getRequest(), reply: http.getResponse() };
});

/**
 * Answers a list or figure of a plan from what the reader already has (304) before anything is queried. The strong ETag
 * is made of the plan's change counter and local day, the reader's rights and language, and the address asked for;
 * `besides` says what else the answer rests on.
 */
export async function unlessKnown<T>(
  { request, reply }: Exchange,
  { plan, actor, now, besides = [] }: { plan: PlanContext; actor: Actor; now: string; besides?: readonly string[] },
  query: () => Promise<T>,
): Promise<T | undefined> {
  const etag = `"${digest([
    plan.id,
    String(plan.changes),
    planDay(plan, now),
    actor.isAdmin ? 'admin' : JSON.stringify(actor.memberships),
    languageOf(request.headers['accept-language']),
    request.url,
    ...besides,
  ])}"`;
  void reply
    .header('etag', etag)
    .header('cache-control', 'private, no-cache')
    .header('vary', 'accept-language, cookie');
  if (!matches(request.headers['if-none-match'], etag)) return query();
  void reply.status(304);
  return undefined;
}

const digest = (parts: readonly string[]) => hash('sha256', parts.join('\n'), 'base64url').slice(0, 27);

/** Whether an If-None-Match names it. */
export const matches = (header: string | undefined, etag: string) =>
  header !== undefined && header.split(',').some((known) => known.trim().replace(/^W\//, '') === etag);
