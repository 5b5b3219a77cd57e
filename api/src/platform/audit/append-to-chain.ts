import { hash } from 'node:crypto';
import { linkText } from '@symmachia/domain';
import type { Transaction } from '../database/transaction';
import { AuditEventEntity } from './audit-event.entity';
import type { AuditHeadEntity } from './audit-head.entity';
import { AuditPersonalDetailEntity } from './audit-personal-detail.entity';
import type { ComposedEvent } from './compose-event';

const eventsAtOnce = 800;

type Head = Pick<AuditHeadEntity, 'sequence' | 'hash'>;

/** Gives the events their places behind the head of the log, and moves the head. From here to the commit nobody else can. */
export async function appendToChain(tx: Transaction, events: readonly ComposedEvent[]): Promise<void> {
  let head = await heldHead(tx);
  for (let start = 0; start < events.length; start += eventsAtOnce) {
    const chained: AuditEventEntity[] = [];
    const details: AuditPersonalDetailEntity[] = [];
    for (const event of events.slice(start, start + eventsAtOnce)) {
      const previousHash = head.hash;
      head = nextHead(head, event);
      chained.push({ ...event.content, ...place(head, previousHash) } as AuditEventEntity);
      for (const detail of event.details) details.push({ ...detail, sequence: head.sequence });
    }
    await tx.insertRows(AuditEventEntity, chained);
    await tx.insertRows(AuditPersonalDetailEntity, details);
  }
  await tx.execute('UPDATE audit_head SET sequence = :sequence, hash = :hash', { ...head });
}

async function heldHead(tx: Transaction): Promise<Head> {
  const [head] = await tx.query<Head>(
    `SELECT sequence, hash FROM audit_head${tx.driver === 'postgres' ? ' FOR UPDATE' : ''}`,
  );
  if (!head) throw new Error('The audit log has lost its head');
  return head;
}

const nextHead = (head: Head, { contentDigest }: ComposedEvent): Head => {
  const sequence = head.sequence + 1;
  return { sequence, hash: hash('sha256', linkText(head.hash, sequence, contentDigest)) };
};

const place = ({ sequence, hash: own }: Head, previousHash: string) => ({ sequence, previousHash, hash: own });
