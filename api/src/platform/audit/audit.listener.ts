import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { uuidv7 } from '../database/ids';
import { type Change, isBookkeeping, type Transaction } from '../database/transaction';
import { AuditEventEntity } from './audit-event.entity';

/** Last of the listeners: on PostgreSQL the lock on the head of the log is held for as short as can be. */
const order = 1000;
const headLock = 7_318_201_912;
/** Never written to the log, not even as having changed to something. */
const secrets = new Set(['passwordHash']);
/** Made from other fields, which the log has. */
const derived = new Set(['sortTitle', 'sortName', 'searchText', 'changes', 'deliveryDay']);

/** Writes down every change of every row that a person can change: no feature can forget it. */
@Injectable()
export class AuditListener {
  constructor(database: Database) {
    database.beforeCommit(order, record);
  }
}

async function record(tx: Transaction): Promise<void> {
  if (tx.changes.length === 0) return;
  const head = await headOf(tx);
  await tx.insertRows(
    AuditEventEntity,
    tx.changes.map((change, index) => eventOf(tx, change, head + index + 1)),
  );
}

async function headOf(tx: Transaction): Promise<number> {
  if (tx.driver === 'postgres') await tx.query(`SELECT pg_advisory_xact_lock(${headLock})`);
  const [row] = await tx.query<{ head: string | number | null }>('SELECT MAX(sequence) AS head FROM audit_events');
  return Number(row?.head ?? 0);
}

function eventOf(tx: Transaction, { entity, id, before, after }: Change, sequence: number): AuditEventEntity {
  return {
    id: uuidv7(),
    sequence,
    at: tx.now,
    actorId: tx.author.userId,
    entity,
    entityId: id,
    action: before ? (after ? 'update' : 'remove') : 'create',
    planId: (entity === 'plans' ? id : (after ?? before)?.['planId']) ?? null,
    diff: diffOf(before ?? {}, after ?? {}),
    reason: null,
    source: tx.author.source,
    batchId: tx.author.batchId ?? null,
  };
}

function diffOf(before: object, after: object): Record<string, [unknown, unknown]> {
  const old = new Map(Object.entries(before));
  const fields = new Map([...old, ...Object.entries(after)]);
  const diff: Record<string, [unknown, unknown]> = {};
  for (const field of fields.keys()) {
    if (isBookkeeping(field) || derived.has(field)) continue;
    const [was, is] = [old.get(field) ?? null, (after as Record<string, unknown>)[field] ?? null];
    if (!isDeepStrictEqual(was, is)) diff[field] = secrets.has(field) ? [null, null] : [was, is];
  }
  return diff;
}
