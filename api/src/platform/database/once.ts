import { forgottenBefore, type Intention } from '../idempotency/intention';
import { Problem } from '../problem/problem';
import type { Author } from './author';
import type { Transaction } from './transaction';

type Results = Record<string, { run: string; result: unknown }>;

/** Rolls a transaction back that an earlier arrival of the same request has committed already. */
export class DoneBefore extends Error {
  constructor(readonly result: unknown) {
    super('An earlier arrival of this request has done it');
  }
}

/**
 * Has the work done once for each intention: the key is written in the work's own transaction, so that a program that dies
 * leaves both behind, or neither. A repetition is given what the work gave the first time.
 */
export const once =
  <T>(work: (tx: Transaction) => Promise<T>) =>
  async (tx: Transaction): Promise<T> => {
    const { intention } = tx.author;
    if (!intention) return work(tx);
    const results = await claim(tx, intention);
    const door = doorOf(tx.author);
    const before = results[door];
    if (before?.run === intention.run) throw new Error('A request writes once by each door');
    if (before) throw new DoneBefore(before.result);
    const result = await work(tx);
    await keep(tx, intention, { ...results, [door]: { run: intention.run, result: result ?? null } });
    return result;
  };

/** Whether an intention's transaction of this door is among the committed results. */
export const isDone = (results: string, author: Author): boolean =>
  Object.hasOwn(JSON.parse(results) as Results, doorOf(author));

/** A request that imports at once first keeps the preview, then applies it: two transactions, two doors. */
const doorOf = ({ source, batchId = '' }: Author): string => `${source}:${batchId}`;

/** Holds the key's row until the commit, on both databases; what is a day old is begun anew. */
async function claim(tx: Transaction, { id, actorId, fingerprint }: Intention): Promise<Results> {
  const now = new Date().toISOString();
  await tx.execute(
    `INSERT INTO idempotency_keys (id, actor_id, fingerprint, created_at, results)
     VALUES (:id, :actorId, :fingerprint, :now, '{}')
     ON CONFLICT (id) DO UPDATE SET fingerprint = excluded.fingerprint, created_at = excluded.created_at,
       results = excluded.results, status = NULL, headers = NULL, body = NULL
     WHERE idempotency_keys.created_at < :forgotten`,
    { id, actorId, fingerprint, now, forgotten: forgottenBefore(now) },
  );
  const [kept] = await tx.query<{ fingerprint: string; results: string }>(
    'SELECT fingerprint, results FROM idempotency_keys WHERE id = :id',
    { id },
  );
  if (kept?.fingerprint !== fingerprint) throw new Problem('idempotency-key-reused');
  return JSON.parse(kept.results);
}

const keep = (tx: Transaction, { id }: Intention, results: Results): Promise<number> =>
  tx.execute('UPDATE idempotency_keys SET results = :results WHERE id = :id', { id, results: JSON.stringify(results) });
