import type { ProblemCode } from '@symmachia/contracts';
import type { Result } from '@symmachia/domain';
import { Problem } from './problem';

/** The value of a rule's answer; its refusal becomes the problem of the same code, pointing at the field. */
export function accepted<T>(result: Result<T, ProblemCode>, pointer?: string): T {
  if (result.ok) return result.value;
  throw new Problem(result.code, pointer ? [{ pointer, code: result.code }] : []);
}
