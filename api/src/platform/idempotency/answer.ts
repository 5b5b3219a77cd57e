import type { FastifyReply } from 'fastify';

/** How a request was answered, as far as a repetition is told again. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | null;
}

const repeated = ['content-type', 'etag', 'location', 'preference-applied'];

/** The answer as it leaves, unless it must not be told twice: a refusal may be mended, a cookie is a secret. */
export function answerOf(reply: FastifyReply, body: unknown): Answer | null {
  const text = body === undefined || body === null ? null : body;
  if (reply.statusCode >= 400 || reply.hasHeader('set-cookie')) return null;
  if (text !== null && typeof text !== 'string') return null;
  const headers = repeated.flatMap((name) => (reply.hasHeader(name) ? [[name, String(reply.getHeader(name))]] : []));
  return { status: reply.statusCode, headers: Object.fromEntries(headers), body: text };
}

/** Ends a request that was answered when it arrived for the first time. */
export class AnsweredBefore extends Error {
  constructor(readonly answer: Answer) {
    super('This request has been answered before');
  }
}
