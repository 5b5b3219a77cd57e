import { setImmediate } from 'node:timers/promises';
import { type DataSource, type EntityTarget, In, type ObjectLiteral, type QueryRunner } from 'typeorm';
import type { AuditAction, AuditEntity, Json } from '@symmachia/domain';
import { uuidv7 } from './ids';
import { bind, type Driver, type Values } from './statement';
import { Problem } from '../problem/problem';
import type { Author } from './author';
import type { Staging } from './staging';
import type { VersionedEntity } from './columns';

/** One row written, as the listeners see it before the commit. `before` is null for a new row, `after` for a removed one. */
export interface Change {
  entity: string;
  id: string;
  before: ObjectLiteral | null;
  after: ObjectLiteral | null;
  act?: Act;
}

/** What changes belong to, where one transaction does more than one thing; it goes before what the author says. */
export interface Act {
  /** The edit of many rows that they are a part of. */
  batchId?: string;
  reason?: string | undefined;
  /** The event in the log that they take back. */
  reverts?: number;
}

/** Something that happened without changing a row, for the audit log: a sign-in, a refusal, an export. */
export interface Note {
  entity: AuditEntity;
  entityId: string | null;
  action: Exclude<AuditAction, 'create' | 'update' | 'remove'>;
  planId?: string | null;
  organisationId?: string | null;
  reason?: string | null;
  /** Facts worth keeping, by name. Never a secret, and nothing that tells of a person: it cannot be erased. */
  detail?: Readonly<Record<string, Json>>;
}

/** How one of many rows changes; `children` as in `update`. */
export interface Revision<E> {
  before: E;
  fields: Partial<E>;
  children?: { before: ObjectLiteral; after: ObjectLiteral } | undefined;
}

const chunkSize = 400;
const versioned = ['id', 'createdAt', 'updatedAt', 'version'];

/** Everything a feature may do inside `database.write`. What it changes is recorded for the listeners. */
export class Transaction {
  readonly changes: Change[] = [];
  readonly notes: Note[] = [];
  readonly now: string;
  /** What is written from here on belongs to it. */
  act: Act = {};
  private staging: Staging | undefined;

  constructor(
    private readonly source: DataSource,
    private readonly runner: QueryRunner,
    readonly driver: Driver,
    readonly author: Author,
    now: string,
  ) {
    this.now = author.at ?? now;
  }

  /** Whether what is written gives something back as it was before: that is no step of a lifecycle. */
  get givesBack(): boolean {
    return (this.act.reverts ?? this.author.reverts) !== undefined;
  }

  /** Lays what `prepare` inserts down in the staging place; it may read what is committed, and change nothing. */
  async prepare(staging: Staging, prepare: (tx: Transaction) => Promise<void>): Promise<void> {
    this.staging = staging;
    await prepare(this);
    this.staging = undefined;
  }

  /** Has the audit log tell of something that changed no row. */
  note(note: Note): void {
    this.notes.push(note);
  }

  /** Rows by portable SQL with `:name` values. */
  async query<T extends ObjectLiteral>(sql: string, values: Values = {}): Promise<T[]> {
    const [text, bound] = bind(this.driver, sql, values);
    const result: { records: T[] } = await this.runner.query(text, bound, true);
    return result.records;
  }

  /** Runs SQL that changes rows no feature edits (derived rows, counters): the listeners do not hear of it. */
  async execute(sql: string, values: Values = {}): Promise<number> {
    if (this.staging) throw new Error('Before its turn a write only inserts');
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

  /** The rows with these ids, however many, by their id; lets other requests in between. */
  async findByIds<E extends VersionedEntity>(target: new () => E, ids: readonly string[]): Promise<Map<string, E>> {
    const found = new Map<string, E>();
    for (let start = 0; start < ids.length; start += chunkSize) {
      const chunk = ids.slice(start, start + chunkSize);
      for (const row of await this.runner.manager.findBy(target, { id: In(chunk) } as never)) found.set(row.id, row);
      await setImmediate();
    }
    return found;
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
    children?: Revision<E>['children'],
  ): Promise<E> {
    const after = Object.assign(new target(), before, fields, { version: before.version + 1, updatedAt: this.now });
    const { tableName: entity } = this.source.getMetadata(target);
    if ((await this.overwrite(target, before, { ...fields, version: after.version, updatedAt: this.now })) !== 1)
      throw new Problem('edit-conflict');
    const changed = { before: { ...before, ...children?.before }, after: { ...after, ...children?.after } };
    this.changes.push({ entity, id: before.id, ...changed, act: this.act });
    return after;
  }

  /** `update` of many rows, which lets other requests in between. */
  async updateAll<E extends VersionedEntity>(target: new () => E, revisions: readonly Revision<E>[]): Promise<void> {
    for (let start = 0; start < revisions.length; start += chunkSize) {
      for (const { before, fields, children } of revisions.slice(start, start + chunkSize))
        await this.update(target, before, fields, children);
      await setImmediate();
    }
  }

  /**
   * Takes rows away for good, in chunks that let other requests in between. Only undoing an import does: people withdraw,
   * cancel and archive.
   */
  async remove<E extends VersionedEntity>(
    target: new () => E,
    rows: readonly E[],
    children: ObjectLiteral = {},
  ): Promise<void> {
    const { tableName: entity } = this.source.getMetadata(target);
    for (let start = 0; start < rows.length; start += chunkSize) {
      const chunk = rows.slice(start, start + chunkSize);
      const ids = chunk.map(({ id }) => id);
      if ((await this.execute(`DELETE FROM "${entity}" WHERE id IN (:ids)`, { ids })) !== chunk.length)
        throw new Problem('edit-conflict');
      for (const row of chunk) this.changes.push({ entity, id: row.id, before: { ...row, ...children }, after: null });
      await setImmediate();
    }
  }

  /** Inserts rows in chunks and lets other requests in between; unlike `insert`, the listeners do not hear of it. */
  async insertRows(target: EntityTarget<ObjectLiteral>, rows: readonly ObjectLiteral[]): Promise<void> {
    const { tableName, columns } = this.source.getMetadata(target);
    const names = columns.map((column) => `"${column.databaseName}"`).join(', ');
    const table = this.staging ? await this.staging.placeFor(tableName, names) : `"${tableName}"`;
    for (let start = 0; start < rows.length; start += chunkSize) {
      const chunk = rows.slice(start, start + chunkSize);
      const values: unknown[] = [];
      for (const row of chunk)
        for (const column of columns)
          values.push(this.source.driver.preparePersistentValue(row[column.propertyName], column) ?? null);
      await this.runner.query(
        `INSERT INTO ${table} (${names}) VALUES ${placesFor(this.driver, chunk.length, columns.length)}`,
        values,
      );
      if (rows.length > chunkSize) await setImmediate();
    }
  }

  /**
   * Before a large write takes its lock: lays rows down to be fetched after that by SQL of one's own, and answers where.
   * Null where there is no such time before, since writers do not wait for each other.
   */
  async layDown(name: string, columns: readonly string[], rows: readonly unknown[][]): Promise<string | null> {
    if (!this.staging) return null;
    const place = await this.staging.waitingPlace(name, columns.join(', '));
    for (let start = 0; start < rows.length; start += chunkSize) {
      const chunk = rows.slice(start, start + chunkSize);
      await this.runner.query(
        `INSERT INTO ${place} VALUES ${placesFor(this.driver, chunk.length, columns.length)}`,
        chunk.flat(),
      );
    }
    return place;
  }

  /** How many rows were overwritten: one, unless it has another version by now. A field that is undefined stays. */
  private overwrite<E extends VersionedEntity>(target: new () => E, before: E, fields: Partial<E>): Promise<number> {
    const { tableName, columns } = this.source.getMetadata(target);
    const values: Values = { id: before.id, beforeVersion: before.version };
    const assignments = columns.flatMap((column) => {
      const value = column.getEntityValue(fields);
      if (value === undefined) return [];
      values[column.propertyName] = this.source.driver.preparePersistentValue(value, column);
      return [`"${column.databaseName}" = :${column.propertyName}`];
    });
    return this.execute(
      `UPDATE "${tableName}" SET ${assignments.join(', ')} WHERE id = :id AND version = :beforeVersion`,
      values,
    );
  }
}

const fullChunks = new Map<string, string>();

/** `(?, ?), (?, ?)`. That of a full chunk is kept: it is long, and asked for again and again. */
function placesFor(driver: Driver, rows: number, columns: number): string {
  if (rows !== chunkSize) return placesOf(driver, rows, columns);
  const key = `${driver} ${columns}`;
  const places = fullChunks.get(key) ?? placesOf(driver, rows, columns);
  fullChunks.set(key, places);
  return places;
}

function placesOf(driver: Driver, rows: number, columns: number): string {
  let next = 0;
  const place = () => (driver === 'sqlite' ? '?' : `$${++next}`);
  return Array.from({ length: rows }, () => `(${Array.from({ length: columns }, place).join(', ')})`).join(', ');
}

export const isBookkeeping = (field: string) => versioned.includes(field);
