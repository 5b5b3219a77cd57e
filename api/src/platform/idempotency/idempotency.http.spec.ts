import { eachDatabase } from '@symmachia/testing';
import type { Action, ImportBatch } from '@symmachia/contracts';
import type { Client } from '../../../test/client';
import { sendForm } from '../../../test/form';
import { signIn, type TestApp, testApp } from '../../../test/test-app';
import { createApp } from '../../app';
import type { Config } from '../config';
import { system } from '../database/author';
import { Database } from '../database/database';
import { configToken } from '../tokens';
import { KeptAnswers } from './kept-answers';

const csv = (title: string) => ({ name: 'plan.csv', bytes: Buffer.from(`Action,Commitment\n${title},A promise\n`) });

eachDatabase((fresh) => {
  let test: TestApp;
  let url: string;
  let coordinator: Client;
  let keys = 0;

  beforeAll(async () => {
    url = await fresh();
    test = await testApp(url);
    coordinator = await test.as('coordinator');
  });
  afterAll(() => test.close());

  const actions = () => `/plans/${test.plan.code}/actions`;
  const titled = (en: string) => ({ title: { en }, leadOrganisation: test.organisations.company });
  const freshKey = () => ({ 'idempotency-key': `key ${++keys}` });
  const create = (title: string, key: Record<string, string>, client = coordinator) =>
    client.post<Action>(actions(), titled(title), key);
  const count = async (q: string): Promise<number> =>
    (await coordinator.all(`${actions()}?q=${encodeURIComponent(q)}`)).length;

  /** As a program finds it that died after the effect was written, before its answer was kept. */
  const loseAnswers = () =>
    test.database.write(system, (tx) =>
      tx.execute('UPDATE idempotency_keys SET status = NULL, headers = NULL, body = NULL'),
    );
  const answerIsKept = () => test.app.get(KeptAnswers, { strict: false }).settled();

  describe('a request under a key', () => {
    it('that arrives twice has one effect and is answered alike, header by header', async () => {
      const key = freshKey();
      const [first, second] = [await create('Twice', key), await create('Twice', key)];
      expect([first.status, second.status]).toEqual([201, 201]);
      expect(second.body).toEqual(first.body);
      for (const header of ['etag', 'content-type', 'location'])
        expect(second.headers[header]).toBe(first.headers[header]);
      expect(await count('Twice')).toBe(1);
    });

    it('that arrives twenty times at once has one effect; what came too early may ask again', async () => {
      const key = freshKey();
      const answers = await Promise.all(Array.from({ length: 20 }, () => create('At once', key)));
      const refused = answers.filter(({ status }) => status !== 201);
      expect(answers.length - refused.length).toBeGreaterThan(0);
      for (const { status, headers, body } of refused)
        expect([status, headers['retry-after'], body]).toEqual([
          409,
          '1',
          expect.objectContaining({ code: 'idempotency-key-in-use' }),
        ]);
      expect((await create('At once', key)).status).toBe(201);
      expect(await count('At once')).toBe(1);
    });

    it('is answered as before after a restart', async () => {
      const key = freshKey();
      const first = await create('Restarted', key);
      await answerIsKept();
      const database = await Database.open(url);
      const app = await createApp(test.app.get<Config>(configToken), database);
      const second = await create('Restarted', key, await signIn(app, 'coordinator'));
      await app.close();
      await database.close();
      expect([second.status, second.body, second.headers['etag']]).toEqual([
        first.status,
        first.body,
        first.headers['etag'],
      ]);
      expect(await count('Restarted')).toBe(1);
    });

    it('of which the program died before it answered is not done again, and answered from what was done', async () => {
      const key = freshKey();
      const first = await create('Died', key);
      await answerIsKept();
      await loseAnswers();
      const second = await create('Died', key);
      expect([second.status, second.body]).toEqual([first.status, first.body]);
      expect(await count('Died')).toBe(1);
    });

    it('with another body is refused', async () => {
      const key = freshKey();
      await create('This', key);
      const other = await create('That', key);
      expect([other.status, other.body]).toEqual([422, expect.objectContaining({ code: 'idempotency-key-reused' })]);
      await answerIsKept();
      expect((await create('That', key)).status).toBe(422);
      expect(await count('That')).toBe(0);
    });

    it('to another address, or from somebody else, is another request', async () => {
      const key = freshKey();
      const admin = await test.as('admin');
      const [mine, theirs] = [await create('Mine', key), await create('Mine', key, admin)];
      expect(theirs.status).toBe(201);
      expect(theirs.body.id).not.toBe(mine.body.id);
      const milestone = { title: { en: 'Mine' }, dueDate: '2026-05-01' };
      expect((await coordinator.post(`/actions/${mine.body.id}/milestones`, milestone, key)).status).toBe(201);
      expect((await coordinator.post(`/actions/${theirs.body.id}/milestones`, milestone, key)).status).toBe(201);
    });

    it('that was refused may be mended and sent again', async () => {
      const key = freshKey();
      const invalid = { title: {} };
      expect((await coordinator.post(actions(), invalid, key)).status).toBe(400);
      const unknown = { ...titled('Mended'), pillars: [test.plan.id] };
      expect((await coordinator.post(actions(), unknown, key)).status).toBe(400);
      expect((await create('Mended', key)).status).toBe(201);
    });

    it('is forgotten after a day', async () => {
      const key = freshKey();
      await create('A day ago', key);
      await answerIsKept();
      await test.database.write(system, (tx) =>
        tx.execute(`UPDATE idempotency_keys SET created_at = '2020-01-01T00:00:00.000Z'`),
      );
      expect((await create('A day later', key)).status).toBe(201);
      await answerIsKept();
      expect(await test.database.read('SELECT id FROM idempotency_keys')).toHaveLength(1);
    });
  });

  describe('an import under a key', () => {
    const imports = () => `/plans/${test.plan.code}/imports`;
    const send = (title: string, key: Record<string, string>, fields: Record<string, string> = {}) =>
      sendForm<ImportBatch>(coordinator, imports(), csv(title), fields, false, key);

    it('is previewed once, whatever marks the parts of the form; another file is refused', async () => {
      const key = freshKey();
      const [first, second] = [await send('Previewed', key), await send('Previewed', key)];
      expect([first.status, second.status, second.body.id]).toEqual([201, 201, first.body.id]);
      expect((await send('Another file', key)).status).toBe(422);
      expect((await send('Previewed', key, { language: 'el' })).status).toBe(422);
    });

    it('is applied once, and undone once, also when the answers are lost', async () => {
      const key = freshKey();
      const first = await send('Applied', key, { dryRun: 'false' });
      await answerIsKept();
      await loseAnswers();
      const second = await send('Applied', key, { dryRun: 'false' });
      expect([second.status, second.body]).toEqual([201, first.body]);
      expect(await count('Applied')).toBe(1);

      const undo = freshKey();
      expect((await coordinator.post(`/imports/${first.body.id}/undo`, undefined, undo)).status).toBe(200);
      await answerIsKept();
      await loseAnswers();
      expect((await coordinator.post(`/imports/${first.body.id}/undo`, undefined, undo)).status).toBe(200);
      expect((await coordinator.post(`/imports/${first.body.id}/undo`, undefined, freshKey())).status).toBe(409);
    });
  });

  it.each(['', 'κλειδί', 'x'.repeat(256)])('a key such as %j is refused', async (key) => {
    const { status, body } = await coordinator.post(actions(), titled('No key'), { 'idempotency-key': key });
    expect([status, body.errors]).toEqual([400, [{ pointer: '/Idempotency-Key', code: 'invalid-format' }]]);
  });

  it('signing in is never answered from memory, and leaves nothing behind', async () => {
    const key = freshKey();
    const nobody = await test.as('nobody');
    const wrong = { email: 'admin@test.example', password: 'a wrong password of mine' };
    expect((await nobody.post('/session', wrong, key)).status).toBe(401);
    const kept = await test.database.read<{ body: string | null }>('SELECT body FROM idempotency_keys');
    expect(JSON.stringify(kept)).not.toContain('a wrong password');
  });
});
