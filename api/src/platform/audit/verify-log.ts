import { setImmediate } from 'node:timers/promises';
import type { Database } from '../database/database';
import type { AuditEventEntity } from './audit-event.entity';
import type { AuditHeadEntity } from './audit-head.entity';
import type { AuditPersonalDetailEntity } from './audit-personal-detail.entity';
import { ChainVerifier, type Fault } from './verify-chain';

const eventsAtOnce = 5000;
/** The bounds of a place in the log, on both databases. */
const [smallest, largest] = [-2_147_483_648, 2_147_483_647];

/** What verifying the log came to: how far it holds, and where it first does not. */
export interface Verdict {
  events: number;
  head: string | null;
  fault: Fault | null;
}

/** Follows the whole log, however long, while others may go on writing. */
export async function verifyLog(database: Database): Promise<Verdict> {
  const chain = new ChainVerifier();
  for (;;) {
    const { fault, isLast } = await followSome(database, chain);
    if (fault) return { events: chain.sequence, head: null, fault };
    if (!isLast) continue;
    const head = await headOf(database);
    if (head && head.sequence > chain.sequence && (await hasEvent(database, chain.sequence + 1))) continue;
    return { events: chain.sequence, head: head?.hash ?? null, fault: chain.finish(head) };
  }
}

async function followSome(database: Database, chain: ChainVerifier): Promise<{ fault: Fault | null; isLast: boolean }> {
  const after = chain.sequence;
  const events = await database.read<AuditEventEntity>(
    `SELECT ${columns} FROM audit_events WHERE sequence > :after ORDER BY sequence LIMIT :eventsAtOnce`,
    { after: after === 0 ? smallest : after, eventsAtOnce },
  );
  const isLast = events.length < eventsAtOnce;
  const until = events.at(-1)?.sequence ?? after;
  const fault = chain.follow(events, await detailsOf(database, after, isLast ? largest : until));
  await setImmediate();
  return { fault, isLast };
}

const detailsOf = (database: Database, after: number, until: number): Promise<AuditPersonalDetailEntity[]> =>
  database.read<AuditPersonalDetailEntity>(
    `SELECT sequence, field, salt, before_value AS "before", after_value AS "after" FROM audit_personal_details
     WHERE sequence > :after AND sequence <= :until ORDER BY sequence`,
    { after, until },
  );

const headOf = (database: Database): Promise<AuditHeadEntity | undefined> =>
  database.readOne<AuditHeadEntity>('SELECT sequence, hash FROM audit_head');

const hasEvent = async (database: Database, sequence: number): Promise<boolean> =>
  Boolean(await database.readOne('SELECT 1 AS "is" FROM audit_events WHERE sequence >= :sequence', { sequence }));

const columns = `sequence, at, actor_id AS "actorId", entity, entity_id AS "entityId", action, plan_id AS "planId",
  organisation_id AS "organisationId", diff, reason, source, batch_id AS "batchId", request_id AS "requestId", reverts,
  previous_hash AS "previousHash", hash`;
