import { FieldTree, submit } from '@angular/forms/signals';
import { Problem, toProblem } from '../problems/problem';

export type Saved<R> = { ok: true; value: R } | { ok: false; problem: Problem | undefined };

function isFieldTree(value: unknown): value is FieldTree<unknown> {
  return typeof value === 'function';
}

/** The field that a pointer such as `/title/en` or `/parties/0/share` means, as deep as the form goes. */
function fieldAt(form: FieldTree<unknown>, pointer: string): FieldTree<unknown> {
  let field = form;
  for (const part of pointer.split('/').slice(1)) {
    const deeper: unknown = Reflect.get(field, part);
    if (!isFieldTree(deeper)) break;
    field = deeper;
  }
  return field;
}

/**
 * Sends a valid form. What the server says of single fields appears at them (the pointers' names are the form's names);
 * the problem as a whole comes back, undefined where the form's own rules already refused.
 */
export async function save<T, R>(form: FieldTree<T>, send: () => Promise<R>): Promise<Saved<R>> {
  let outcome: Saved<R> = { ok: false, problem: undefined };
  await submit(form, async () => {
    try {
      outcome = { ok: true, value: await send() };
      return undefined;
    } catch (error) {
      const problem = toProblem(error);
      outcome = { ok: false, problem };
      return problem.errors.map(({ pointer, code }) => ({ kind: code, fieldTree: fieldAt(form, pointer) }));
    }
  });
  return outcome;
}
