import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import type { Change, Transaction } from '../database/transaction';
import { appendToChain } from './append-to-chain';
import { type ComposedEvent, eventOfChange, eventOfNote } from './compose-event';
import { OrganisationsConcerned } from './organisations-concerned';

/** Last of the listeners: on PostgreSQL the lock on the head of the log is held for as short as can be. */
const order = 1000;
/** An import makes a hundred thousand events: made all at once they would hold up every other request. */
const eventsAtOnce = 800;

/**
 * Writes down every change of every row that a person can change, and what a transaction notes besides: no feature can
 * forget it. What a large write laid down beforehand is told of before its lock is taken.
 */
@Injectable()
export class AuditListener {
  private readonly composed = new WeakMap<Transaction, EventsOf>();

  constructor(database: Database) {
    database.beforeLock((tx) => this.eventsOf(tx).catchUp());
    database.beforeCommit(order, (tx) => this.record(tx));
  }

  private async record(tx: Transaction): Promise<void> {
    if (tx.changes.length + tx.notes.length === 0) return;
    const events = this.eventsOf(tx);
    await events.catchUp();
    await appendToChain(tx, [...events.all, ...tx.notes.map((note) => eventOfNote(tx, note))]);
  }

  private eventsOf(tx: Transaction): EventsOf {
    const known = this.composed.get(tx) ?? new EventsOf(tx);
    this.composed.set(tx, known);
    return known;
  }
}

/** The events of one transaction's changes, in their order. */
class EventsOf {
  readonly all: ComposedEvent[] = [];
  private readonly organisations: OrganisationsConcerned;

  constructor(private readonly tx: Transaction) {
    this.organisations = new OrganisationsConcerned(tx);
  }

  /** Tells of the changes that came since. */
  async catchUp(): Promise<void> {
    const { changes } = this.tx;
    while (this.all.length < changes.length) {
      const some = changes.slice(this.all.length, this.all.length + eventsAtOnce);
      await this.tell(some);
      if (some.length === eventsAtOnce) await setImmediate();
    }
  }

  private async tell(changes: readonly Change[]): Promise<void> {
    const organisations = await this.organisations.of(changes);
    for (const [at, change] of changes.entries())
      this.all.push(eventOfChange(this.tx, change, organisations[at] ?? null));
  }
}
