import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database/database';
import { system } from '../platform/database/author';
import type { Transaction } from '../platform/database/transaction';
import { Problem } from '../platform/problem/problem';
import { after, second } from './moments';
import { hashOf } from './secret';
import { KnownDevices } from './known-devices';
import type { Visitor } from './visitor';
import { countedOfOneNetwork, forgottenAfter, patience, type Respect, waitAfter } from './waiting';

interface Counter {
  respect: Respect;
  keyHash: string;
}

interface Count extends Counter {
  failures: number;
  waitsUntil: string | null;
}

/** What an attempt was counted in. */
export type Attempt = readonly Counter[];

/** Slows guessing down. Counts in the database, so that it holds for all nodes and across restarts. */
@Injectable()
export class SignInThrottle {
  constructor(
    private readonly database: Database,
    private readonly devices: KnownDevices,
    private readonly clock: Clock,
  ) {}

  /** Before a sign-in is tried. The address of the account may be anybody's or nobody's: both wait alike. */
  async begin(email: string, { network, device }: Visitor): Promise<Attempt> {
    const isKnown = await this.devices.knows(device, email, this.clock.now());
    return this.count(
      isKnown
        ? [counter('device', `${device} ${email}`)]
        : [counter('pair', `${network} ${email}`), counter('network', network), counter('account', email)],
    );
  }

  /** Before the present password of somebody signed in is verified. */
  confirm(userId: string): Promise<Attempt> {
    return this.count([counter('confirmation', userId)]);
  }

  /** It was no guess after all: what is the visitor's own begins anew, what they share with others loses this one. */
  async forgive(tx: Transaction, attempt: Attempt): Promise<void> {
    for (const { respect, keyHash } of attempt)
      await tx.execute(
        respect === 'network' || respect === 'account'
          ? 'UPDATE sign_in_failures SET failures = failures - 1, waits_until = NULL WHERE key_hash = :keyHash AND failures > 0'
          : 'DELETE FROM sign_in_failures WHERE key_hash = :keyHash',
        { keyHash },
      );
  }

  /** Counts the attempt as failed before it is made: a thousand made at once are a thousand. `too-many-requests` while waiting. */
  private count(counters: readonly Counter[]): Promise<Attempt> {
    const now = this.clock.now();
    return this.database.write(system, async (tx) => {
      await tx.execute('DELETE FROM sign_in_failures WHERE last_at <= :forgotten', {
        forgotten: after(now, -forgottenAfter),
      });
      const counts: Count[] = [];
      for (const each of counters) counts.push({ ...each, ...(await held(tx, each.keyHash, now)) });
      refuseWhileWaiting(counts, now);
      const counted = counts.filter(({ respect }) => respect !== 'account' || isFewOfOneNetwork(counts));
      for (const each of counted) await countFailure(tx, each, now);
      return counted;
    });
  }
}

const counter = (respect: Respect, key: string): Counter => ({ respect, keyHash: hashOf(`${respect} ${key}`) });

const isFewOfOneNetwork = (counts: readonly Count[]) =>
  counts.every(({ respect, failures }) => respect !== 'pair' || failures < countedOfOneNetwork);

/** The counter's row, locked until the end of the transaction. */
async function held(tx: Transaction, keyHash: string, now: string): Promise<Pick<Count, 'failures' | 'waitsUntil'>> {
  const [row] = await tx.query<{ failures: number; waitsUntil: string | null }>(
    `INSERT INTO sign_in_failures (key_hash, failures, last_at, waits_until) VALUES (:keyHash, 0, :now, NULL)
     ON CONFLICT (key_hash) DO UPDATE SET failures = sign_in_failures.failures
     RETURNING failures, waits_until AS "waitsUntil"`,
    { keyHash, now },
  );
  return { failures: Number(row?.failures ?? 0), waitsUntil: row?.waitsUntil ?? null };
}

function refuseWhileWaiting(counts: readonly Count[], now: string): void {
  const [until] = counts
    .flatMap(({ waitsUntil }) => (waitsUntil && waitsUntil > now ? waitsUntil : []))
    .toSorted()
    .reverse();
  if (!until) return;
  const retryAfter = Math.ceil((Date.parse(until) - Date.parse(now)) / second);
  throw new Problem('too-many-requests', [], { retryAfter });
}

async function countFailure(tx: Transaction, { respect, keyHash, failures }: Count, now: string): Promise<void> {
  const wait = waitAfter(failures + 1, patience[respect]);
  await tx.execute(
    'UPDATE sign_in_failures SET failures = :failures, last_at = :now, waits_until = :until WHERE key_hash = :keyHash',
    { keyHash, failures: failures + 1, now, until: wait ? after(now, wait) : null },
  );
}
