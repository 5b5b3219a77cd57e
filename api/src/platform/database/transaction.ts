import { setImmediate } from 'node:timers/promises';
import type { DataSource, EntityTarget, ObjectLiteral, QueryRunner } from 'typeorm';
import { uuidv7 } from './ids';
import { bind, type Values } from './statement';
import { Problem } from '../problem/problem';
import type { Author } from './author';
import type { VersionedEntity } from './columns';

/** One row written, as the listeners see it before the commit. `before` is null for a new row, `after` for a removed one. */
export interface Change {
  entity: string;
  id: string;
  before: ObjectLiteral | null;
  after: ObjectLiteral | null;
}

const chunkSize = 400;
const versioned = ['id', 'createdAt', 'updatedAt', 'version'];

/** Everything a feature may do inside `database.write`. What it changes is recorded for the listeners. */
export class Transaction {
  readonly changes: Change[] = [];
  readonly now: string;

  constructor(
    private readonly source: DataSource,
    private readonly runner: QueryRunner,
    readonly driver: 'sqlite' | 'postgres',
    readonly author: Author,
    now: string,
  ) {
    this.now = author.at ?? now;
  }

  /** Rows by portable SQL with `:name` values. */
  async query<T extends ObjectLiteral>(sql: string, values: Values = {}): Promise<T[]> {
    const [text, bound] = bind(this.driver, sql, values);
    const result: { records: T[] } = await this.runner.query(text, bound, true);
    return result.records;
  }

  /** Runs SQL that changes rows no feature edits (derived rows, counters): the listeners do not hear of it. */
  async execute(sql: string, values: Values = {}): Promise<number> {
    const [text, bound] = bind(this.driver, sql, values);
    const result = await this.runner.query(text, bound, true);
    return result.affected ?? 0;
  }

  /** The row as an entity, or null. */
  async find<E extends ObjectLiteral>(target: EntityTarget<E>, where: Partial<E>): Promise<E | null> {
    return this.runner.manager.findOneBy(target, where);
  }

  async findAll<E extends ObjectLiteral>(target: EntityTarget<E>, where: Partial<E>): Promise<E[]> {
    return this.runner.manager.findBy(target, where);
  }

  /** A new row with its id, moments and first version. */
  fresh<E extends VersionedEntity>(target: new () => E, fields: Omit<E, keyof VersionedEntity> & { id?: string }): E {
    return Object.assign(new target(), {
      ...fields,
      id: fields.id ?? uuidv7(),
      createdAt: this.now,
      updatedAt: this.now,
      version: 1,
    });
  }

  /** Inserts rows that people see and change. `children` are the rows that belong to each, for the audit log. */
  async insert<E extends VersionedEntity>(
    target: new () => E,
    rows: E | E[],
    children: ObjectLiteral | ((row: E) => ObjectLiteral) = {},
  ): Promise<void> {
    const all = Array.isArray(rows) ? rows : [rows];
    await this.insertRows(target, all);
    const entity = this.source.getMetadata(target).tableName;
    const childrenOf = (row: E): ObjectLiteral => (typeof children === 'function' ? children(row) : children);
    for (const row of all)
      this.changes.push({ entity, id: row.id, before: null, after: { ...row, ...childrenOf(row) } });
  }

  /**
   * Writes `fields` over the row that was loaded as `before`, unless somebody else did so since (`edit-conflict`).
   * `children` says how rows that belong to it (parties, pillars) change, for the audit log.
   */
  async update<E extends VersionedEntity>(
    target: new () => E,
    before: E,
    fields: Partial<E>,
    children?: { before: ObjectLiteral; after: ObjectLiteral },
  ): Promise<E> {
    const after = Object.assign(new target(), before, fields, { version: before.version + 1, updatedAt: this.now });
    const written = await this.runner.manager.update(
      target,
      { id: before.id, version: before.version } as never,
      { ...fields, version: after.version, updatedAt: after.updatedAt } as never,
    );
    if (written.affected !== 1) throw new Problem('edit-conflict');
    this.changes.push({
      entity: this.source.getMetadata(target).tableName,
      id: before.id,
      before: { ...before, ...children?.before },
      after: { ...after, ...children?.after },
    });
    return after;
  }

  /** Takes rows away for good. Only undoing an import does: people withdraw, cancel and archive. */
  async remove<E extends VersionedEntity>(target: new () => E, row: E): Promise<void> {
    const removed = await this.runner.manager.delete(target, { id: row.id, version: row.version } as never);
    if (removed.affected !== 1) throw new Problem('edit-conflict');
    this.changes.push({
      entity: this.source.getMetadata(target).tableName,
      id: row.id,
      before: { ...row },
      after: null,
    });
  }

  /** Inserts rows in chunks and lets other requests in between; unlike `insert`, the listeners do not hear of it. */
  async insertRows(target: EntityTarget<ObjectLiteral>, rows: readonly ObjectLiteral[]): Promise<void> {
    const { tableName, columns } = this.source.getMetadata(target);
    const names = columns.map((column) => `"${column.databaseName}"`).join(', ');
    for (let start = 0; start < rows.length; start += chunkSize) {
      const chunk = rows.slice(start, start + chunkSize);
      const values = chunk.flatMap((row) =>
        columns.map((column) => this.source.driver.preparePersistentValue(column.getEntityValue(row), column) ?? null),
      );
      await this.runner.query(
        `INSERT INTO "${tableName}" (${names}) VALUES ${this.places(chunk.length, columns.length)}`,
        values,
      );
      if (rows.length > chunkSize) await setImmediate();
    }
  }

  private places(rows: number, columns: number): string {
    let next = 0;
    const place = () => (this.driver === 'sqlite' ? '?' : `$${++next}`);
    return Array.from({ length: rows }, () => `(${Array.from({ length: columns }, place).join(', ')})`).join(', ');
  }
}

export const isBookkeeping = (field: string) => versioned.includes(field);
