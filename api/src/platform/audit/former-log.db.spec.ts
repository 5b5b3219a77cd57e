import { type DatabaseKind, eachDatabase } from '@symmachia/testing';
import type { DataSource } from 'typeorm';
import { ChainAuditEvents1763800000000 } from '../../migrations/1763800000000-chain-audit-events';
import { Database } from '../database/database';
import { uuidv7 } from '../database/ids';
import { migrate } from '../database/migrate';
import { openPostgresWriter } from '../database/postgres';
import { openSqliteWriter } from '../database/sqlite';
import { verifyLog } from './verify-log';

const openWriter = (kind: DatabaseKind, url: string): Promise<DataSource> =>
  kind === 'sqlite' ? openSqliteWriter(url) : openPostgresWriter(url, 10_000);

const rows = 700;

eachDatabase((fresh, kind) => {
  it('a log from before it was chained is taken over whole, in its order, and people can be erased from it', async () => {
    const url = await fresh();
    const source = await openWriter(kind, url);
    await migrate(source);
    while (await isChained(source)) await source.undoLastMigration({ transaction: 'all' });
    const user = uuidv7();
    for (let sequence = 1; sequence <= rows; sequence += 1)
      await source.query(
        `INSERT INTO audit_events (id, sequence, at, entity, entity_id, action, diff, source)
         VALUES ('${uuidv7()}', ${sequence}, '2026-07-01T00:00:00.000Z', 'users', '${user}', 'update',
           '{"name":["Eleni ${sequence}","Eleni ${sequence + 1}"],"locale":["el","sv"]}', 'ui')`,
      );
    await migrate(source);
    await source.destroy();

    const database = await Database.open(url);
    expect(await verifyLog(database)).toMatchObject({ events: rows, fault: null });
    const [last] = await database.read(
      `SELECT diff, before_value AS "before", after_value AS "after" FROM audit_events e
       JOIN audit_personal_details d ON d.sequence = e.sequence AND d.person_id = :user WHERE e.sequence = :rows`,
      { user, rows },
    );
    expect(last).toMatchObject({ before: '"Eleni 700"', after: '"Eleni 701"' });
    expect(last?.['diff']).toContain('"locale":["el","sv"]');
    expect(last?.['diff']).not.toContain('Eleni');
    await database.close();
  });
});

async function isChained(source: DataSource): Promise<boolean> {
  const done: { name: string }[] = await source.query('SELECT name FROM migrations');
  return done.some(({ name }) => name === ChainAuditEvents1763800000000.name);
}
