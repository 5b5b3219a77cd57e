import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource, ObjectLiteral, QueryRunner } from 'typeorm';
import type { Author } from './author';
import { migrate } from './migrate';
import { DoneBefore, isDone, once } from './once';
import { hasWaitedTooLong, isRetryable, openPostgresReader, openPostgresWriter } from './postgres';
import { isDuplicate } from './duplicate';
import type { Reader } from './reader';
import { isLocked, neverBlock, openSqliteReader, openSqliteWriter } from './sqlite';
import { Staging } from './staging';
import { bind, type Driver, type Values } from './statement';
import { Transaction } from './transaction';
import { Problem } from '../problem/problem';

export type BeforeCommit = (tx: Transaction) => Promise<void>;
export type Work<T> = (tx: Transaction) => Promise<T>;

const attempts = 5;
/** How long until a write asks again for the lock that another program holds, in milliseconds. */
const lockInterval = 15;

export interface DatabaseOptions {
  /** How long a write may wait for its turn before it is refused as `busy`, in milliseconds. */
  patience?: number;
}

/**
 * The only way to the data. `write` runs one transaction: on SQLite they queue on one connection and take the write lock
 * at their start; on PostgreSQL they run side by side and are repeated after a deadlock. `read` sees committed rows only.
 */
export class Database {
  private readonly listeners: { order: number; listener: BeforeCommit }[] = [];
  private readonly beforeLocks: BeforeCommit[] = [];
  private turnListener: ((waited: number) => void) | undefined;
  private readonly inside = new AsyncLocalStorage<true>();
  private tail: Promise<unknown> = Promise.resolve();

  private constructor(
    readonly driver: Driver,
    private readonly writer: DataSource,
    private readonly reader: Reader,
    private readonly patience: number,
  ) {}

  /** Opens the database behind the URL and brings its schema up to date. */
  static async open(url: string, { patience = 10_000 }: DatabaseOptions = {}): Promise<Database> {
    const driver = url.startsWith('sqlite:') ? 'sqlite' : 'postgres';
    const writer = await (driver === 'sqlite' ? openSqliteWriter(url) : openPostgresWriter(url, patience));
    try {
      await migrate(writer);
      if (driver === 'sqlite') await neverBlock(writer);
      const reader = await (driver === 'sqlite' ? openSqliteReader(url) : openPostgresReader(url));
      return new Database(driver, writer, reader, patience);
    } catch (error) {
      await writer.destroy();
      throw error;
    }
  }

  /** What runs inside each transaction before its commit, lowest order first. No feature calls these, none can forget them. */
  beforeCommit(order: number, listener: BeforeCommit): void {
    this.listeners.push({ order, listener });
    this.listeners.sort((a, b) => a.order - b.order);
  }

  /**
   * What runs once a large write is prepared, and before the others have to wait for it: for listeners that can do a part of
   * theirs beforehand. It reads what is committed and changes nothing.
   */
  beforeLock(listener: BeforeCommit): void {
    this.beforeLocks.push(listener);
  }

  /** Hears how long each write waited until it began, in milliseconds. */
  onTurn(listener: (waited: number) => void): void {
    this.turnListener = listener;
  }

  async read<T extends ObjectLiteral>(sql: string, values: Values = {}): Promise<T[]> {
    return this.reader.query<T>(bind(this.driver, sql, values));
  }

  async readOne<T extends ObjectLiteral>(sql: string, values: Values = {}): Promise<T | undefined> {
    return (await this.read<T>(sql, values))[0];
  }

  /**
   * Runs `work` in one transaction: all of it is written, or nothing. `prepare` inserts the thousands of new rows of a
   * large write; where writers wait for each other it does so before the others have to.
   */
  async write<T>(author: Author, work: Work<T>, prepare?: Work<void>): Promise<T> {
    if (this.inside.getStore()) throw new Error('write() inside write() would wait for itself');
    const job = { author, work: once(work), prepare, askedAt: performance.now() };
    try {
      return await this.inside.run(true, () => (this.driver === 'sqlite' ? this.queued(job) : this.repeated(job)));
    } catch (error) {
      if (error instanceof DoneBefore) return error.result as T;
      throw error;
    }
  }

  /** Whether what the author's request is meant to bring about once was committed when it arrived before. */
  async hasDone({ intention, ...author }: Author): Promise<boolean> {
    const kept = await this.readOne<{ results: string }>(
      'SELECT results FROM idempotency_keys WHERE id = :id AND fingerprint = :fingerprint',
      { id: intention?.id, fingerprint: intention?.fingerprint },
    );
    return kept ? isDone(kept.results, author) : false;
  }

  async close(): Promise<void> {
    await this.tail.catch(() => undefined);
    await this.reader.close();
    await this.writer.destroy();
  }

  /** Waits for its turn, but not past patience: then it is refused, and what it wanted is not done later. */
  private queued<T>(job: Job<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const turn = new Turn(this.patience, () => reject(new Problem('busy')));
      const mine = this.tail.then(() => this.staged(this.writer.createQueryRunner(), turn, job));
      this.tail = mine.catch(() => undefined);
      mine.then(resolve, reject).finally(() => turn.end());
    });
  }

  private async staged<T>(runner: QueryRunner, turn: Turn, { author, work, prepare, askedAt }: Job<T>): Promise<T> {
    const tx = this.newTransaction(runner, author);
    const staging = new Staging(runner);
    try {
      if (prepare) await turn.beforehand(() => tx.prepare(staging, (preparing) => this.prepared(preparing, prepare)));
      return await this.transaction(
        runner,
        tx,
        () => lock(runner, turn),
        async () => {
          this.turnListener?.(performance.now() - askedAt);
          await staging.takeOver();
          return work(tx);
        },
      );
    } finally {
      await staging.discard();
    }
  }

  private async repeated<T>(job: Job<T>, attempt = 1): Promise<T> {
    const runner = this.writer.createQueryRunner();
    const tx = this.newTransaction(runner, job.author);
    try {
      return await this.transaction(
        runner,
        tx,
        () => runner.query('BEGIN'),
        async () => {
          this.turnListener?.(performance.now() - job.askedAt);
          if (job.prepare) await this.prepared(tx, job.prepare);
          return job.work(tx);
        },
      );
    } catch (error) {
      if (hasWaitedTooLong(error)) throw new Problem('busy');
      if (!isRetryable(error) || attempt === attempts) throw error;
      await pause(Math.random() * 20 * attempt);
    } finally {
      await runner.release();
    }
    return this.repeated(job, attempt + 1);
  }

  private async prepared(tx: Transaction, prepare: Work<void>): Promise<void> {
    await prepare(tx);
    for (const listener of this.beforeLocks) await listener(tx);
  }

  private newTransaction(runner: QueryRunner, author: Author): Transaction {
    return new Transaction(this.writer, runner, this.driver, author, new Date().toISOString());
  }

  private async transaction<T>(
    runner: QueryRunner,
    tx: Transaction,
    begin: () => Promise<unknown>,
    work: () => Promise<T>,
  ): Promise<T> {
    await begin();
    try {
      const result = await work();
      for (const { listener } of this.listeners) await listener(tx);
      await runner.query('COMMIT');
      return result;
    } catch (error) {
      await runner.query('ROLLBACK').catch(() => undefined);
      throw isDuplicate(error) ? new Problem('conflict') : error;
    }
  }
}

interface Job<T> {
  author: Author;
  work: Work<T>;
  prepare: Work<void> | undefined;
  /** By the process's own clock, in milliseconds. */
  askedAt: number;
}

/** A write's wait for its turn, which ends once: it begins, or patience is over and it is refused. */
class Turn {
  private state: 'waiting' | 'begun' | 'refused' = 'waiting';
  private timer: NodeJS.Timeout;

  constructor(
    private readonly patience: number,
    private readonly refused: () => void,
  ) {
    this.timer = this.wait();
  }

  /** Whether it may begin; from then on it cannot be refused any more. */
  begin(): boolean {
    if (this.state === 'waiting') this.state = 'begun';
    return this.state === 'begun';
  }

  /** Back to waiting: what it needed was taken. */
  yield(): void {
    if (this.state === 'begun') this.state = 'waiting';
  }

  /** Work that comes before the turn is no waiting for it: patience begins anew when it is done. */
  async beforehand(work: () => Promise<void>): Promise<void> {
    if (!this.begin()) return;
    this.end();
    await work();
    this.yield();
    this.timer = this.wait();
  }

  end(): void {
    clearTimeout(this.timer);
  }

  private wait(): NodeJS.Timeout {
    return setTimeout(() => {
      if (this.state !== 'waiting') return;
      this.state = 'refused';
      this.refused();
    }, this.patience);
  }
}

/** Another program, or the thread of a large import, may be writing: asks again, and other requests go on meanwhile. */
async function lock(runner: QueryRunner, turn: Turn): Promise<void> {
  while (turn.begin()) {
    try {
      await runner.query('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      if (!isLocked(error)) throw error;
      turn.yield();
      await pause(lockInterval);
    }
  }
  throw new Problem('busy');
}
