import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../clock';
import { system } from '../database/author';
import { Database } from '../database/database';
import { Problem } from '../problem/problem';
import type { Answer } from './answer';
import { forgottenBefore, type Intention } from './intention';

interface KeptRow {
  fingerprint: string;
  status: number | null;
  headers: string | null;
  body: string | null;
}

/** A longer answer is made again from the rows when it is asked for again. */
const longestBody = 1_000_000;

/**
 * Tells a request that arrives again what it was told the first time. What is under way or was just answered is known in
 * memory, so that nobody waits for the answer to be kept; what was answered within a day is in the database.
 */
@Injectable()
export class KeptAnswers implements OnModuleDestroy {
  private readonly log = new Logger('idempotency');
  private readonly open = new Map<string, { intention: Intention; answer?: Answer }>();
  private readonly writes = new Set<Promise<void>>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The answer that was given before, or nothing to whoever is the first; whoever is too early or asks otherwise is refused. */
  async begin(intention: Intention): Promise<Answer | undefined> {
    const open = this.open.get(intention.id);
    if (!open) return this.first(intention);
    requireSame(open.intention, intention);
    if (!open.answer) throw new Problem('idempotency-key-in-use');
    return open.answer;
  }

  /** Called once for each intention that began: with its answer, or with null when the request may be sent again. */
  end(intention: Intention, answer: Answer | null): void {
    if (!answer || (answer.body?.length ?? 0) > longestBody) return void this.open.delete(intention.id);
    this.open.set(intention.id, { intention, answer });
    const write = this.keep(intention, answer).finally(() => {
      this.open.delete(intention.id);
      this.writes.delete(write);
    });
    this.writes.add(write);
  }

  /** Waits until every answer that was given is kept. */
  async settled(): Promise<void> {
    await Promise.all(this.writes);
  }

  async onModuleDestroy(): Promise<void> {
    await this.settled();
  }

  private async first(intention: Intention): Promise<Answer | undefined> {
    this.open.set(intention.id, { intention });
    try {
      const answer = await this.find(intention);
      if (answer) this.open.delete(intention.id);
      return answer;
    } catch (error) {
      this.open.delete(intention.id);
      throw error;
    }
  }

  private async find(intention: Intention): Promise<Answer | undefined> {
    const kept = await this.database.readOne<KeptRow>(
      'SELECT fingerprint, status, headers, body FROM idempotency_keys WHERE id = :id AND created_at >= :forgotten',
      { id: intention.id, forgotten: this.forgotten() },
    );
    if (!kept) return undefined;
    requireSame(kept, intention);
    if (kept.status === null) return undefined;
    return { status: kept.status, headers: JSON.parse(kept.headers ?? '{}'), body: kept.body };
  }

  /** Where this fails nothing is lost: a repetition finds the effect, and the answer is made again from it. */
  private async keep({ id, actorId, fingerprint }: Intention, { status, headers, body }: Answer): Promise<void> {
    try {
      await this.database.write(system, async (tx) => {
        await tx.execute('DELETE FROM idempotency_keys WHERE created_at < :forgotten', { forgotten: this.forgotten() });
        await tx.execute(
          `INSERT INTO idempotency_keys (id, actor_id, fingerprint, created_at, results, status, headers, body)
           VALUES (:id, :actorId, :fingerprint, :now, '{}', :status, :headers, :body)
           ON CONFLICT (id) DO UPDATE SET status = excluded.status, headers = excluded.headers, body = excluded.body`,
          { id, actorId, fingerprint, now: this.clock.now(), status, headers: JSON.stringify(headers), body },
        );
      });
    } catch (error) {
      this.log.warn(`An answer could not be kept: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  private forgotten(): string {
    return forgottenBefore(this.clock.now());
  }
}

function requireSame(known: { fingerprint: string }, { fingerprint }: Intention): void {
  if (known.fingerprint !== fingerprint) throw new Problem('idempotency-key-reused');
}
