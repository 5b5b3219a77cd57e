import type { Action, Commitment, PageOf, Period, Pillar } from '@symmachia/contracts';
import { type DatabaseKind, eachDatabase } from '@symmachia/testing';
import type { DataSource } from 'typeorm';
import { report } from '../../test/report';
import { testApp } from '../../test/test-app';
import { FreezeWhatListsShow1764200070000 } from '../migrations/1764200070000-freeze-what-lists-show';
import { system } from '../platform/database/author';
import { Database } from '../platform/database/database';
import { migrate } from '../platform/database/migrate';
import { openPostgresWriter } from '../platform/database/postgres';
import { openSqliteWriter } from '../platform/database/sqlite';
import { seal } from './seal';
import { verifySnapshots } from './verify-snapshots';

const openWriter = (kind: DatabaseKind, url: string): Promise<DataSource> =>
  kind === 'sqlite' ? openSqliteWriter(url) : openPostgresWriter(url, 10_000);

const lists = ['actions', 'commitments', 'action_pillars', 'action_target_groups', 'commitment_parties', 'pillars'];

eachDatabase((fresh, kind) => {
  it('a period that was locked before lists were kept gets what they show today, its day, and a seal that still holds', async () => {
    const url = await fresh();
    const june = await lockedPeriod(url);
    const before = await kept(url);
    expect(before.map((rows) => rows.length)).toEqual([1, 1, 1, 1, 1, 1]);

    const source = await openWriter(kind, url);
    while (await keepsLists(source)) await source.undoLastMigration({ transaction: 'all' });
    await migrate(source);
    await source.destroy();

    expect(await kept(url)).toEqual(before);
    const database = await Database.open(url);
    const read: Database['read'] = (sql, values) => database.read(sql, values);
    const [snapshot] = await read('SELECT day, format FROM snapshots');
    expect(snapshot).toEqual({ day: '2026-06-30', format: 1 });
    const sha256 = await seal(read, june, 1);
    await database.write(system, async (tx) => {
      // As the version before sealed it: the guards are lifted to say so.
      for (const lifted of await guardsOfSnapshots(database, kind)) await tx.execute(lifted);
      await tx.execute('UPDATE snapshots SET sha256 = :sha256', { sha256 });
    });
    for await (const { holds } of verifySnapshots(database)) expect(holds).toBe(true);
    await database.close();
  });
});

/** A plan with one of everything, and June locked; answers its id. */
async function lockedPeriod(url: string): Promise<string> {
  const test = await testApp(url);
  const unit = await test.as('admin');
  const post = async <Body>(path: string, body: object = {}) => (await unit.post<Body>(path, body)).body;
  const pillar = await post<Pillar>('/plans/test-plan/pillars', { name: { en: 'Citizens' } });
  const place = { pillars: [pillar.id], targetGroups: ['citizens'], status: 'in_progress' };
  const action = await post<Action>('/plans/test-plan/actions', { title: { en: 'Courses' }, ...place });
  const parties = [{ organisation: test.organisations.company, role: 'lead' }];
  const promised = { action: action.id, title: { en: 'Teach' }, parties };
  const commitment = await post<Commitment>('/plans/test-plan/commitments', promised);
  const june = await post<Period>('/plans/test-plan/periods', { startDate: '2026-06-01', endDate: '2026-06-30' });
  await post(`/periods/${june.id}/open`);
  await report(test, june.id, commitment.id, 40);
  await post(`/periods/${june.id}/lock`);
  const listed = await unit.get<PageOf<Commitment>>('/plans/test-plan/commitments?period=2026-06');
  expect(listed.body.total).toBe(1);
  await test.close();
  return june.id;
}

async function kept(url: string) {
  const database = await Database.open(url);
  const rows = await Promise.all(lists.map((name) => database.read(`SELECT * FROM frozen_${name}`)));
  await database.close();
  return rows;
}

async function keepsLists(source: DataSource): Promise<boolean> {
  const done: { name: string }[] = await source.query('SELECT name FROM migrations');
  return done.some(({ name }) => name === FreezeWhatListsShow1764200070000.name);
}

async function guardsOfSnapshots(database: Database, kind: DatabaseKind): Promise<string[]> {
  if (kind === 'postgres') return ['DROP TRIGGER tr_snapshots_frozen ON snapshots'];
  const guards = await database.read<{ name: string }>(
    `SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'tr_snapshots_frozen%'`,
  );
  return guards.map(({ name }) => `DROP TRIGGER ${name}`);
}
