import { readFileSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import type { Attachment, AuditPage, Commitment, HistoryPage, Lab, Period, Update } from '@symmachia/contracts';
import { eachDatabase } from '@symmachia/testing';
import { UserEntity } from '../../access/user.entity';
import type { Client } from '../../../test/client';
import { sendForm } from '../../../test/form';
import { emailOf, password } from '../../../test/seed';
import { type TestApp, testApp } from '../../../test/test-app';
import { KeptAnswers } from '../../platform/idempotency/kept-answers';
import { verifyLog } from '../../platform/audit/verify-log';
import { system } from '../../platform/database/author';
import { type Erasure, erasePerson } from './erase-person';

const email = emailOf('organisation_lead');
const name = 'Ελένη Νικολάου';

eachDatabase((fresh, kind) => {
  let url: string;
  let test: TestApp;
  let unit: Client;
  let partner: Client;
  let update: Update;
  let contact: Commitment;
  let another: Commitment;
  let lab: string;
  let erasure: Erasure | string;

  beforeAll(async () => {
    url = await fresh();
    test = await testApp(url);
    await test.database.write(system, async (tx) => {
      const user = await tx.find(UserEntity, { email });
      if (user) await tx.update(UserEntity, user, { name });
    });
    unit = await test.as('coordinator');
    partner = await test.as('organisation_lead');
    contact = await newCommitment(`${name}, 210 000 0000`);
    another = await newCommitment('Ελένη Παπαδοπούλου');
    await unit.patch(`/commitments/${another.id}`, 1, { contact: `νικολάου ελένη, ${email}` });
    await unit.patch(`/commitments/${another.id}`, 2, { contact: 'Ελένη Παπαδοπούλου' });
    update = await reportOn(contact);
    lab = await takePart();
    await test.app.get(KeptAnswers, { strict: false }).settled();
    expect(await whereFound()).not.toEqual([]);
    erasure = await erasePerson(test.database, ` ${email.toUpperCase()}`);
  });
  afterAll(() => test.close());

  async function newCommitment(person: string): Promise<Commitment> {
    const { body: action } = await unit.post<{ id: string }>('/plans/test-plan/actions', { title: { en: 'Action' } });
    const parties = [{ organisation: test.organisations.company, role: 'lead' }];
    const input = { action: action.id, title: { en: 'Courses' }, contact: person, parties };
    return (await unit.post<Commitment>('/plans/test-plan/commitments', input)).body;
  }

  async function reportOn({ id }: Commitment): Promise<Update> {
    const days = { startDate: '2026-06-01', endDate: '2026-06-30' };
    const { body: june } = await unit.post<Period>('/plans/test-plan/periods', days);
    await unit.post(`/periods/${june.id}/open`);
    const { body } = await partner.put<Update>(`/periods/${june.id}/commitments/${id}/update`, {
      progressPercent: 10,
      narrative: { en: 'A tenth' },
    });
    const once = { 'idempotency-key': '"c0ffee00-0000-4000-8000-000000000000"' };
    return (await partner.post<Update>(`/updates/${body.id}/submit`, {}, once)).body;
  }

  async function takePart(): Promise<string> {
    const held = { title: { en: 'Lab' }, kind: 'workshop' };
    const { body } = await unit.post<{ id: string }>('/plans/test-plan/labs', held);
    const participant = { role: 'moderator', sector: 'private', name, consentAt: '2026-05-02' };
    const { status } = await unit.post(`/labs/${body.id}/participants`, participant);
    expect(status).toBe(201);
    const caption = JSON.stringify({ en: `Pictures of ${name}` });
    const link = { kind: 'link', caption, url: 'https://example.org', credit: name };
    const sent = await sendForm<Attachment>(unit, `/labs/${body.id}/attachments`, null, link);
    expect(sent.status).toBe(201);
    await unit.patch(`/attachments/${sent.body.id}`, 1, { caption: { en: 'Pictures' } });
    return body.id;
  }

  /** The tables in which anything names the person. */
  async function whereFound(words = [email, name, 'νικολάου ελένη']): Promise<string[]> {
    const { driver } = test.database;
    const tables = await test.database.read<{ name: string }>(
      driver === 'sqlite'
        ? `SELECT name FROM sqlite_master WHERE type = 'table'`
        : 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema()',
    );
    const found: string[] = [];
    for (const { name: table } of tables) {
      const text = JSON.stringify(await test.database.read(`SELECT * FROM "${table}"`)).toLowerCase();
      if (words.some((word) => text.includes(word.toLowerCase()))) found.push(table);
    }
    return found;
  }

  it('nothing in the database says who the person was, and the log still verifies', async () => {
    expect(await whereFound()).toEqual([]);
    expect((await verifyLog(test.database)).fault).toBeNull();
  });

  if (kind === 'sqlite')
    it('nor does the file, in what it has freed', async () => {
      const file = url.replace('sqlite:', '');
      const keeper = new BetterSqlite3(file);
      keeper.pragma('wal_checkpoint(TRUNCATE)');
      keeper.close();
      for (const bytes of [readFileSync(file), readFileSync(`${file}-wal`)])
        expect([email, name].filter((word) => bytes.includes(word))).toEqual([]);
    });

  it('labs tell of their role and sector, and of nobody', async () => {
    const { body } = await unit.get<Lab>(`/labs/${lab}`);
    expect(body.participants).toMatchObject([{ role: 'moderator', sector: 'private', name: null }]);
    expect(body.attachments).toMatchObject([{ url: 'https://example.org', credit: null }]);
  });

  it('they are signed out, have no rights, and nobody signs in as them', async () => {
    expect((await partner.get('/my/updates')).status).toBe(401);
    expect((await (await test.as('nobody')).post('/session', { email, password })).status).toBe(401);
    const [user] = await test.database.read(
      `SELECT name, password_hash AS "passwordHash", is_disabled AS "isDisabled",
       (SELECT COUNT(*) FROM memberships m WHERE m.user_id = u.id) AS memberships FROM users u WHERE email LIKE '%@erased.invalid'`,
    );
    expect({ ...user, memberships: Number(user?.['memberships']) }).toEqual({
      ...{ name: '', passwordHash: null, isDisabled: 1, memberships: 0 },
    });
  });

  it('whoever else is called alike is left alone, and who is nobody’s contact any more is told of', async () => {
    const contactOf = async ({ id }: Commitment) => (await unit.get<Commitment>(`/commitments/${id}`)).body.contact;
    expect([await contactOf(contact), await contactOf(another)]).toEqual([null, 'Ελένη Παπαδοπούλου']);
    expect(erasure).toMatchObject({ contactOf: [contact.reference], account: { reports: 1, steps: 1 } });
  });

  it('what they did stays, as done by an erased person', async () => {
    const { body } = await unit.get<Update>(`/updates/${update.id}`);
    expect([body.reviewStatus, body.narrative.en, body.thread?.map(({ by }) => by?.name)]).toEqual([
      'submitted',
      'A tenth',
      [''],
    ]);
    const log = (await unit.get<AuditPage>('/audit?entity=progress_updates&limit=200')).body;
    expect(log.items.at(-1)?.actor).toEqual({ id: expect.any(String), name: '' });
    const history = (await unit.get<HistoryPage>(`/history/commitments/${another.id}`)).body.items;
    expect(history.flatMap(({ changes }) => changes.filter(({ field }) => field === 'contact'))).toEqual([
      { field: 'contact', before: { erased: true }, after: { erased: true } },
      { field: 'contact', before: { erased: true }, after: { erased: true } },
      { field: 'contact', before: null, after: 'Ελένη Παπαδοπούλου' },
    ]);
  });

  it('the act itself is in the log, without a word of whom', async () => {
    const { items } = (await (await test.as('admin')).get<AuditPage>('/audit?action=erase')).body;
    expect(items.map(({ entity, entityId, changes, source }) => [entity, entityId, changes, source])).toEqual([
      ['users', expect.any(String), [], 'cli'],
      ['attachments', expect.any(String), [], 'cli'],
      ['lab_participants', expect.any(String), [], 'cli'],
      ['commitments', another.id, [], 'cli'],
      ['commitments', contact.id, [], 'cli'],
    ]);
  });

  it('somebody without an account is erased by name, also where the consent was taken back before; who is told of still is named', async () => {
    const maria = 'Maria Sample-Person';
    const participant = { role: 'participant', sector: 'public', name: maria, consentAt: '2026-05-02' };
    const { body: took } = await unit.post<{ id: string }>(`/labs/${lab}/participants`, participant);
    await unit.patch(`/participants/${took.id}`, 1, { name: null });
    const link = { kind: 'link', caption: JSON.stringify({ en: `By ${maria}` }), url: 'https://example.org' };
    const { body: picture } = await sendForm<Attachment>(unit, `/labs/${lab}/attachments`, null, link);
    await test.app.get(KeptAnswers, { strict: false }).settled();
    const none = { account: null, contactOf: [], participations: 0, credits: 0 };
    expect(await erasePerson(test.database, 'sample-person MARIA')).toEqual({ ...none, stillToldBy: [picture.id] });
    expect(await whereFound([maria])).toEqual(['attachments']);
    expect((await verifyLog(test.database)).fault).toBeNull();
    const [unnamed] = (await unit.get<HistoryPage>(`/history/lab_participants/${took.id}?limit=2`)).body.items.slice(1);
    expect(unnamed).toMatchObject({ mayRevert: false });
    expect(unnamed?.changes).toContainEqual({ field: 'name', before: { erased: true }, after: null });
    expect(await erasePerson(test.database, 'Maria')).toBe('unknown');
  });

  it('nobody is erased twice, nor the only administrator', async () => {
    expect(await erasePerson(test.database, email)).toBe('unknown');
    expect(await erasePerson(test.database, emailOf('admin'))).toBe('only-administrator');
    expect((await (await test.as('admin')).get('/plans')).status).toBe(200);
  });
});
