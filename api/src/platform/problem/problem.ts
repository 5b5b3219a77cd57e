import { problemStatus, type FieldProblemCode, type ProblemCode } from '@symmachia/contracts';

export interface FieldProblem {
  pointer: string;
  code: FieldProblemCode | string;
}

/** The one way to say no. The filter turns it into problem+json; the table in contracts gives the status. */
export class Problem extends Error {
  readonly status: number;

  constructor(
    readonly code: ProblemCode,
    readonly errors: FieldProblem[] = [],
    readonly detail: Record<string, unknown> = {},
  ) {
    super(code);
    this.status = problemStatus[code];
  }
}

/** A 400 that names one field. */
export const fieldProblem = (pointer: string, code: FieldProblemCode | string) =>
  new Problem('invalid-request', [{ pointer, code }]);
