import type { ImportPlan } from '../planning/import-plan';
import type { FileProblem } from '../reading/read-plan';
import type { ImportJob, Reading } from './import-work';
import type { StatePart } from './state-part';

type ListName = { [Name in keyof ImportPlan]: ImportPlan[Name] extends unknown[] ? Name : never }[keyof ImportPlan];
export type Lists = Pick<ImportPlan, ListName>;
export type Totals = Omit<ImportPlan, ListName>;

/** What the serving thread says to the worker. After `work` it asks for the answer piece by piece, at its own pace. */
export type ToWorker =
  { kind: 'job'; job: ImportJob } | { kind: 'state'; part: StatePart } | { kind: 'work' } | { kind: 'next' };

/** What the worker answers: to `work` a problem or the totals, to each `next` some of the lists until there is no more. */
export type FromWorker =
  | { kind: 'problem'; problem: FileProblem }
  | { kind: 'done'; reading: Reading; totals: Totals }
  | { kind: 'piece'; piece: Partial<Lists> }
  | { kind: 'end' };

const rowsAtOnce = 2000;

/** The lists in pieces small enough that taking one in holds nobody up. */
export function* piecesOf(lists: Lists): Generator<Partial<Lists>> {
  for (const name in lists) {
    if (!isListName(name, lists)) continue;
    const list = lists[name];
    for (let start = 0; start < list.length; start += rowsAtOnce)
      yield { [name]: list.slice(start, start + rowsAtOnce) };
  }
}

const isListName = (name: string, lists: Lists): name is keyof Lists => name in lists;
