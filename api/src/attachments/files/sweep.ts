import type { Database } from '../../platform/database/database';
import type { FileStore } from './file-store';

/**
 * Days for which a file stays that no row names: its row may just be being written, or may be missing because an older
 * database was put in place of the one that had it, and comes back with the newer one.
 */
export const grace = 30;

const graceBefore = (now: Date): Date => new Date(now.getTime() - grace * 24 * 60 * 60 * 1000);

/** The files that no row has come to name in all that time. */
export async function* unnamed(database: Database, store: FileStore, now: Date) {
  const before = graceBefore(now);
  const known = await named(database);
  for await (const file of store.all())
    if (!known.has(file.sha256) && file.putAt <= before && !(await isNamed(database, file.sha256))) yield file;
}

/** Takes these away, and what was left half-written as long ago; answers how many. */
export async function sweep(database: Database, store: FileStore, now: Date): Promise<number> {
  const before = graceBefore(now);
  let swept = await store.removeUnfinished(before);
  for await (const { sha256 } of unnamed(database, store, now)) if (await store.removeOlder(sha256, before)) swept += 1;
  return swept;
}

/** The files that rows name and that are not there, or not as they were put down. */
export async function* faultsOf(database: Database, store: FileStore) {
  for (const sha256 of await named(database)) {
    const digest = await store.digest(sha256);
    if (digest !== sha256) yield { sha256, isMissing: digest === null };
  }
}

/** What rows name, withdrawn ones too: these can be brought back. */
async function named(database: Database): Promise<Set<string>> {
  const rows = await database.read<{ sha256: string }>(
    `SELECT sha256 FROM attachments WHERE sha256 IS NOT NULL
     UNION SELECT thumbnail_sha256 FROM attachments WHERE thumbnail_sha256 IS NOT NULL ORDER BY 1`,
  );
  return new Set(rows.map(({ sha256 }) => sha256));
}

/** Whether any row names the file; asked at the last moment, as one may have come to name it. */
export async function isNamed(database: Database, sha256: string): Promise<boolean> {
  const row = await database.readOne(
    'SELECT 1 AS one FROM attachments WHERE sha256 = :sha256 OR thumbnail_sha256 = :sha256 LIMIT 1',
    { sha256 },
  );
  return row !== undefined;
}
