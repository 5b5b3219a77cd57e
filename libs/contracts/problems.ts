import { z } from 'zod';
import { named } from './common';

/** Every problem the API answers with, and its HTTP status. Titles in the reader's language: libs/i18n, `problems.<code>`. */
export const problemStatus = {
  'invalid-request': 400,
  'malformed-json': 400,
  'invalid-cursor': 400,
  'invalid-id': 400,
  'comment-required': 400,
  'decrease-unexplained': 400,
  'status-reason-required': 400,
  'merged-into-required': 400,
  'merged-into-refused': 400,
  'merged-into-itself': 400,
  'parent-not-found': 400,
  'pillar-cycle': 400,
  'pillar-too-deep': 400,
  'not-a-text-file': 400,
  'handover-to-itself': 400,
  'renamed-later': 400,
  'not-signed-in': 401,
  'wrong-credentials': 401,
  'cross-site-request': 403,
  'not-allowed': 403,
  'not-found': 404,
  'link-not-valid': 404,
  'no-snapshot': 404,
  'method-not-allowed': 405,
  conflict: 409,
  'code-taken': 409,
  'action-transition-refused': 409,
  'commitment-transition-refused': 409,
  'period-transition-refused': 409,
  'plan-transition-refused': 409,
  'update-transition-refused': 409,
  'period-not-open': 409,
  'override-without-period': 409,
  'override-without-rag': 409,
  'no-override': 409,
  'exception-over': 409,
  'own-submission': 409,
  'import-has-errors': 409,
  'import-not-previewed': 409,
  'import-not-applied': 409,
  'import-running': 409,
  'undo-refused': 409,
  'organisation-transition-refused': 409,
  'organisation-merged': 409,
  'handover-target-ended': 409,
  'handover-undo-refused': 409,
  'revert-refused': 409,
  'bulk-refused': 409,
  'not-archived': 409,
  'idempotency-key-in-use': 409,
  'edit-conflict': 412,
  'too-large': 413,
  'unsupported-media-type': 415,
  'idempotency-key-reused': 422,
  'too-many-requests': 429,
  'version-required': 428,
  unexpected: 500,
  busy: 503,
  unavailable: 503,
} as const;

export type ProblemCode = keyof typeof problemStatus;

/** What may be wrong with one field; the words for it: libs/i18n, `fieldProblems.<code>`. */
export const fieldProblemCodes = [
  'required',
  'unknown-field',
  'wrong-type',
  'not-in-vocabulary',
  'invalid-format',
  'too-short',
  'too-long',
  'too-small',
  'too-large',
  'too-precise',
  'too-many',
  'control-character',
  'end-before-start',
  'due-before-opening',
  'grace-before-due',
  'outside-plan',
  'in-the-future',
  'in-the-past',
  'unknown-reference',
  'duplicate',
  'not-a-date',
  'no-lead',
  'overlaps',
  'too-deep',
  'guessable-password',
  'password-not-allowed',
  'wrong-password',
] as const;
export type FieldProblemCode = (typeof fieldProblemCodes)[number];

/**
 * RFC 9457 problem details; `errors` points into the request body (RFC 6901), or names the query parameter. Some problems
 * say more, in members of their own (retryAfter, reasons, import).
 */
export const ProblemDetails = named(
  'Problem',
  z.looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    /** By which the operator finds the request in the log; also the header `X-Request-Id`. */
    requestId: z.string().optional(),
    errors: z.array(z.object({ pointer: z.string(), code: z.string() })).optional(),
  }),
);
export type ProblemDetails = z.infer<typeof ProblemDetails>;
