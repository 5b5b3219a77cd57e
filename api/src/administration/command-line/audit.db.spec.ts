import { eachDatabase } from '@symmachia/testing';
import { newOrganisation } from '../../organisations/new-organisation';
import { OrganisationEntity } from '../../organisations/organisation.entity';
import { AuditListener } from '../../platform/audit/audit.listener';
import { readConfig } from '../../platform/config';
import { system } from '../../platform/database/author';
import { Database } from '../../platform/database/database';
import { audit } from './audit';

const events = 12;

/** Who sits at the terminal. */
const nobody = { isTyped: false, readSecret: () => Promise.resolve('') };

eachDatabase((fresh, kind) => {
  let url: string;

  beforeEach(async () => {
    url = await fresh();
    await inDatabase(async (database) => {
      new AuditListener(database);
      for (let count = 1; count <= events; count += 1)
        await database.write(system, (tx) => {
          const organisation = newOrganisation(tx, { name: { en: `No ${count}` }, sector: 'public', kind: 'agency' });
          return tx.insert(OrganisationEntity, organisation);
        });
    });
  });

  async function inDatabase(work: (database: Database) => Promise<unknown>): Promise<void> {
    const database = await Database.open(url);
    await work(database);
    await database.close();
  }

  /** As somebody would who holds the database itself, and first takes its guards away. */
  const tamper = (...statements: string[]) =>
    inDatabase((database) =>
      database.write(system, async (tx) => {
        for (const statement of [...(await withoutGuards(database)), ...statements]) await tx.execute(statement);
      }),
    );

  async function withoutGuards(database: Database): Promise<string[]> {
    if (kind === 'postgres')
      return ['audit_events', 'audit_head'].map((table) => `ALTER TABLE ${table} DISABLE TRIGGER USER`);
    const guards = await database.read<{ name: string }>(
      `SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name LIKE 'audit%'`,
    );
    return guards.map(({ name }) => `DROP TRIGGER ${name}`);
  }

  async function verify(): Promise<{ code: number; said: string[] }> {
    const said: string[] = [];
    const config = readConfig({ DATABASE_URL: url, DEMO: 'off' });
    const print = (line: string) => said.push(line);
    return {
      code: await audit.run({ arguments: { verify: 'verify' }, options: {}, config, folder: '/', ...nobody, print }),
      said,
    };
  }

  it('says that the chain is intact, and its head for whoever keeps that elsewhere', async () => {
    const { code, said } = await verify();
    expect(code).toBe(0);
    expect(said).toEqual([`${events} events, chain intact`, expect.stringMatching(/^Head [0-9a-f]{64}$/)]);
  });

  it.each([
    ['a changed word', 4, [`UPDATE audit_events SET diff = REPLACE(diff, 'No 4', 'No 5') WHERE sequence = 4`]],
    ['another actor', 7, [`UPDATE audit_events SET actor_id = 'somebody' WHERE sequence = 7`]],
    ['another moment', 2, [`UPDATE audit_events SET at = '2020-01-01T00:00:00.000Z' WHERE sequence = 2`]],
    ['an event taken away', 5, ['DELETE FROM audit_events WHERE sequence = 5']],
    [
      'an event taken away and the gap closed',
      5,
      ['DELETE FROM audit_events WHERE sequence = 5', 'UPDATE audit_events SET sequence = 5 WHERE sequence = 12'],
    ],
    ['the end cut off', 10, ['DELETE FROM audit_events WHERE sequence >= 10']],
    ['everything cut off', 1, ['DELETE FROM audit_events']],
    [
      'the end cut off together with the head',
      9,
      [
        'DELETE FROM audit_events WHERE sequence >= 10',
        `UPDATE audit_head SET sequence = 9, hash = '${'0'.repeat(64)}'`,
      ],
    ],
    [
      'an event added behind the last',
      13,
      [
        `INSERT INTO audit_events SELECT 13, at, actor_id, entity, entity_id, action, plan_id, organisation_id, diff, reason,
           source, batch_id, request_id, reverts, hash, hash FROM audit_events WHERE sequence = 12`,
      ],
    ],
    [
      'two events that changed places',
      3,
      [
        'UPDATE audit_events SET sequence = 100 WHERE sequence = 3',
        'UPDATE audit_events SET sequence = 3 WHERE sequence = 8',
        'UPDATE audit_events SET sequence = 8 WHERE sequence = 100',
      ],
    ],
    ['a lost head', 12, ['DELETE FROM audit_head']],
  ])('finds %s at once', async (_, place, statements) => {
    await tamper(...statements);
    const { code, said } = await verify();
    expect(code).toBe(1);
    expect(said).toEqual([expect.stringMatching(new RegExp(`^Event ${place}: `))]);
  });

  it('knows nothing else to do', async () => {
    const config = readConfig({ DATABASE_URL: url, DEMO: 'off' });
    const asked = audit.run({
      arguments: { verify: 'mend' },
      options: {},
      config,
      folder: '/',
      ...nobody,
      print: () => undefined,
    });
    await expect(asked).rejects.toThrow('not "mend"');
  });
});
