import type { Database } from '../../platform/database/database';
import type { FileStore } from './file-store';

/** What was put down in the last day may belong to a row that is just being written. */
const grace = 24 * 60 * 60 * 1000;

/** Takes away the files that no row names, and what was left half-written; answers how many. */
export async function sweep(database: Database, store: FileStore, now: Date): Promise<number> {
  const before = new Date(now.getTime() - grace);
  const known = await named(database);
  let swept = await store.removeUnfinished(before);
  for await (const { sha256, putAt } of store.all()) {
    if (known.has(sha256) || putAt > before || (await isNamed(database, sha256))) continue;
    if (await store.removeOlder(sha256, before)) swept += 1;
  }
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
