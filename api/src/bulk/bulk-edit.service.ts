import { Injectable } from '@nestjs/common';
import type { BulkEdit, EditActions, EditCommitments, EditedRow } from '@symmachia/contracts';
import { NamesService } from '../audit/names.service';
import { Access } from '../platform/access/access';
import type { SignedIn } from '../platform/access/declarations';
import { authorOf } from '../platform/database/author';
import { Database } from '../platform/database/database';
import { uuidv7 } from '../platform/database/ids';
import type { Transaction } from '../platform/database/transaction';
import { requireVersion } from '../platform/http/if-match';
import { type FieldProblem, Problem } from '../platform/problem/problem';
import { actionRows } from './action-rows';
import { commitmentRows } from './commitment-rows';
import { rehearse } from '../platform/database/rehearse';
import { outcomeOf, unseen } from './row-outcome';
import type { Editing, KindOfRows, RowInHand } from './rows-in-hand';

interface Edit<Change> {
  rows: readonly { id: string; version: number }[];
  change: Change;
  reason?: string | undefined;
  dryRun: boolean;
}

/** The same change of many rows, all or nothing. A preview is the edit itself, taken back before its commit. */
@Injectable()
export class BulkEditService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly names: NamesService,
  ) {}

  editActions(ref: string, edit: EditActions, me: SignedIn): Promise<BulkEdit> {
    return this.edit(actionRows, ref, edit, me);
  }

  editCommitments(ref: string, edit: EditCommitments, me: SignedIn): Promise<BulkEdit> {
    return this.edit(commitmentRows, ref, edit, me);
  }

  private async edit<Row extends RowInHand, Change>(
    kind: KindOfRows<Row, Change>,
    ref: string,
    edit: Edit<Change>,
    me: SignedIn,
  ): Promise<BulkEdit> {
    const plan = await this.access.plan(me, ref, kind.scope);
    requireEachOnce(edit.rows);
    const work = async (tx: Transaction) => {
      const batch = uuidv7();
      tx.act = { batchId: batch, reason: edit.reason };
      const rows = await editEach(tx, kind, { plan, me }, edit);
      if (!edit.dryRun) requireAll(rows);
      return { batch: edit.dryRun ? null : batch, rows };
    };
    const { batch, rows } = edit.dryRun
      ? await rehearse(this.database, authorOf(me), work)
      : await this.database.write(authorOf(me), work);
    const references = await this.names.inChanges(kind.entity, rows, plan.id, me);
    return { batch, counts: countsOf(rows), rows, references };
  }
}

async function editEach<Row extends RowInHand, Change>(
  tx: Transaction,
  kind: KindOfRows<Row, Change>,
  editing: Editing,
  { rows, change, reason }: Edit<Change>,
): Promise<EditedRow[]> {
  await kind.requireReferences?.(tx, editing, change);
  const found = await kind.find(
    tx,
    editing,
    rows.map(({ id }) => id),
  );
  const outcomes: EditedRow[] = [];
  for (const { id, version } of rows) {
    const row = found.get(id);
    outcomes.push(
      row ? await editOne(tx, kind, editing, row, { patch: kind.patchOf(row, change, reason), version }) : unseen(id),
    );
  }
  return outcomes;
}

/** What stands in its way is told of each row; whatever was written by then is rolled back with all the rest. */
async function editOne<Row extends RowInHand, Change>(
  tx: Transaction,
  kind: KindOfRows<Row, Change>,
  editing: Editing,
  row: Row,
  { patch, version }: { patch: object; version: number },
): Promise<EditedRow> {
  const from = tx.changes.length;
  const known = { ...row };
  try {
    requireVersion(row, version);
    if (Object.keys(patch).length > 0) await kind.write(tx, editing, row, patch, version);
    return outcomeOf(known, { changes: tx.changes.slice(from) });
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    return outcomeOf(known, { problem });
  }
}

function requireEachOnce(rows: Edit<unknown>['rows']): void {
  const errors = rows.flatMap(({ id }, at) =>
    rows.findIndex((row) => row.id === id) < at ? [{ pointer: `/rows/${at}/id`, code: 'duplicate' }] : [],
  );
  if (errors.length) throw new Problem('invalid-request', errors);
}

/** One row that cannot be changed refuses them all, and is named: where somebody was faster as a conflict of edits. */
function requireAll(rows: readonly EditedRow[]): void {
  const errors = rows.flatMap(({ problems }, at): FieldProblem[] =>
    problems.map(({ code }) => ({ pointer: `/rows/${at}`, code })),
  );
  if (errors.some(({ code }) => code === 'edit-conflict')) throw new Problem('edit-conflict', errors);
  if (errors.length) throw new Problem('bulk-refused', errors);
}

const countsOf = (rows: readonly EditedRow[]): BulkEdit['counts'] => ({
  change: rows.filter(({ changes }) => changes.length > 0).length,
  unchanged: rows.filter(({ changes, problems }) => changes.length + problems.length === 0).length,
  refused: rows.filter(({ problems }) => problems.length > 0).length,
});
