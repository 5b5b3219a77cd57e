import type { ProblemCode } from '@symmachia/contracts';
import { type FieldProblem, Problem } from '../../platform/problem/problem';
import type { ImportWork } from './import-work';

/** What is asked of the worker, one thing at a time: a method of ImportWork with its arguments, progress excepted. */
export type Call =
  | { method: 'preview'; given: Parameters<ImportWork['preview']> }
  | { method: 'apply'; given: [...Parameters<ImportWork['undo']>, skipErrors: boolean] }
  | { method: 'undo'; given: Parameters<ImportWork['undo']> };

export type ToWorker = Call | { method: 'end' };

export type FromWorker =
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'done'; result: string | null }
  | { kind: 'failed'; failure: Failure };

/** An error on its way between threads, where classes get lost. */
type Failure = { code: ProblemCode; errors: FieldProblem[]; detail: Record<string, unknown> } | { trace: string };

export const packedError = (error: unknown): Failure =>
  error instanceof Problem
    ? { code: error.code, errors: error.errors, detail: error.detail }
    : { trace: error instanceof Error ? (error.stack ?? error.message) : String(error) };

export const unpackedError = (failure: Failure): Error =>
  'code' in failure ? new Problem(failure.code, failure.errors, failure.detail) : new Error(failure.trace);
