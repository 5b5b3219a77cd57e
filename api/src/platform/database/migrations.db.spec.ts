import { type DatabaseKind, eachDatabase } from '@symmachia/testing';
import type { DataSource } from 'typeorm';
import { migrations } from '../../migrations';
import { ConfigError } from '../config';
import { system } from './author';
import { Database } from './database';
import { migrate } from './migrate';
import { openPostgresWriter } from './postgres';
import { openSqliteWriter } from './sqlite';

const openWriter = (kind: DatabaseKind, url: string): Promise<DataSource> =>
  kind === 'sqlite' ? openSqliteWriter(url) : openPostgresWriter(url, 10_000);

eachDatabase((fresh, kind) => {
  let url: string;

  beforeEach(async () => {
    url = await fresh();
  });

  it('migrates up, all the way down and up again, and finds no drift between entities and schema', async () => {
    const source = await openWriter(kind, url);
    await migrate(source);
    const schema = await schemaOf(source, kind);
    for (let left = migrations.length; left > 0; left--) await source.undoLastMigration({ transaction: 'all' });
    expect(await schemaOf(source, kind)).toEqual(schema.filter((name) => name.includes('migrations')));

    await migrate(source);
    expect(await schemaOf(source, kind)).toEqual(schema);
    const drift = await source.driver.createSchemaBuilder().log();
    expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
    await source.destroy();
  });

  it('does nothing when it has been migrated before', async () => {
    const first = await Database.open(url);
    await first.close();
    const second = await Database.open(url);
    const done = await second.read('SELECT name FROM migrations');
    expect(done).toHaveLength(migrations.length);
    await second.close();
  });

  // On SQLite the second program waits in a process of its own: e2e/resilience.
  if (kind === 'postgres')
    it('lets several programs start at once', async () => {
      const databases = await Promise.all([1, 2, 3].map(() => Database.open(url)));
      expect(await databases[0]?.read('SELECT name FROM migrations')).toHaveLength(migrations.length);
      await Promise.all(databases.map((database) => database.close()));
    });

  it('refuses a database that a newer program has written, and leaves it as it was', async () => {
    const older = await Database.open(url);
    await older.write(system, (tx) =>
      tx.execute(`INSERT INTO migrations (timestamp, name) VALUES (4000000000000, 'FromTheFuture4000000000000')`),
    );
    await older.close();
    await expect(Database.open(url)).rejects.toThrow(ConfigError);
    await expect(Database.open(url)).rejects.toThrow(/newer Symmachia .*FromTheFuture/);
  });
});

/** The names of all tables, indices, constraints and triggers. */
async function schemaOf(source: DataSource, kind: DatabaseKind): Promise<string[]> {
  const rows: { name: string }[] = await source.query(
    kind === 'sqlite'
      ? `SELECT name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'`
      : `SELECT relname AS name FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace WHERE n.nspname = 'public'
         UNION SELECT conname FROM pg_constraint JOIN pg_namespace n ON n.oid = connamespace WHERE n.nspname = 'public'
         UNION SELECT tgname FROM pg_trigger WHERE NOT tgisinternal
         UNION SELECT proname FROM pg_proc JOIN pg_namespace n ON n.oid = pronamespace WHERE n.nspname = 'public'`,
  );
  return rows.map(({ name }) => name).sort();
}
