import type { EditedRow } from '@symmachia/contracts';
import { spokenChanges, type LoggedDiff } from '../audit/spoken';
import { diffOf } from '../platform/audit/diff';
import type { Change } from '../platform/database/transaction';
import { Problem } from '../platform/problem/problem';
import type { RowInHand } from './rows-in-hand';

/** What an edit made of a row, before its commit. */
export const outcomeOf = (
  { id, code, title, version }: RowInHand,
  { changes, problem }: { changes?: readonly Change[]; problem?: Problem },
): EditedRow => ({
  id,
  code,
  title,
  version,
  changes: (changes ?? []).flatMap(({ before, after }) => spokenChanges(diffOf(before, after) as LoggedDiff)),
  problems: problem ? problemsOf(problem) : [],
});

/** What one may not see is not there. */
export const unseen = (id: string): EditedRow => ({
  id,
  code: null,
  title: {},
  version: null,
  changes: [],
  problems: problemsOf(new Problem('not-found')),
});

/** By the fields of the change: the reason of a status is said once for all rows. */
function problemsOf({ code, errors }: Problem): EditedRow['problems'] {
  if (errors.length === 0) return [{ pointer: '', code }];
  return errors.map((error) => ({
    pointer: error.pointer === '/statusReason' ? '/reason' : `/change${error.pointer}`,
    code: code === 'invalid-request' ? error.code : code,
  }));
}
