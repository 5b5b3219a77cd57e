import { HttpErrorResponse } from '@angular/common/http';
import type { ProblemDetails } from '@symmachia/contracts';
import type { I18nText } from '@symmachia/domain';

/** A record that stands in the way of what was asked. */
export interface Reason {
  readonly entity: string;
  readonly id: string;
  readonly title: string | I18nText;
}

/** What the API said went wrong: the code gives the words, the pointers the fields, the reasons what stands in the way. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly errors: readonly { pointer: string; code: string }[] = [],
    readonly reasons: readonly Reason[] = [],
  ) {
    super(code);
    this.name = 'Problem';
  }
}

function isProblemDetails(body: unknown): body is ProblemDetails & { reasons?: Reason[] } {
  return typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string';
}

/** Without an answer at all (status 0) the code is `unreachable`. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (!(error instanceof HttpErrorResponse)) return new Problem(500, 'unexpected');
  if (error.status === 0) return new Problem(0, 'unreachable');
  const body = typeof error.error === 'string' ? parsed(error.error) : error.error;
  if (isProblemDetails(body)) return new Problem(error.status, body.code, body.errors, body.reasons);
  return new Problem(error.status, error.status === 503 || error.status === 502 ? 'unavailable' : 'unexpected');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
