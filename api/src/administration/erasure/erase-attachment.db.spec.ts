import type { Attachment, AuditPage, Lab } from '@symmachia/contracts';
import { eachDatabase } from '@symmachia/testing';
import type { Client } from '../../../test/client';
import { sendForm } from '../../../test/form';
import { pictures } from '../../../test/pictures';
import { type TestApp, testApp } from '../../../test/test-app';
import { FileStore } from '../../attachments/files/file-store';
import { verifyLog } from '../../platform/audit/verify-log';
import { KeptAnswers } from '../../platform/idempotency/kept-answers';
import { eraseAttachment } from './erase-attachment';

eachDatabase((fresh) => {
  let test: TestApp;
  let store: FileStore;
  let unit: Client;
  let lab: string;
  beforeAll(async () => {
    test = await testApp(await fresh());
    store = test.app.get(FileStore, { strict: false });
    unit = await test.as('coordinator');
    lab = (await unit.post<Lab>('/plans/test-plan/labs', { kind: 'workshop', title: { en: 'Lab' } })).body.id;
  });
  afterAll(() => test.close());

  const key = { 'idempotency-key': '"c0ffee00-0000-4000-8000-0000000000bb"' };
  const said = {
    kind: 'photo',
    altText: '{"en":"Nikos at a table"}',
    caption: '{"en":"Maria"}',
    credit: 'Anna (sample)',
    peopleConsent: 'given',
  };
  async function attach(headers: Record<string, string> = {}): Promise<Attachment> {
    const file = { name: 'Eleni at the window.jpg', bytes: await pictures.jpeg() };
    const { status, body } = await sendForm<Attachment>(unit, `/labs/${lab}/attachments`, file, said, false, headers);
    expect(status).toBe(201);
    return body;
  }
  const erase = (id: string) => eraseAttachment(test.database, store, id);
  const isKept = async ({ sha256 }: Attachment) => (await store.find(sha256 ?? '')) !== null;

  /** Whether rows or the log still tell of the photo what nobody may know any more. */
  async function isTold(): Promise<boolean> {
    const tables = ['attachments', 'audit_events', 'audit_personal_details', 'idempotency_keys'];
    const rows = await Promise.all(tables.map((table) => test.database.read(`SELECT * FROM ${table}`)));
    return ['Eleni', 'Nikos', 'Maria', 'Anna (sample)'].some((word) => JSON.stringify(rows).includes(word));
  }

  it('a photo goes with its row, its files and what the log tells of persons; the act is in the log, which verifies', async () => {
    const first = await attach(key);
    const second = await attach();
    await unit.patch(`/attachments/${first.id}`, 1, { isWithdrawn: true });
    await test.app.get(KeptAnswers, { strict: false }).settled();
    expect([await erase(first.id), await isKept(second)]).toEqual([0, true]);
    expect([await erase(second.id), await isKept(second)]).toEqual([2, false]);
    expect(await isTold()).toBe(false);
    expect((await unit.get(`/attachments/${first.id}`)).status).toBe(404);
    expect((await unit.get<Lab>(`/labs/${lab}`)).body.attachments).toEqual([]);
    expect((await verifyLog(test.database)).fault).toBeNull();
    const { items } = (await (await test.as('admin')).get<AuditPage>('/audit?action=erase')).body;
    expect(items.map(({ entityId, changes, source }) => [entityId, changes, source])).toEqual([
      [second.id, [], 'cli'],
      [first.id, [], 'cli'],
    ]);
  });

  it('what there is not is not erased', async () => {
    expect(await erase('01900000-0000-7000-8000-000000000000')).toBeNull();
  });
});
