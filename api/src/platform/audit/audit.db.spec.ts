import { eachDatabase } from '@symmachia/testing';
import { UserEntity } from '../../access/user.entity';
import { newOrganisation } from '../../organisations/new-organisation';
import { OrganisationEntity } from '../../organisations/organisation.entity';
import { system } from '../database/author';
import { Database } from '../database/database';
import type { Transaction } from '../database/transaction';
import { AuditListener } from './audit.listener';
import { verifyLog } from './verify-log';

const name = { en: 'Ministry' };

eachDatabase((fresh) => {
  let database: Database;

  beforeEach(async () => {
    database = await Database.open(await fresh());
    new AuditListener(database);
  });
  afterEach(() => database.close());

  const addOrganisation = (tx: Transaction) => {
    const organisation = newOrganisation(tx, { name, sector: 'public', kind: 'ministry' });
    return tx.insert(OrganisationEntity, organisation).then(() => organisation);
  };
  const addUser = async (tx: Transaction) => {
    const user = tx.fresh(UserEntity, {
      email: 'eleni@ministry.example',
      name: 'Eleni',
      locale: 'el',
      passwordHash: 'the secret of all secrets',
      isAdmin: false,
      isDisabled: false,
    });
    await tx.insert(UserEntity, user);
    return user;
  };
  const everythingLogged = async () =>
    JSON.stringify([
      await database.read('SELECT * FROM audit_events ORDER BY sequence'),
      await database.read('SELECT * FROM audit_personal_details ORDER BY sequence'),
    ]);

  it('chains what was done in the order in which it was committed, and the head names the last', async () => {
    const organisation = await database.write({ ...system, requestId: 'r-1' }, addOrganisation);
    await database.write(system, (tx) => tx.update(OrganisationEntity, organisation, { shortName: 'MIN' }));
    await database.write(system, async (tx) =>
      tx.note({ entity: 'users', entityId: null, action: 'sign-in-failed', detail: { known: false } }),
    );
    const events = await database.read(
      `SELECT sequence, action, organisation_id AS organisation, request_id AS request, diff FROM audit_events
       ORDER BY sequence`,
    );
    expect(events.map(({ diff, ...event }) => ({ ...event, diff: JSON.parse(diff) }))).toEqual([
      expect.objectContaining({ sequence: 1, action: 'create', organisation: organisation.id, request: 'r-1' }),
      expect.objectContaining({ sequence: 2, action: 'update', diff: { shortName: [null, 'MIN'] } }),
      expect.objectContaining({ sequence: 3, action: 'sign-in-failed', diff: { known: [null, false] } }),
    ]);
    expect(await verifyLog(database)).toMatchObject({ events: 3, fault: null });
  });

  it('chains 2,000 changes of one prepared write, and 40 writes at once', async () => {
    const many = async (tx: Transaction) => {
      for (let count = 0; count < 1000; count += 1) await addOrganisation(tx);
    };
    await database.write(system, many, many);
    const failing = async () => {
      throw new Error('no');
    };
    await expect(database.write(system, failing, many)).rejects.toThrow('no');
    await Promise.all(Array.from({ length: 40 }, () => database.write(system, addOrganisation)));
    expect(await verifyLog(database)).toMatchObject({ events: 2040, fault: null });
    const told = await database.read('SELECT DISTINCT organisation_id FROM audit_events');
    expect(told).toHaveLength(2040);
  });

  it('writes nothing of a transaction that fails', async () => {
    const failing = database.write(system, async (tx) => {
      await addOrganisation(tx);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await verifyLog(database)).toMatchObject({ events: 0, fault: null });
  });

  it('never holds a secret', async () => {
    await database.write(system, addUser);
    expect(await everythingLogged()).not.toContain('the secret of all secrets');
  });

  it('lets a person be erased without a trace, and still verifies', async () => {
    const user = await database.write(system, addUser);
    await database.write(system, (tx) => tx.update(UserEntity, user, { name: 'Eleni the second' }));
    expect(await everythingLogged()).toContain('eleni@ministry.example');
    expect(await verifyLog(database)).toMatchObject({ events: 2, fault: null });

    await database.write(system, (tx) =>
      tx.execute('DELETE FROM audit_personal_details WHERE person_id = :id', { id: user.id }),
    );
    expect(await everythingLogged()).not.toMatch(/eleni/i);
    expect(await verifyLog(database)).toMatchObject({ events: 2, fault: null });
  });

  it('lets nobody change or take away what it holds, nor move its head back', async () => {
    await database.write(system, addUser);
    await database.write(system, addOrganisation);
    const kept = await everythingLogged();
    const refused = [
      [`UPDATE audit_events SET entity = 'nothing'`, 'append-only'],
      ['DELETE FROM audit_events WHERE sequence = 2', 'append-only'],
      ['UPDATE audit_head SET sequence = 1', 'forward'],
      [`UPDATE audit_head SET hash = 'x'`, 'forward'],
      ['DELETE FROM audit_head', 'forward'],
      [`INSERT INTO audit_head (id, sequence, hash) VALUES (1, 9, 'x')`, /forward|UNIQUE/],
      [`UPDATE audit_personal_details SET after_value = '"nobody"'`, 'only be erased'],
      ...(database.driver === 'sqlite'
        ? ([['REPLACE INTO audit_events SELECT * FROM audit_events WHERE sequence = 1', 'append-only']] as const)
        : ['audit_events', 'audit_head', 'audit_personal_details'].map(
            (table) => [`TRUNCATE ${table}`, 'append-only'] as const,
          )),
    ] as const;
    for (const [tampering, answer] of refused)
      await expect(database.write(system, (tx) => tx.execute(tampering))).rejects.toThrow(answer);
    expect(await everythingLogged()).toBe(kept);
    expect(await verifyLog(database)).toMatchObject({ events: 2, fault: null });
  });
});
