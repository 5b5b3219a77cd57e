import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { ObjectLiteral } from 'typeorm';
import { Database } from '../database/database';
import { uuidv7 } from '../database/ids';
import { type Change, isBookkeeping, type Transaction } from '../database/transaction';
import { AuditEventEntity } from './audit-event.entity';

type Diff = AuditEventEntity['diff'];

/** Last of the listeners: on PostgreSQL the lock on the head of the log is held for as short as can be. */
const order = 1000;
/** An import makes a hundred thousand events: made all at once they would hold up every other request. */
const eventsAtOnce = 800;
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
  let sequence = await headOf(tx);
  for (let start = 0; start < tx.changes.length; start += eventsAtOnce)
    await tx.insertRows(
      AuditEventEntity,
      tx.changes.slice(start, start + eventsAtOnce).map((change) => eventOf(tx, change, ++sequence)),
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
    diff: diffOf(before, after),
    reason: null,
    source: tx.author.source,
    batchId: tx.author.batchId ?? null,
  };
}

function diffOf(before: ObjectLiteral | null, after: ObjectLiteral | null): Diff {
  if (before && after) return changesOf(before, after);
  const diff: Diff = {};
  for (const [field, value] of Object.entries(before ?? after ?? {}))
    if (isRecorded(field) && value !== null && value !== undefined)
      diff[field] = shown(field, before ? [value, null] : [null, value]);
  return diff;
}

function changesOf(before: ObjectLiteral, after: ObjectLiteral): Diff {
  const diff: Diff = {};
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [was, is] = [before[field] ?? null, after[field] ?? null];
    if (isRecorded(field) && !isDeepStrictEqual(was, is)) diff[field] = shown(field, [was, is]);
  }
  return diff;
}

const isRecorded = (field: string) => !isBookkeeping(field) && !derived.has(field);

const shown = (field: string, change: Diff[string]): Diff[string] => (secrets.has(field) ? [null, null] : change);
