import type { FieldProblem } from './problem';

/** What zod says of one place in the input (its issue, as far as it is read here). */
export interface Issue {
  readonly code?: string;
  readonly message: string;
  readonly path?: readonly (PropertyKey | { key: PropertyKey })[];
  readonly origin?: string;
  readonly keys?: readonly string[];
  readonly params?: { code?: string };
  readonly errors?: readonly (readonly Issue[])[];
}

const mostProblems = 100;

/** What is wrong with an input, place by place. */
export const fieldProblems = (issues: readonly Issue[]): FieldProblem[] =>
  issues.flatMap((issue) => problemsOf(issue, '')).slice(0, mostProblems);

function problemsOf(issue: Issue, base: string): FieldProblem[] {
  const pointer = base + pointerOf(issue.path);
  if (issue.code === 'unrecognized_keys')
    return (issue.keys ?? []).map((key) => ({ pointer: `${pointer}/${escape(key)}`, code: 'unknown-field' }));
  if (issue.code === 'invalid_key') return [{ pointer, code: 'unknown-field' }];
  return [{ pointer, code: codeOf(issue) }];
}

function codeOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return /received undefined/.test(issue.message) ? 'required' : 'wrong-type';
    case 'too_big':
      return { string: 'too-long', array: 'too-many' }[issue.origin ?? ''] ?? 'too-large';
    case 'too_small':
      return { string: 'required', array: 'required' }[issue.origin ?? ''] ?? 'too-small';
    case 'invalid_value':
      return 'not-in-vocabulary';
    case 'not_multiple_of':
      return 'too-precise';
    case 'invalid_format':
    case 'invalid_union':
      return 'invalid-format';
    default:
      return issue.params?.code ?? 'invalid-format';
  }
}

/** RFC 6901. */
const pointerOf = (path: Issue['path'] = []) =>
  path.map((part) => `/${escape(String(typeof part === 'object' ? part.key : part))}`).join('');

const escape = (part: string) => part.replaceAll('~', '~0').replaceAll('/', '~1');
