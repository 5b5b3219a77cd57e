import type { ColumnField, ImportField } from '@symmachia/contracts';
import { fieldProblems, type Issue } from '../../platform/problem/field-problems';
import type { RowIssue } from './import-plan';

interface Contract {
  safeParse(input: unknown): { success: true } | { success: false; error: { issues: readonly Issue[] } };
}

/** What the contract has against an input, said of the column that the place in it comes from. */
export function contractIssues(contract: Contract, input: object, columnOf: Record<string, ColumnField>): RowIssue[] {
  const result = contract.safeParse(input);
  if (result.success) return [];
  return fieldProblems(result.error.issues).map(({ pointer, code }) => {
    const field = columnOf[pointer.split('/')[1] ?? ''];
    return field ? { field, code } : { code };
  });
}

/** A code or reference that something else in the plan, or in the file, has already. */
export function codeTaken(
  field: ImportField,
  code: string | undefined,
  owners: ReadonlyMap<string, string>,
  id: string,
): RowIssue[] {
  const owner = code === undefined ? undefined : owners.get(code);
  return owner === undefined || owner === id ? [] : [{ field, code: 'code-taken', value: code }];
}
