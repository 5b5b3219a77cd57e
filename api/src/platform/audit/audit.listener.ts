import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import type { Transaction } from '../database/transaction';
import { appendToChain } from './append-to-chain';
import { eventOfNote } from './compose-event';
import { EventsOf } from './events-of';

/** Last of the listeners: on PostgreSQL the lock on the head of the log is held for as short as can be. */
const order = 1000;

/**
 * Writes down every change of every row that a person can change, and what a transaction notes besides: no feature can
 * forget it. What a large write laid down beforehand is told of before its lock is taken.
 */
@Injectable()
export class AuditListener {
  private readonly told = new WeakMap<Transaction, EventsOf>();

  constructor(database: Database) {
    database.beforeLock((tx) => this.eventsOf(tx).tellBefore());
    database.beforeCommit(order, (tx) => this.record(tx));
  }

  private async record(tx: Transaction): Promise<void> {
    if (tx.changes.length + tx.notes.length === 0) return;
    const events = this.eventsOf(tx);
    await events.tell();
    await appendToChain(
      tx,
      events,
      tx.notes.map((note) => eventOfNote(tx, note)),
    );
  }

  private eventsOf(tx: Transaction): EventsOf {
    const known = this.told.get(tx) ?? new EventsOf(tx);
    this.told.set(tx, known);
    return known;
  }
}
