import type { DataSource } from 'typeorm';
import { ConfigError } from '../config';

/** Any number that no other program that shares the server uses. */
const advisoryLock = 7_318_201_911;

/** Brings the schema up to date, one program at a time; refuses a database that a newer program has written. */
export async function migrate(source: DataSource): Promise<void> {
  const runner = source.createQueryRunner();
  const sqlite = source.options.type === 'better-sqlite3';
  await runner.query(sqlite ? 'BEGIN IMMEDIATE' : `SET lock_timeout TO 0; SELECT pg_advisory_lock(${advisoryLock})`);
  try {
    await refuseNewer(source);
    await source.runMigrations({ transaction: 'none' });
    if (sqlite) await runner.query('COMMIT');
  } catch (error) {
    if (sqlite) await runner.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    if (!sqlite) {
      await runner.query(`SELECT pg_advisory_unlock(${advisoryLock}); RESET lock_timeout`);
      await runner.release();
    }
  }
}

async function refuseNewer(source: DataSource): Promise<void> {
  const known = new Set(source.migrations.map((migration) => migration.name));
  const runner = source.createQueryRunner();
  const done: { name: string }[] = (await runner.hasTable('migrations'))
    ? await source.query('SELECT name FROM migrations')
    : [];
  if (source.options.type !== 'better-sqlite3') await runner.release();
  const unknown = done.find(({ name }) => !known.has(name));
  if (unknown)
    throw new ConfigError(
      `The database was written by a newer Symmachia (it has "${unknown.name}"). Start that version, or restore a backup.`,
    );
}
