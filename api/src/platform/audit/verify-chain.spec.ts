import { hash } from 'node:crypto';
import * as fc from 'fast-check';
import { contentText, genesis, linkText } from '@symmachia/domain';
import type { AuditEventEntity } from './audit-event.entity';
import type { AuditHeadEntity } from './audit-head.entity';
import type { AuditPersonalDetailEntity } from './audit-personal-detail.entity';
import { withoutPersons } from './fingerprint';
import { ChainVerifier, type Fault } from './verify-chain';

interface Log {
  events: AuditEventEntity[];
  details: AuditPersonalDetailEntity[];
  head: AuditHeadEntity | undefined;
}

const length = 30;

/** A log as the listener writes one; every third event tells of a person. */
function logOf(): Log {
  const log: Log = { events: [], details: [], head: { id: 1, sequence: 0, hash: genesis } };
  for (let sequence = 1; sequence <= length; sequence += 1) {
    const { diff, details } = withoutPersons('users', `user ${sequence}`, {
      locale: ['el', 'en'],
      ...(sequence % 3 === 0 ? { name: [null, `Eleni ${sequence}`] } : {}),
    });
    const content = {
      at: `2026-07-01T00:00:${sequence}.000Z`,
      actorId: sequence % 2 ? 'one' : null,
      entity: 'users',
      entityId: `user ${sequence}`,
      action: 'update' as const,
      planId: 'plan',
      organisationId: 'organisation',
      diff: JSON.stringify(diff),
      reason: `Because ${sequence}`,
      source: 'ui' as const,
      batchId: 'batch',
      requestId: 'request',
      reverts: sequence % 5 === 0 ? 1 : null,
    };
    log.events.push(chained({ ...content, sequence, previousHash: '', hash: '' }, log.events.at(-1)));
    log.details.push(...details.map((detail) => ({ ...detail, sequence })));
  }
  log.head = headOf(log.events);
  return log;
}

function chained(event: AuditEventEntity, before: AuditEventEntity | undefined): AuditEventEntity {
  const previousHash = before?.hash ?? genesis;
  const digest = hash('sha256', contentText(event));
  return { ...event, previousHash, hash: hash('sha256', linkText(previousHash, event.sequence, digest)) };
}

const headOf = (events: readonly AuditEventEntity[]): AuditHeadEntity => {
  const { sequence, hash: own } = events.at(-1)!;
  return { id: 1, sequence, hash: own };
};

/** In two helpings, as a long log is read. */
function faultIn({ events, details, head }: Log, cut = 10): Fault | null {
  const chain = new ChainVerifier();
  const sorted = events.toSorted((one, other) => one.sequence - other.sequence);
  const until = sorted[cut - 1]?.sequence ?? 0;
  return (
    chain.follow(
      sorted.slice(0, cut),
      details.filter(({ sequence }) => sequence <= until),
    ) ??
    chain.follow(
      sorted.slice(cut),
      details.filter(({ sequence }) => sequence > until),
    ) ??
    chain.finish(head)
  );
}

const flipped = (value: unknown, at: number): unknown => {
  if (value === null) return 'x';
  if (typeof value === 'number') return value + 1000;
  const text = String(value);
  const place = at % text.length;
  return text.slice(0, place) + String.fromCharCode(text.charCodeAt(place) ^ 1) + text.slice(place + 1);
};

const place = fc.nat(length - 1);

const flip = fc
  .record({ at: place, column: fc.constantFrom(...Object.keys(logOf().events[4]!)), byte: fc.nat(500) })
  .map(({ at, column, byte }) => (log: Log) => {
    Object.assign(log.events[at]!, { [column]: flipped(Reflect.get(log.events[at]!, column), byte) });
  });
const flipHead = fc
  .record({ column: fc.constantFrom('sequence', 'hash'), byte: fc.nat(500) })
  .map(({ column, byte }) => (log: Log) => {
    Object.assign(log.head!, { [column]: flipped(Reflect.get(log.head!, column), byte) });
  });
const flipDetail = fc
  .record({ at: fc.nat(9), column: fc.constantFrom('sequence', 'field', 'salt', 'before', 'after'), byte: fc.nat(500) })
  .map(({ at, column, byte }) => (log: Log) => {
    Object.assign(log.details[at]!, { [column]: flipped(Reflect.get(log.details[at]!, column), byte) });
  });
const remove = fc.tuple(place, fc.boolean()).map(([at, closesTheGap]) => (log: Log) => {
  log.events.splice(at, 1);
  if (closesTheGap) for (const event of log.events.slice(at)) event.sequence -= 1;
});
const swap = fc.uniqueArray(place, { minLength: 2, maxLength: 2 }).map(([one, other]) => (log: Log) => {
  const [first, second] = [log.events[one!]!, log.events[other!]!];
  [first.sequence, second.sequence] = [second.sequence, first.sequence];
});
const insert = fc.tuple(place, fc.boolean()).map(([at, fits]) => (log: Log) => {
  const before = log.events[at - 1];
  const forged = chained({ ...log.events[at]!, reason: 'forged', sequence: (before?.sequence ?? 0) + 1 }, before);
  for (const event of log.events.slice(at)) event.sequence += 1;
  log.events.splice(at, 0, fits ? forged : { ...log.events[at]!, sequence: forged.sequence });
});
const append = fc.nat(3).map((count) => (log: Log) => {
  for (let more = 0; more <= count; more += 1) {
    const last = log.events.at(-1)!;
    log.events.push(chained({ ...last, sequence: last.sequence + 1 }, last));
  }
});
const cutTail = fc.integer({ min: 1, max: length }).map((count) => (log: Log) => {
  log.events.splice(-count);
});
/** The whole rest is hashed anew: only the head knows better. */
const rehash = place.map((at) => (log: Log) => {
  log.events[at]!.reason = 'It was never so';
  for (let index = at; index < log.events.length; index += 1)
    log.events[index] = chained(log.events[index]!, log.events[index - 1]);
});
const behead = fc.constant((log: Log) => {
  log.head = undefined;
});

describe('the chain', () => {
  it('holds as it was written, and with any of its personal details erased', () => {
    expect(faultIn(logOf())).toBeNull();
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }), (erased) => {
        const log = logOf();
        log.details = log.details.filter((_, at) => !erased[at]);
        expect(faultIn(log)).toBeNull();
      }),
      { numRuns: 50 },
    );
  });

  it('betrays every one of 1,000 random tamperings', () => {
    const tampering = fc.oneof(
      flip,
      flip,
      flip,
      flipHead,
      flipDetail,
      remove,
      swap,
      insert,
      append,
      cutTail,
      rehash,
      behead,
    );
    fc.assert(
      fc.property(tampering, (tamper) => {
        const log = logOf();
        tamper(log);
        expect(faultIn(log)).toMatchObject({ sequence: expect.any(Number), what: expect.any(String) });
      }),
      { numRuns: 1000 },
    );
  });

  it('names the first place that is wrong, and what', () => {
    const changed = logOf();
    changed.events[11]!.reason = 'No';
    expect(faultIn(changed)).toEqual({ sequence: 12, what: 'its content is not what was written' });
    const cut = { ...logOf(), details: [] };
    cut.events.splice(-3);
    expect(faultIn(cut)).toEqual({ sequence: 28, what: 'missing: the head says that the log ends at 30' });
  });
});
