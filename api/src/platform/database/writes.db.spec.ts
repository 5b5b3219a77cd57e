import { setImmediate } from 'node:timers/promises';
import { eachDatabase } from '@symmachia/testing';
import { newOrganisation } from '../../organisations/new-organisation';
import { OrganisationEntity } from '../../organisations/organisation.entity';
import { AuditListener } from '../audit/audit.listener';
import { Problem } from '../problem/problem';
import { system } from './author';
import { Database } from './database';
import { SettingEntity } from './setting.entity';
import type { Transaction } from './transaction';

eachDatabase((fresh) => {
  let database: Database;

  beforeEach(async () => {
    database = await Database.open(await fresh());
  });
  afterEach(() => database.close());

  const remember = (tx: Transaction, name: string, value = '') => tx.insertRows(SettingEntity, [{ name, value }]);
  const remembered = async () =>
    (await database.read<{ name: string }>('SELECT name FROM settings ORDER BY name')).map(({ name }) => name);

  it('keeps every acknowledged write of 50 writers at once, and nothing of those that failed', async () => {
    const writers = Array.from({ length: 50 }, (_, index) => `writer ${String(index).padStart(2, '0')}`);
    const outcomes = await Promise.allSettled(
      writers.map((name, index) =>
        database.write(system, async (tx) => {
          await remember(tx, name);
          await setImmediate();
          if (index % 5 === 0) throw new Problem('conflict');
          await remember(tx, `${name}, second row`);
        }),
      ),
    );
    const acknowledged = writers.filter((_, index) => outcomes[index]?.status === 'fulfilled');
    expect(acknowledged).toHaveLength(40);
    expect(await remembered()).toEqual(acknowledged.flatMap((name) => [name, `${name}, second row`]));
  });

  it('shows a reader no row before it is committed', async () => {
    await database.write(system, async (tx) => {
      await remember(tx, 'on its way');
      expect(await remembered()).toEqual([]);
    });
    expect(await remembered()).toEqual(['on its way']);
  });

  it('takes one of two edits from one version, and of the other writes nothing', async () => {
    new AuditListener(database);
    const before = await database.write(system, async (tx) => {
      const organisation = newOrganisation(tx, { name: { en: 'Before' }, sector: 'public', kind: 'ministry' });
      await tx.insert(OrganisationEntity, organisation);
      return organisation;
    });
    const edit = (shortName: string) =>
      database.write(system, async (tx) => {
        await remember(tx, shortName);
        return tx.update(OrganisationEntity, before, { shortName });
      });
    const outcomes = await Promise.allSettled([edit('one'), edit('other')]);

    const winner = outcomes.find((outcome) => outcome.status === 'fulfilled');
    const loser = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(loser?.reason).toMatchObject({ code: 'edit-conflict', status: 412 });
    const rows = await database.read('SELECT short_name AS "shortName", version FROM organisations');
    expect(rows).toEqual([{ shortName: winner?.value.shortName, version: 2 }]);
    expect(await remembered()).toEqual([winner?.value.shortName]);
    expect(await database.read('SELECT action FROM audit_events ORDER BY sequence')).toEqual([
      { action: 'create' },
      { action: 'update' },
    ]);
  });

  it('writes nothing when a listener before the commit fails', async () => {
    database.beforeCommit(1, () => Promise.reject(new Problem('conflict')));
    await expect(database.write(system, (tx) => remember(tx, 'never'))).rejects.toMatchObject({ code: 'conflict' });
    expect(await remembered()).toEqual([]);
  });

  it('refuses a write inside a write, which would wait for itself', async () => {
    const nested = database.write(system, () => database.write(system, (tx) => remember(tx, 'inner')));
    await expect(nested).rejects.toThrow('write() inside write()');
    expect(await remembered()).toEqual([]);
  });

  it('refuses to write through the connection for reading', async () => {
    await expect(database.read(`DELETE FROM settings RETURNING name`)).rejects.toThrow(/readonly|read-only/);
  });
});

eachDatabase((fresh) => {
  it('answers busy once patience is over, and does not write afterwards what it refused', async () => {
    const database = await Database.open(await fresh(), { patience: 100 });
    await database.write(system, (tx) => tx.insertRows(SettingEntity, [{ name: 'row', value: 'before' }]));
    const set = (tx: Transaction, value: string) => tx.execute(`UPDATE settings SET value = :value`, { value });
    const refusal = Promise.withResolvers<unknown>();
    const begun = Promise.withResolvers<void>();

    const slow = database.write(system, async (tx) => {
      await set(tx, 'slow');
      begun.resolve();
      await refusal.promise;
    });
    await begun.promise;
    const impatient = database.write(system, (tx) => set(tx, 'impatient'));
    await impatient.catch((reason: unknown) => refusal.resolve(reason));

    expect(await refusal.promise).toMatchObject({ code: 'busy', status: 503 });
    await slow;
    await database.write(system, () => Promise.resolve());
    expect(await database.read('SELECT value FROM settings')).toEqual([{ value: 'slow' }]);
    await database.close();
  });
});

eachDatabase((fresh) => {
  it("waits for another program's write without holding up its own reads", async () => {
    const url = await fresh();
    const [one, other] = [await Database.open(url), await Database.open(url)];
    const [begun, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const first = one.write(system, async (tx) => {
      await tx.insertRows(SettingEntity, [{ name: 'first', value: '1' }]);
      begun.resolve();
      await goOn.promise;
    });
    await begun.promise;
    const second = other.write(system, (tx) => tx.insertRows(SettingEntity, [{ name: 'second', value: '2' }]));
    expect(await other.read('SELECT name FROM settings')).toEqual([]);
    goOn.resolve();
    await Promise.all([first, second]);
    expect(await one.read('SELECT name FROM settings ORDER BY name')).toEqual([{ name: 'first' }, { name: 'second' }]);
    await one.close();
    await other.close();
  });
});

eachDatabase((fresh) => {
  const setting = (name: string) => ({ name, value: '1' });
  const names = 'SELECT name FROM settings ORDER BY name';

  it('shows what a large write prepared when its work is done, not before', async () => {
    const database = await Database.open(await fresh());
    await database.write(
      system,
      async (tx) => {
        expect(await tx.query(names)).toEqual([{ name: 'prepared' }]);
        expect(await database.read(names)).toEqual([]);
        await tx.insertRows(SettingEntity, [setting('worked')]);
      },
      (tx) => tx.insertRows(SettingEntity, [setting('prepared')]),
    );
    expect(await database.read(names)).toEqual([{ name: 'prepared' }, { name: 'worked' }]);
    await database.close();
  });

  it('leaves nothing of what was prepared for work that failed, and can prepare the same again', async () => {
    const database = await Database.open(await fresh());
    const prepare = (tx: Transaction) => tx.insertRows(SettingEntity, [setting('prepared')]);
    const failing = async () => {
      throw new Error('no');
    };
    await expect(database.write(system, failing, prepare)).rejects.toThrow('no');
    await expect(database.write(system, async () => undefined, failing)).rejects.toThrow('no');
    expect(await database.read(names)).toEqual([]);
    await database.write(system, async () => undefined, prepare);
    expect(await database.read(names)).toEqual([{ name: 'prepared' }]);
    await database.close();
  });

  it('is not refused for the time that its preparing takes', async () => {
    const database = await Database.open(await fresh(), { patience: 50 });
    const slowly = async (tx: Transaction) => {
      const start = performance.now();
      while (performance.now() - start < 150) await setImmediate();
      await tx.insertRows(SettingEntity, [setting('prepared')]);
    };
    await database.write(system, async () => undefined, slowly);
    expect(await database.read(names)).toEqual([{ name: 'prepared' }]);
    await database.close();
  });
});
