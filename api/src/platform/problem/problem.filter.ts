import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ProblemCode, ProblemDetails } from '@symmachia/contracts';
import { translate } from '@symmachia/i18n';
import { languageOf } from '../http/language';
import { Problem } from './problem';

/** What the HTTP layer below us throws of its own, by status. */
const ofStatus: Record<number, ProblemCode> = {
  400: 'malformed-json',
  401: 'not-signed-in',
  403: 'not-allowed',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'too-large',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
  503: 'unavailable',
};

/** After how many seconds it is worth asking again. */
const retryAfter: Partial<Record<ProblemCode, string>> = { busy: '5', 'idempotency-key-in-use': '1' };

/** The one place where anything thrown becomes an answer: RFC 9457 problem details in the reader's language. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = this.problemOf(error);
    const wait = problem.detail['retryAfter'] ?? retryAfter[problem.code];
    if (wait) void reply.header('retry-after', String(wait));
    void reply
      .status(problem.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(JSON.stringify(problemDetails(problem, request)));
  }

  private problemOf(error: unknown): Problem {
    if (error instanceof Problem) return error;
    const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number }).statusCode;
    const code = status === undefined ? undefined : ofStatus[status];
    if (code) return new Problem(code);
    this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return new Problem('unexpected');
  }
}

/** The body of a problem. */
function problemDetails(problem: Problem, request: FastifyRequest): ProblemDetails {
  return {
    type: `urn:symmachia:problem:${problem.code}`,
    title: translate(languageOf(request.headers['accept-language']), `problems.${problem.code}`),
    status: problem.status,
    code: problem.code,
    requestId: request.id,
    ...(problem.errors.length ? { errors: problem.errors } : {}),
    ...problem.detail,
  };
}

/** Answers with a problem where no handler was reached that could throw it. */
export const sendProblem = (problem: Problem, request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  reply
    .status(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemDetails(problem, request)));
