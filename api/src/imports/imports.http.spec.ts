import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Delivery, ImportBatch, ImportBatchSummary } from '@symmachia/contracts';
import type { Client, ProblemBody } from '../../test/client';
import { sendForm } from '../../test/form';
import { testApp, type TestApp } from '../../test/test-app';
import { writtenAs } from './fixtures/written-as';

const fixture = (name: string) => ({ name, bytes: readFileSync(join(__dirname, 'fixtures', name)) });
const file = (...lines: string[]) => ({ name: 'plan.csv', bytes: Buffer.from(lines.join('\n')) });
const town = fixture('pla-vila-inventada.csv');

type Refusal = ProblemBody & { reasons?: { entity: string; title: unknown }[]; detail?: string; import?: string };

describe('imports over HTTP', () => {
  let test: TestApp;
  let coordinator: Client;

  beforeEach(async () => {
    test = await testApp();
    coordinator = await test.as('coordinator');
  });
  afterEach(() => test.close());

  const path = () => `/plans/${test.plan.code}/imports`;
  const send = <Body = ImportBatch>(sent: Parameters<typeof sendForm>[2], fields = {}, client = coordinator) =>
    sendForm<Body>(client, path(), sent, fields);
  const apply = <Body = ImportBatch>(id: string, query = '', headers = {}) =>
    coordinator.post<Body>(`/imports/${id}/apply${query}`, undefined, headers);
  const delivery = async () =>
    (await coordinator.get<Delivery>(`/plans/${test.plan.code}/delivery?by=sector`)).body.total;

  const imported = async (sent: Parameters<typeof sendForm>[2], fields = {}) => {
    const { body, status } = await send(sent, { ...fields, dryRun: 'false' });
    expect(status).toBe(201);
    return body;
  };

  it('a dry run says what every row would do and writes nothing', async () => {
    const { status, body } = await send(town);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      state: 'previewed',
      guessed: true,
      encoding: 'utf-8',
      separator: ',',
      counts: { create: 40, update: 0, unchanged: 0, warning: 1, error: 0 },
      contents: { pillars: 3, subPillars: 6, actions: 13, commitments: 40, milestones: 0, organisations: 0 },
      createdBy: 'coordinator',
      appliedAt: null,
    });
    expect(body.rows.filter(({ warning }) => warning)).toEqual([
      expect.objectContaining({ line: 37, verdict: 'create', warning: 'not-reported', message: expect.any(String) }),
    ]);
    expect((await coordinator.all(`/plans/${test.plan.code}/commitments`, 200)).length).toBe(0);
  });

  it("what was previewed is applied, and the plan's delivery is the mean of its actions", async () => {
    const preview = (await send(town)).body;
    const { status, body } = await apply(preview.id);
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'applied', counts: preview.counts, appliedAt: expect.any(String) });
    expect(await delivery()).toMatchObject({ progress: 76.79, commitments: 40 });
    expect((await coordinator.all(`/plans/${test.plan.code}/pillars`, 200)).length).toBe(9);
  });

  it('the same file again changes nothing', async () => {
    await imported(town);
    const again = (await send(town)).body;
    expect(again.counts).toEqual({ create: 0, update: 0, unchanged: 40, warning: 1, error: 0 });
    const changes = await planChanges(test);
    expect((await apply(again.id)).body.state).toBe('applied');
    expect(await planChanges(test)).toBe(changes);
  });

  it('a changed value replaces the opening value, so that only one counts', async () => {
    await imported(file('Action,Commitment,Progress', 'One,First,50'));
    const { counts } = await imported(file('Action,Commitment,Progress', 'One,First,80'));
    expect(counts).toMatchObject({ update: 1, create: 0 });
    expect((await delivery()).progress).toBe(80);
  });

  it('undo takes back what was brought and changed, and the file can be imported again', async () => {
    await imported(file('Pillar,Action,Commitment,Status,Progress', 'P,One,First,In progress,50'));
    const second = await imported(
      file(
        'Pillar,Action,Commitment,Status,Progress,Organisation',
        'P,One,First,Completed,80,Invented Guild',
        'P,One,Second,In progress,10,Invented Guild',
        'Q,Two,Third,In progress,10,Invented Guild',
      ),
    );
    expect(second.counts).toMatchObject({ create: 2, update: 1 });
    const { status, body } = await coordinator.post<ImportBatch>(`/imports/${second.id}/undo`);
    expect([status, body.state]).toEqual([200, 'undone']);
    expect(await delivery()).toMatchObject({ progress: 50, commitments: 1 });
    const commitments = await coordinator.all<{ deliveryStatus: string; parties: { organisation: { id: string } }[] }>(
      `/plans/${test.plan.code}/commitments`,
    );
    expect(commitments).toMatchObject([
      { deliveryStatus: 'in_progress', parties: [{ organisation: { id: test.organisations.ministry } }] },
    ]);
    expect(await coordinator.all('/organisations?q=Guild')).toEqual([]);
    const again = await imported(file('Pillar,Action,Commitment', 'Q,Two,Third'));
    expect(again.counts.create).toBe(1);
  });

  it('undo is refused, naming what rests on the import, and changes nothing', async () => {
    const batch = await imported(file('Action,Commitment,Progress', 'One,First,50', 'Two,Second,20'));
    const [commitment] = await coordinator.all<{ id: string; version: number; actionId: string }>(
      `/plans/${test.plan.code}/commitments`,
    );
    await coordinator.patch(`/commitments/${commitment?.id}`, commitment?.version ?? 0, { isPledge: true });
    await coordinator.post(`/plans/${test.plan.code}/commitments`, {
      action: commitment?.actionId,
      title: { en: 'New' },
    });
    const { status, body } = await coordinator.post<Refusal>(`/imports/${batch.id}/undo`);
    expect([status, body.code]).toEqual([409, 'undo-refused']);
    expect(body.reasons).toEqual([
      { entity: 'commitments', id: commitment?.id, title: { el: 'First' } },
      { entity: 'commitments', id: expect.any(String), title: { en: 'New' } },
    ]);
    expect((await coordinator.all(`/plans/${test.plan.code}/commitments`)).length).toBe(3);
  });

  it('undo is refused where ideas, overrides and unlocked periods rest on the import, each with its reason', async () => {
    const batch = await imported(
      file('Pillar,Action,Commitment,Status,Progress,Organisation', 'P,One,First,In progress,10,Invented Guild'),
    );
    const plan = `/plans/${test.plan.code}`;
    const first = async (path: string) => (await coordinator.all<{ id: string }>(path))[0]?.id ?? '';
    const [pillar, action, commitment, guild] = [
      await first(`${plan}/pillars`),
      await first(`${plan}/actions`),
      await first(`${plan}/commitments`),
      await first('/organisations?q=Guild'),
    ];
    const idea = async (title: string, body: object = {}) =>
      (await coordinator.post<{ id: string }>(`${plan}/ideas`, { title: { en: title }, ...body })).body.id;
    await idea('In the pillar', { pillar });
    await idea('Of the guild', { submittedBy: guild });
    await idea('Supported', { supporters: [guild] });
    const adopted = await idea('Adopted');
    await coordinator.post(`/ideas/${adopted}/shortlist`, { reason: 'A reason' });
    const link = { reason: 'A reason', actions: [{ relation: 'enriched', action }] };
    expect((await coordinator.post(`/ideas/${adopted}/adopt`, link)).status).toBe(200);
    const period = (
      await coordinator.post<{ id: string }>(`${plan}/periods`, { startDate: '2026-06-01', endDate: '2026-06-30' })
    ).body.id;
    await coordinator.post(`/periods/${period}/open`);
    const override = { rag: 'red', reason: 'A reason' };
    expect((await coordinator.put(`/commitments/${commitment}/rag-override`, override)).status).toBe(200);
    await coordinator.post(`/periods/${period}/lock`);
    const unlocked = { unlockedUntil: '2027-01-31', reason: 'A reason' };
    expect((await coordinator.put(`/periods/${period}/exceptions/${guild}`, unlocked)).status).toBe(200);
    const { status, body } = await coordinator.post<Refusal>(`/imports/${batch.id}/undo`);
    expect([status, body.code]).toEqual([409, 'undo-refused']);
    expect(body.reasons?.map(({ entity, title }) => [entity, title])).toEqual(
      expect.arrayContaining([
        ['ideas', { en: 'In the pillar' }],
        ['ideas', { en: 'Of the guild' }],
        ['ideas', { en: 'Supported' }],
        ['ideas', { en: 'Adopted' }],
        ['rag_overrides', { el: 'First' }],
        ['period_exceptions', { el: 'Invented Guild' }],
      ]),
    );
  });

  it('rows in error hold the import back, unless they are to be skipped', async () => {
    const { body } = await send(file('Action,Status,Progress', 'One,In progress,50', 'Two,Whatever,x'));
    expect(body.counts).toEqual({ create: 1, update: 0, unchanged: 0, warning: 0, error: 1 });
    expect(body.statusWords).toContainEqual({ word: 'Whatever', count: 1, value: null });
    expect(body.rows[1]).toMatchObject({
      verdict: 'error',
      field: 'status',
      code: 'unknown-status',
      value: 'Whatever',
    });
    expect((await apply<Refusal>(body.id)).body.code).toBe('import-has-errors');
    const skipped = await apply(body.id, '?skipErrors=true');
    expect([skipped.status, skipped.body.state]).toEqual([200, 'applied']);
    expect((await coordinator.all(`/plans/${test.plan.code}/actions`)).length).toBe(1);
    expect((await apply<Refusal>(body.id)).body.code).toBe('import-not-previewed');
  });

  it('an import that is to be applied at once keeps its preview when rows are in error', async () => {
    const { status, body } = await send<Refusal>(file('Action,Progress', 'One,x'), { dryRun: 'false' });
    expect([status, body.code]).toEqual([409, 'import-has-errors']);
    expect((await coordinator.get<ImportBatch>(`/imports/${body.import}`)).body.state).toBe('previewed');
  });

  it('a person corrects the encoding and the separator', async () => {
    const greek = { name: 'σχέδιο.csv', bytes: writtenAs('windows-1253', 'Δράση;Πρόοδος\nΆνοιγμα κέντρων;50\n') };
    const wrong = (await send(greek, { encoding: 'windows-1252', separator: ',' })).body;
    expect(wrong.headers).not.toContain('Δράση');
    const right = (await send(greek, { encoding: 'windows-1253', separator: ';' })).body;
    expect(right).toMatchObject({ fileName: 'σχέδιο.csv', headers: ['Δράση', 'Πρόοδος'], counts: { create: 1 } });
    const tabbed = file('Action\tProgress', 'One\t50');
    for (const separator of ['\t', '\\t', 'tab'])
      expect((await send(tabbed, { separator })).body).toMatchObject({ separator: '\t', counts: { create: 1 } });
  });

  it('asks about dates that can be read in two ways, and takes the answer', async () => {
    const open = file('Action,Start', 'One,1/2/2026', 'Two,3/4/2026');
    const asked = (await send(open)).body;
    expect(asked.questions).toEqual([{ code: 'ambiguous-dates', column: 'Start' }]);
    expect(asked.counts.error).toBe(2);
    const mapping = JSON.stringify({ columns: { Action: 'action', Start: 'startDate' }, dateOrder: 'dmy' });
    const answered = (await send(open, { mapping })).body;
    expect(answered).toMatchObject({ questions: [], guessed: false, counts: { create: 2, error: 0 } });
  });

  it('remembers a mapping for files with the same headers', async () => {
    const odd = (title: string) => file('Was,Stand', `${title},50`);
    const mapping = JSON.stringify({ columns: { Was: 'action', Stand: 'progress' } });
    expect((await send(odd('One'))).body.questions).toEqual([{ code: 'no-level' }]);
    await send(odd('One'), { mapping });
    const next = (await send(odd('Two'))).body;
    expect(next).toMatchObject({ guessed: false, remembered: true, counts: { create: 1 } });
    expect(next.mapping.columns).toEqual({ Was: 'action', Stand: 'progress' });
  });

  it('values count in the reporting period that the mapping names, while it takes reports', async () => {
    const period = (
      await coordinator.post<{ id: string }>(`/plans/${test.plan.code}/periods`, {
        label: 'June',
        startDate: '2026-06-01',
        endDate: '2026-06-30',
      })
    ).body;
    const mapping = JSON.stringify({ columns: { Action: 'action', Progress: 'progress' }, period: 'June' });
    const sent = file('Action,Progress', 'One,60');
    expect((await send<Refusal>(sent, { mapping })).body.errors).toEqual([
      { pointer: '/mapping/period', code: 'period-not-open' },
    ]);
    await coordinator.post(`/periods/${period.id}/open`);
    await imported(sent, { mapping });
    const { body } = await coordinator.get<Delivery>(`/plans/${test.plan.code}/delivery?by=sector`);
    expect(body.total).toMatchObject({ progress: 60, owed: 1, reported: 1 });
  });

  it('answers before it is done when asked to, and shows how far it is', async () => {
    const { body } = await send(town);
    const { status, body: running, headers } = await apply(body.id, '', { prefer: 'respond-async' });
    expect([status, running.state, headers['preference-applied']]).toEqual([202, 'applying', 'respond-async']);
    expect(running.progress).toEqual({ done: expect.any(Number), total: expect.any(Number) });
    expect((await apply<Refusal>(body.id)).body.code).toBe('import-running');
    let now = running;
    while (now.state === 'applying') {
      await setImmediate();
      now = (await coordinator.get<ImportBatch>(`/imports/${body.id}`)).body;
    }
    expect(now).toMatchObject({ state: 'applied', progress: null, failure: null });
  });

  it('lists the imports of a plan, newest first, page by page', async () => {
    const first = (await send(file('Action', 'One'))).body;
    const second = (await send(file('Action', 'Two'))).body;
    const all = await coordinator.all<ImportBatchSummary>(path(), 1);
    expect(all.map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(all[0]).toMatchObject({ state: 'previewed', counts: { create: 1 }, createdBy: 'coordinator' });
  });

  it('only who runs imports of the plan sees them', async () => {
    const { id } = (await send(file('Action', 'One'))).body;
    const statusFor = async (asker: Parameters<TestApp['as']>[0]) =>
      (await (await test.as(asker)).get(`/imports/${id}`)).status;
    expect(await statusFor('nobody')).toBe(401);
    expect(await statusFor('outsider')).toBe(404);
    expect(await statusFor('leadership')).toBe(404);
    expect(await statusFor('admin')).toBe(200);
    const other = await test.as('admin');
    const plan = {
      code: 'other',
      title: { en: 'Other' },
      startDate: '2026-01-01',
      endDate: '2026-12-31',
      languages: ['en'],
    };
    await other.post('/plans', plan);
    const elsewhere = await sendForm<ImportBatch>(other, '/plans/other/imports', file('Action', 'One'));
    expect((await coordinator.get(`/imports/${elsewhere.body.id}`)).status).toBe(404);
    expect((await coordinator.post(`/imports/${elsewhere.body.id}/apply`)).status).toBe(404);
  });

  it.each([
    ['no file', null, {}, 400, '/file', 'required'],
    ['an empty file', file(''), {}, 400, '/file', 'empty-file'],
    [
      'a picture',
      { name: 'a.png', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]) },
      {},
      400,
      '/file',
      'not-a-text-file',
    ],
    [
      'the wrong encoding',
      { name: 'a.csv', bytes: Buffer.from([0x44, 0xff, 0xfe, 0x41]) },
      { encoding: 'utf-8' },
      400,
      '/encoding',
      'not-in-this-encoding',
    ],
    ['no such encoding', file('Action', 'One'), { encoding: 'ebcdic' }, 400, '/encoding', 'not-in-vocabulary'],
    ['no such separator', file('Action', 'One'), { separator: '|' }, 400, '/separator', 'not-in-vocabulary'],
    ['a mapping that is no JSON', file('Action', 'One'), { mapping: '{' }, 400, '/mapping', 'invalid-format'],
    [
      'a mapping of an unknown field',
      file('Action', 'One'),
      { mapping: '{"columns":{"Action":"x"}}' },
      400,
      '/mapping/columns/Action',
      'not-in-vocabulary',
    ],
    [
      'a mapping of an unknown column',
      file('Action', 'One'),
      { mapping: '{"columns":{"Titel":"action"}}' },
      400,
      '/mapping/columns/Titel',
      'unknown-column',
    ],
    [
      'an unknown period',
      file('Action', 'One'),
      { mapping: '{"columns":{},"period":"x"}' },
      400,
      '/mapping/period',
      'unknown-reference',
    ],
    ['an unknown field', file('Action', 'One'), { colour: 'red' }, 400, '/colour', 'unknown-field'],
    ['a mere header', file('Action,Status'), {}, 400, '/file', 'header-only'],
  ])('%s is refused where it is wrong', async (_, sent, fields, status, pointer, code) => {
    const answer = await send<Refusal>(sent, fields);
    expect(answer.status).toBe(status);
    expect(answer.body.errors).toEqual([{ pointer, code }]);
  });

  it('more than 20 MB, or something that is no form, is refused', async () => {
    const large = { name: 'large.csv', bytes: Buffer.alloc(20_000_001, 'a') };
    expect((await send(large)).status).toBe(413);
    expect((await coordinator.post(path(), { file: 'x' })).status).toBe(415);
    expect((await coordinator.post(path())).status).toBe(400);
  });

  it('a name that is a path is a name: the file is a row of the database', async () => {
    const { status, body } = await send({ name: '../../../etc/cron.d/plan.csv', bytes: Buffer.from('Action\nOne\n') });
    expect([status, body.fileName]).toEqual([201, 'plan.csv']);
  });

  it('fields may stand after the file', async () => {
    const { body } = await sendForm<ImportBatch>(coordinator, path(), town, { dryRun: 'false' }, true);
    expect(body.state).toBe('applied');
  });
});

async function planChanges({ database, plan }: TestApp): Promise<number> {
  const row = await database.readOne<{ changes: unknown }>('SELECT changes FROM plans WHERE id = :id', { id: plan.id });
  return Number(row?.changes);
}
