import type { Action, Commitment, Delivery, Matrix, Period, Pillar, Trend } from '@symmachia/contracts';
import { eachDatabase } from '@symmachia/testing';
import type { Client } from '../../test/client';
import { report } from '../../test/report';
import { type TestApp, testApp } from '../../test/test-app';

/**
 * Two pillars; action one with a public (80 %) and a private commitment (40 %, three times the weight), action two with one
 * that the private and the third sector share (20 %). Reported for June, then locked; July is open.
 */
eachDatabase((fresh) => {
  let test: TestApp;
  let unit: Client;
  let pillars: Pillar[];
  let actions: Action[];
  let commitments: Commitment[];
  let june: Period;
  let july: Period;

  const plan = '/plans/test-plan';
  const read = async (query = '') => (await unit.get<Delivery>(`${plan}/delivery${query}`)).body;
  const group = async (query: string, key: string) => (await read(query)).groups.find((each) => each.key === key);
  const post = async <Body>(path: string, body: object) => (await unit.post<Body>(`${plan}${path}`, body)).body;
  const commit = (action: string, parties: object[], more: object = {}) =>
    post<Commitment>('/commitments', { action, title: { el: 'Δέσμευση' }, parties, ...more });

  beforeAll(async () => {
    test = await testApp(await fresh());
    unit = await test.as('coordinator');
    const { ministry, company, foundation } = test.organisations;
    pillars = [
      await post<Pillar>('/pillars', { name: { el: 'Πολίτες', en: 'Citizens' } }),
      await post<Pillar>('/pillars', { name: { el: 'Παιδεία' } }),
    ];
    const act = (pillar: Pillar | undefined) =>
      post<Action>('/actions', {
        title: { el: 'Δράση' },
        pillars: [pillar?.id],
        status: 'in_progress',
        targetGroups: ['citizens'],
      });
    actions = [await act(pillars[0]), await act(pillars[1])];
    const [one, two] = actions.map(({ id }) => id) as [string, string];
    commitments = [
      await commit(one, [{ organisation: ministry, role: 'lead' }]),
      await commit(one, [{ organisation: company, role: 'lead' }], { weight: 3 }),
      await commit(two, [
        { organisation: company, role: 'lead', share: 0.5 },
        { organisation: foundation, role: 'partner', share: 0.5 },
        { organisation: ministry, role: 'funder' },
      ]),
    ];
    [june, july] = [
      await post<Period>('/periods', { startDate: '2026-06-01', endDate: '2026-06-30' }),
      await post<Period>('/periods', { startDate: '2026-07-01', endDate: '2026-07-31' }),
    ];
    await unit.post(`/periods/${june.id}/open`);
    for (const [at, percent] of [80, 40, 20].entries()) await report(test, june.id, commitments[at]?.id ?? '', percent);
    await unit.post(`/periods/${june.id}/lock`);
    await unit.post(`/periods/${july.id}/open`);
  });
  afterAll(() => test.close());

  describe('delivery', () => {
    it('is the mean of commitments by weight, and all three sectors are always there', async () => {
      const { total, groups } = await read();
      expect(total).toMatchObject({ progress: 35, commitments: 3, owed: 3, reported: 0, leftOut: 0 });
      expect(groups.map(({ key, progress, commitments: count, owed }) => [key, progress, count, owed])).toEqual([
        ['public', 80, 1, 1],
        ['private', 32, 2, 2],
        ['third_sector', 20, 1, 0],
      ]);
    });

    it.each(['pillar', 'subPillar', 'targetGroup', 'organisation', 'action'])('is told by %s', async (by) => {
      const { groups, total } = await read(`?by=${by}`);
      expect(groups.length).toBeGreaterThan(0);
      for (const { label, progress } of groups)
        expect([typeof label, progress <= 100, total.progress]).toEqual(['string', true, 35]);
    });

    it('has keys that the lists accept as filters, and the lists as many rows as the figure says', async () => {
      for (const [by, filter] of [
        ['sector', 'sector'],
        ['pillar', 'pillar'],
        ['targetGroup', 'targetGroup'],
      ] as const)
        for (const { key, commitments: count } of (await read(`?by=${by}`)).groups) {
          const { body } = await unit.get<{ total: number }>(`${plan}/commitments?${filter}=${key}&leftOut=false`);
          expect([by, key, body.total]).toEqual([by, key, count]);
        }
    });

    it('is labelled in the reader’s language, or in the source language, which it names', async () => {
      const { body } = await unit.get<Delivery>(`${plan}/delivery?by=pillar`, { 'accept-language': 'en' });
      expect(body.groups.map(({ label, labelLanguage }) => [label, labelLanguage])).toEqual([
        ['Citizens', undefined],
        ['Παιδεία', 'el'],
      ]);
    });

    it('comes as a matrix that names its empty cells', async () => {
      const { body } = await unit.get<Matrix>(`${plan}/delivery/matrix`);
      const cells = body.cells.map(({ row, column, progress, empty }) => [
        row === pillars[0]?.id ? 1 : 2,
        column,
        progress,
        empty,
      ]);
      expect(cells).toEqual([
        [1, 'public', 80, false],
        [1, 'private', 40, false],
        [1, 'third_sector', 0, true],
        [2, 'public', 0, true],
        [2, 'private', 20, false],
        [2, 'third_sector', 20, false],
      ]);
      expect(body.rowTotals.map(({ progress }) => progress)).toEqual([50, 20]);
    });

    it('has a trend of every locked period and the present', async () => {
      const { body } = await unit.get<Trend>(`${plan}/delivery/trend`);
      expect(body.points.map(({ period, snapshot, total }) => [period?.label, snapshot, total.progress])).toEqual([
        ['2026-06', true, 35],
        ['2026-07', false, 35],
      ]);
    });
  });

  describe('a past figure', () => {
    it('of a locked period never changes, whatever happens afterwards', async () => {
      const before = await read(`?period=${june.id}&by=pillar`);
      await report(test, july.id, commitments[0]?.id ?? '', 100);
      expect((await read()).total.progress).toBe(37.5);
      expect(await read(`?period=2026-06&by=pillar`)).toEqual(before);
      expect(before).toMatchObject({
        snapshot: { period: { id: june.id } },
        total: { progress: 35, owed: 3, reported: 3 },
      });
    });

    it('before the first snapshot is a problem that says so', async () => {
      const { status, body } = await unit.get(`${plan}/delivery?asOf=2026-01-31`);
      expect([status, body.code, body.errors?.[0]?.pointer]).toEqual([404, 'no-snapshot', '/asOf']);
    });

    it('of a period that does not exist is refused by name', async () => {
      const { status, body } = await unit.get(`${plan}/delivery?period=2031-01`);
      expect([status, body.errors]).toEqual([400, [{ pointer: '/period', code: 'unknown-reference' }]]);
    });
  });

  describe('what does not count', () => {
    it('is said beside the figure', async () => {
      const { company } = test.organisations;
      const draft = await commit(actions[1]?.id ?? '', [{ organisation: company, role: 'lead' }], {
        reviewStatus: 'draft',
      });
      expect((await read()).total).toMatchObject({ commitments: 3, leftOut: 0 });
      const action = actions[1] ?? draft.action;
      await unit.patch(`/actions/${action.id}`, 1, { status: 'cancelled', statusReason: 'No longer needed' });
      expect((await read()).total).toMatchObject({ progress: 55, commitments: 2, leftOut: 1, leftOutActions: 1 });
      expect(await group('', 'third_sector')).toMatchObject({ commitments: 0, leftOut: 1 });
    });
  });

  describe('an answer', () => {
    it('is not sent again to who has it, until something changes', async () => {
      const first = await unit.get<Delivery>(`${plan}/delivery`);
      const etag = String(first.headers['etag']);
      expect(etag).toMatch(/^"[\w-]+"$/);
      expect((await unit.get(`${plan}/delivery`, { 'if-none-match': etag })).status).toBe(304);
      expect((await unit.get(`${plan}/delivery`, { 'if-none-match': etag, 'accept-language': 'sv' })).status).toBe(200);
      expect((await (await test.as('leadership')).get(`${plan}/delivery`, { 'if-none-match': etag })).status).toBe(200);
      await post('/actions', { title: { el: 'Μία ακόμη' } });
      expect((await unit.get(`${plan}/delivery`, { 'if-none-match': etag })).status).toBe(200);
    });

    it('is for those who take part in the plan', async () => {
      for (const role of ['leadership', 'assessor', 'organisation_editor', 'facilitator'] as const)
        expect((await (await test.as(role)).get(`${plan}/delivery`)).status).toBe(200);
      expect((await (await test.as('outsider')).get(`${plan}/delivery`)).status).toBe(404);
      expect((await (await test.as('nobody')).get(`${plan}/delivery`)).status).toBe(401);
    });
  });
});
