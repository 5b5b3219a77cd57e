import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3, { type Statement } from 'better-sqlite3';
import { DataSource } from 'typeorm';
import { ConfigError, sqliteFile, sqliteFolder } from '../config';
import { BoundedCache } from './bounded-cache';
import { entities } from './entities';
import { Naming } from './naming';
import type { Reader } from './reader';
import type { Bound } from './statement';
import { migrations } from '../../migrations';

const preparedStatements = 300;

interface Pragmas {
  pragma(text: string): unknown;
}

/** One connection that writes: TypeORM shares it, so `Database` queues the transactions on it. */
export async function openSqliteWriter(url: string): Promise<DataSource> {
  makeFolder(sqliteFolder(url));
  return new DataSource({
    type: 'better-sqlite3',
    database: sqliteFile(url),
    enableWAL: true,
    timeout: 10_000,
    entities,
    namingStrategy: new Naming(),
    migrations,
    prepareDatabase: (database: Pragmas) => {
      database.pragma('synchronous = FULL');
      database.pragma('foreign_keys = ON');
      // What was deleted is overwritten: whoever is erased is not left in the file.
      database.pragma('secure_delete = ON');
      database.pragma('cache_size = -16000');
    },
  }).initialize();
}

/** From here on a lock that another program holds is an answer, not a wait: a wait inside SQLite would stop everything. */
export const neverBlock = (writer: DataSource): Promise<unknown> => writer.query('PRAGMA busy_timeout = 0');

/** Another program is writing (SQLITE_BUSY and its kin). */
export const isLocked = (error: unknown): boolean =>
  (error as { driverError?: { code?: string } }).driverError?.code?.startsWith('SQLITE_BUSY') ?? false;

/**
 * One connection that only reads, and only what was committed; opened after the writer has made the file. Bare, since
 * every request passes here several times: what an object mapper adds to a read costs more than the read.
 */
export function openSqliteReader(url: string): Reader {
  const database = new BetterSqlite3(sqliteFile(url), { readonly: true, timeout: 10_000 });
  database.pragma('query_only = ON');
  database.pragma('cache_size = -16000');
  const statements = new BoundedCache<string, Statement>(preparedStatements);
  return {
    query: async <T>([text, values]: Bound) => {
      const statement = statements.get(text, () => database.prepare(text));
      return statement.all(...values) as T[];
    },
    close: async () => {
      database.close();
    },
  };
}

function makeFolder(folder: string): void {
  try {
    makeMissing(folder);
    accessSync(folder, constants.W_OK);
  } catch {
    throw new ConfigError(
      `The folder ${folder} cannot be written to. Change its owner, or set DATABASE_URL to another place.`,
    );
  }
}

/** One by one: Node.js's own recursive way never ends where the system refuses with ENOENT (below /proc). */
function makeMissing(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  makeMissing(dirname(folder));
  mkdirSync(folder);
}
