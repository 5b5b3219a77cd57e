import { Injectable } from '@nestjs/common';
import { type BulkUndone, ChangeAction, ChangeCommitment, type RevertObstacle } from '@symmachia/contracts';
import { can } from '@symmachia/domain';
import { changedSince, revertPatch } from '../audit/revert-patch';
import type { LoggedDiff } from '../audit/spoken';
import { Access } from '../platform/access/access';
import type { SignedIn } from '../platform/access/declarations';
import { authorOf } from '../platform/database/author';
import { Database } from '../platform/database/database';
import { uuidv7 } from '../platform/database/ids';
import type { Transaction } from '../platform/database/transaction';
import { Problem } from '../platform/problem/problem';
import { actionRows } from './action-rows';
import { commitmentRows } from './commitment-rows';
import type { Editing, KindOfRows, RowInHand } from './rows-in-hand';

interface Logged {
  sequence: number;
  entity: string;
  id: string;
  diff: LoggedDiff;
}

type Schema = typeof ChangeAction | typeof ChangeCommitment;

/** Takes an edit of many rows back as one, as a new change; where somebody changed one of them since, nothing is. */
@Injectable()
export class BulkUndoService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  async undo(ref: string, batch: string, me: SignedIn): Promise<BulkUndone> {
    const plan = await this.access.plan(me, ref, 'plan:read');
    if (!actsOn(me, plan.id)) throw new Problem('not-allowed');
    return this.database.write(authorOf(me), async (tx) => {
      const events = await eventsOf(tx, plan.id, batch);
      const [first] = events;
      if (!first) throw new Problem('not-found');
      const undoing = uuidv7();
      const editing = { plan, me };
      if (first.entity === 'actions') await takeBack(tx, actionRows, ChangeAction, editing, { undoing, events });
      else await takeBack(tx, commitmentRows, ChangeCommitment, editing, { undoing, events });
      return { batch: undoing, rows: events.length };
    });
  }
}

const actsOn = (me: SignedIn, planId: string): boolean =>
  [actionRows, commitmentRows].some(({ scope }) => can(me, scope, { planId }));

async function takeBack<Row extends RowInHand, Change>(
  tx: Transaction,
  kind: KindOfRows<Row, Change>,
  schema: Schema,
  editing: Editing,
  { undoing, events }: { undoing: string; events: readonly Logged[] },
): Promise<void> {
  const rows = await kind.find(
    tx,
    editing,
    events.map(({ id }) => id),
  );
  const later = await laterThan(tx, events);
  const reasons: RevertObstacle[] = [];
  for (const { id, sequence, diff } of events) {
    const row = rows.get(id);
    if (!row) throw new Problem('not-allowed');
    const { patch, obstacles } = revertPatch(diff, (field) => field in schema.shape);
    const since = (later.get(id) ?? []).filter((event) => event.sequence > sequence);
    reasons.push(...obstacles, ...changedSince(diff, since));
    const parsed = schema.safeParse(patch);
    if (reasons.length || !parsed.success) continue;
    tx.act = { batchId: undoing, reverts: sequence };
    await kind.write(tx, editing, row, parsed.data, row.version);
  }
  if (reasons.length || tx.changes.length === 0) throw new Problem('revert-refused', [], { reasons });
}

/** What the edit did; nothing where it is no edit of many, but an import. */
async function eventsOf(tx: Transaction, planId: string, batch: string): Promise<Logged[]> {
  const rows = await tx.query<Omit<Logged, 'diff'> & { diff: string }>(
    `SELECT e.sequence, e.entity, e.entity_id AS id, e.diff FROM audit_events e
     WHERE e.batch_id = :batch AND e.plan_id = :planId AND e.action = 'update' AND e.entity IN ('actions', 'commitments')
       AND NOT EXISTS (SELECT 1 FROM import_batches b WHERE b.id = e.batch_id)
     ORDER BY e.sequence`,
    { batch, planId },
  );
  return rows.map((row) => ({ ...row, diff: JSON.parse(row.diff) }));
}

async function laterThan(tx: Transaction, events: readonly Logged[]): Promise<Map<string, Logged[]>> {
  const rows = await tx.query<Omit<Logged, 'diff'> & { diff: string }>(
    `SELECT sequence, entity, entity_id AS id, diff FROM audit_events
     WHERE entity_id IN (:ids) AND sequence > :first AND action = 'update' ORDER BY sequence`,
    { ids: events.map(({ id }) => id), first: events[0]?.sequence ?? 0 },
  );
  return Map.groupBy(
    rows.map((row) => ({ ...row, diff: JSON.parse(row.diff) as LoggedDiff })),
    ({ id }) => id,
  );
}
