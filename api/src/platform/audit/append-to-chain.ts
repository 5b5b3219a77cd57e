import { hash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { linkText } from '@symmachia/domain';
import type { Transaction } from '../database/transaction';
import { AuditEventEntity } from './audit-event.entity';
import type { AuditHeadEntity } from './audit-head.entity';
import { AuditPersonalDetailEntity } from './audit-personal-detail.entity';
import type { ComposedEvent } from './compose-event';
import { contentColumns, type EventsOf, type WaitingEvent } from './events-of';

const eventsAtOnce = 800;
const waitingAtOnce = 4000;

type Head = Pick<AuditHeadEntity, 'sequence' | 'hash'>;
/** An event's place, and the hash of the one before it. */
type Place = Pick<AuditEventEntity, 'sequence' | 'previousHash' | 'hash'>;

/**
 * Gives the events their places behind the head of the log, and moves the head. From here to the commit nobody else can.
 * Of those that wait, only the places are sent to the database: everybody else waits for this.
 */
export async function appendToChain(tx: Transaction, events: EventsOf, notes: readonly ComposedEvent[]): Promise<void> {
  const chain = new Chain(await heldHead(tx));
  for (const [start, some] of slices(events.waiting, waitingAtOnce)) {
    const places = chain.append(some);
    await fetchWaiting(tx, events.place ?? '', start, places);
    await insertDetails(tx, some, places);
    await setImmediate();
  }
  for (const [, some] of slices([...events.composed, ...notes], eventsAtOnce)) {
    const places = chain.append(some);
    await tx.insertRows(
      AuditEventEntity,
      some.map(({ content }, at) => ({ ...content, ...places[at] })),
    );
    await insertDetails(tx, some, places);
  }
  await tx.execute('UPDATE audit_head SET sequence = :sequence, hash = :hash', { ...chain.head });
}

class Chain {
  constructor(public head: Head) {}

  append(events: readonly WaitingEvent[]): Place[] {
    return events.map(({ contentDigest }) => {
      const { sequence: last, hash: previousHash } = this.head;
      const sequence = last + 1;
      this.head = { sequence, hash: hash('sha256', linkText(previousHash, sequence, contentDigest)) };
      return { ...this.head, previousHash };
    });
  }
}

async function heldHead(tx: Transaction): Promise<Head> {
  const [head] = await tx.query<Head>(
    `SELECT sequence, hash FROM audit_head${tx.driver === 'postgres' ? ' FOR UPDATE' : ''}`,
  );
  if (!head) throw new Error('The audit log has lost its head');
  return head;
}

/** Only SQLite has anything wait. */
async function fetchWaiting(tx: Transaction, place: string, start: number, places: readonly Place[]): Promise<void> {
  const columns = contentColumns.map(([column]) => column);
  const links = JSON.stringify(places.map(({ previousHash, hash: own }) => [previousHash, own]));
  await tx.execute(
    `INSERT INTO audit_events (sequence, ${columns.join(', ')}, previous_hash, hash)
     SELECT :first + link.key, ${columns.map((column) => `waiting.${column}`).join(', ')}, link.value ->> 0, link.value ->> 1
     FROM json_each(:links) link CROSS JOIN ${place} waiting ON waiting.place = :start + link.key`,
    { links, start, first: places[0]?.sequence },
  );
}

function insertDetails(tx: Transaction, events: readonly WaitingEvent[], places: readonly Place[]): Promise<void> {
  const details = events.flatMap((event, at) =>
    event.details.map((detail) => ({ ...detail, sequence: places[at]?.sequence })),
  );
  return tx.insertRows(AuditPersonalDetailEntity, details);
}

function* slices<Of>(all: readonly Of[], size: number): Generator<[start: number, some: readonly Of[]]> {
  for (let start = 0; start < all.length; start += size) yield [start, all.slice(start, start + size)];
}
