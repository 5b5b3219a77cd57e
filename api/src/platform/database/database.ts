import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource, ObjectLiteral, QueryRunner } from 'typeorm';
import type { Author } from './author';
import { migrate } from './migrate';
import { hasWaitedTooLong, isRetryable, openPostgresReader, openPostgresWriter } from './postgres';
import { isDuplicate } from './duplicate';
import type { Reader } from './reader';
import { openSqliteReader, openSqliteWriter } from './sqlite';
import { bind, type Driver, type Values } from './statement';
import { Transaction } from './transaction';
import { Problem } from '../problem/problem';

export type BeforeCommit = (tx: Transaction) => Promise<void>;
export type Work<T> = (tx: Transaction) => Promise<T>;

const attempts = 5;

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

  async read<T extends ObjectLiteral>(sql: string, values: Values = {}): Promise<T[]> {
    return this.reader.query<T>(bind(this.driver, sql, values));
  }

  async readOne<T extends ObjectLiteral>(sql: string, values: Values = {}): Promise<T | undefined> {
    return (await this.read<T>(sql, values))[0];
  }

  /** Runs `work` in one transaction: all of it is written, or nothing. */
  async write<T>(author: Author, work: Work<T>): Promise<T> {
    if (this.inside.getStore()) throw new Error('write() inside write() would wait for itself');
    return this.inside.run(true, () =>
      this.driver === 'sqlite' ? this.queued(author, work) : this.repeated(author, work),
    );
  }

  async close(): Promise<void> {
    await this.tail.catch(() => undefined);
    await this.reader.close();
    await this.writer.destroy();
  }

  /** Waits for its turn, but not past patience: then it is refused, and what it wanted is not done later. */
  private queued<T>(author: Author, work: Work<T>): Promise<T> {
    let state: 'waiting' | 'started' | 'refused' = 'waiting';
    const mine = this.tail.then(() => {
      if (state === 'refused') throw new Problem('busy');
      state = 'started';
      return this.transaction(this.writer.createQueryRunner(), 'BEGIN IMMEDIATE', author, work);
    });
    this.tail = mine.catch(() => undefined);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        if (state !== 'waiting') return;
        state = 'refused';
        reject(new Problem('busy'));
      }, this.patience);
      mine.then(resolve, reject).finally(() => clearTimeout(timer));
    });
  }

  private async repeated<T>(author: Author, work: Work<T>, attempt = 1): Promise<T> {
    const runner = this.writer.createQueryRunner();
    try {
      return await this.transaction(runner, 'BEGIN', author, work);
    } catch (error) {
      if (hasWaitedTooLong(error)) throw new Problem('busy');
      if (!isRetryable(error) || attempt === attempts) throw error;
      await pause(Math.random() * 20 * attempt);
    } finally {
      await runner.release();
    }
    return this.repeated(author, work, attempt + 1);
  }

  private async transaction<T>(runner: QueryRunner, begin: string, author: Author, work: Work<T>): Promise<T> {
    await runner.query(begin);
    try {
      const tx = new Transaction(this.writer, runner, this.driver, author, new Date().toISOString());
      const result = await work(tx);
      for (const { listener } of this.listeners) await listener(tx);
      await runner.query('COMMIT');
      return result;
    } catch (error) {
      await runner.query('ROLLBACK').catch(() => undefined);
      throw isDuplicate(error) ? new Problem('conflict') : error;
    }
  }
}
