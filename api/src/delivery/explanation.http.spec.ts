import type { Action, Commitment, Delivery, Explanation, Period, Pillar, PlanChanges } from '@symmachia/contracts';
import { eachDatabase } from '@symmachia/testing';
import type { Client } from '../../test/client';
import { report } from '../../test/report';
import { type TestApp, testApp } from '../../test/test-app';

/** One pillar; action one with a public (80 %) and a private commitment (130 %), action two continuous and without any. May and June are locked, July is open. */
eachDatabase((fresh) => {
  let test: TestApp;
  let unit: Client;
  let pillar: Pillar;
  let actions: Action[];
  let commitments: Commitment[];
  let periods: Period[];

  const plan = '/plans/test-plan';
  const post = async <Body>(path: string, body: object) => (await unit.post<Body>(`${plan}${path}`, body)).body;
  const act = (more: object = {}) =>
    post<Action>('/actions', { title: { en: 'An action' }, pillars: [pillar.id], status: 'in_progress', ...more });
  const commit = (action: Action | undefined, organisation: string, more: object = {}) =>
    post<Commitment>('/commitments', {
      action: action?.id,
      title: { en: 'A commitment' },
      parties: [{ organisation, role: 'lead' }],
      ...more,
    });
  const explain = async (query = '', me = unit) =>
    (await me.get<Explanation>(`${plan}/delivery/explanation${query}`)).body;
  const changes = async (query = '', me = unit) => (await me.get<PlanChanges>(`${plan}/changes${query}`)).body;
  const of = (changed: PlanChanges, kind: string) => changed.kinds.find((each) => each.kind === kind);

  beforeAll(async () => {
    test = await testApp(await fresh());
    unit = await test.as('coordinator');
    const { ministry, company, foundation } = test.organisations;
    pillar = await post<Pillar>('/pillars', { name: { en: 'Citizens' } });
    actions = [await act({ weight: 2 }), await act({ isContinuous: true })];
    commitments = [
      await commit(actions[0], ministry, {
        parties: [
          { organisation: ministry, role: 'lead' },
          { organisation: foundation, role: 'funder' },
        ],
      }),
      await commit(actions[0], company, { weight: 3 }),
    ];
    periods = [];
    for (const end of ['05-31', '06-30', '07-31'])
      periods.push(await post<Period>('/periods', { startDate: `2026-${end.slice(0, 2)}-01`, endDate: `2026-${end}` }));
    const [may, june, july] = periods.map(({ id }) => id) as [string, string, string];
    const [one, two] = commitments.map(({ id }) => id) as [string, string];
    await unit.post(`/periods/${may}/open`);
    await report(test, may, one, 40);
    await report(test, may, two, 60);
    await unit.post(`/periods/${may}/lock`);
    await unit.post(`/periods/${june}/open`);
    await report(test, june, one, 80);
    await unit.post(`/periods/${june}/lock`);
    await unit.post(`/periods/${july}/open`);
    await report(test, july, two, 130);
  });
  afterAll(() => test.close());

  describe('how a figure is computed', () => {
    it('is told by its rows, what brings most first, and by their exact sums', async () => {
      const { figure, sums, items, total, nextCursor, leftOut } = await explain();
      expect(
        items.map((row) => [row.organisation.name.en, row.weight, row.share, row.part, row.counted, row.contribution]),
      ).toEqual([
        ['Test Company', '1.5', '1', '1.5', 100, '150'],
        ['Ministry of Tests', '0.5', '1', '0.5', 80, '40'],
        ['Ministry of Tests', '1', '1', '1', 0, '0'],
        ['Test Foundation', '0.5', '0', '0', 80, '0'],
      ]);
      expect(items.map(({ progress, commitment, leftOut: why }) => [progress, commitment?.code, why])).toEqual([
        [130, commitments[1]?.reference, null],
        [80, commitments[0]?.reference, null],
        [0, undefined, null],
        [80, commitments[0]?.reference, 'no_share'],
      ]);
      expect(sums).toMatchObject({ weight: '3', contribution: '190', timedWeight: '2' });
      expect(items.map(({ elapsed }) => elapsed === null)).toEqual([false, false, true, false]);
      expect(figure).toMatchObject({ key: 'total', progress: 63.33, above100: 1, continuous: 1 });
      expect([total, nextCursor, leftOut.no_share]).toEqual([4, null, 1]);
    });

    it('has the sums of all rows on every page, and of one colour only its rows', async () => {
      const first = await explain('?limit=1');
      const second = await explain(`?limit=1&cursor=${first.nextCursor}`);
      expect([first.items.length, second.items.length, second.total]).toEqual([1, 1, undefined]);
      expect(second.sums).toEqual(first.sums);
      const blue = await explain('?rag=blue');
      expect([blue.total, blue.items[0]?.progress, blue.sums]).toEqual([1, 130, first.sums]);
    });

    it('is told of a cell of the matrix, an action and a commitment', async () => {
      const cell = await explain(`?by=pillarSector&key=${encodeURIComponent(`${pillar.id}|private`)}`);
      expect(cell).toMatchObject({ figure: { label: 'Citizens × Private sector', progress: 100 }, total: 1 });
      const action = await explain(`?by=action&key=${actions[0]?.id}`);
      expect(action).toMatchObject({ figure: { progress: 95, commitments: 2 }, sums: { weight: '2' } });
      const commitment = await explain(`?by=commitment&key=${commitments[0]?.id}`);
      expect(commitment).toMatchObject({ figure: { progress: 80, commitments: 1 }, total: 2 });
    });

    it('of a locked period is told from its frozen rows, whatever happens afterwards', async () => {
      const before = await explain('?period=2026-06');
      expect(before).toMatchObject({
        figure: { progress: 43.33 },
        tellsNotAgreed: false,
        snapshot: { period: { label: '2026-06' } },
      });
      await commit(actions[1], test.organisations.foundation);
      await unit.patch(`/actions/${actions[0]?.id}`, 1, { title: { en: 'Another name' } });
      expect((await explain()).total).toBe(4);
      expect(await explain('?period=2026-06')).toEqual(before);
    });

    it('refuses what it does not know by name', async () => {
      for (const [query, pointer] of [
        ['by=sector&key=military', '/key'],
        ['by=action&key=nonsense', '/key'],
        ['by=pillarSector&key=x', '/key'],
        ['period=2031-01', '/period'],
        ['cursor=nonsense', '/cursor'],
      ]) {
        const { status, body } = await unit.get(`${plan}/delivery/explanation?${query}`);
        expect([query, status, body.errors?.[0]?.pointer]).toEqual([query, 400, pointer]);
      }
    });
  });

  describe('what is not agreed yet', () => {
    it('is named to those who may read drafts, and to nobody else', async () => {
      const proposed = await act({ status: 'proposed', title: { en: 'Only proposed' } });
      const draft = await commit(actions[0], test.organisations.foundation, { reviewStatus: 'draft' });
      const seen = async (me: Client) =>
        (await explain('', me)).items.flatMap(({ leftOut, commitment, action }) =>
          leftOut === 'proposed' || leftOut === 'not_agreed' ? [[leftOut, commitment?.id ?? action.id]] : [],
        );
      expect(await seen(unit)).toEqual(
        expect.arrayContaining([
          ['proposed', proposed.id],
          ['not_agreed', draft.id],
        ]),
      );
      expect(await seen(await test.as('leadership'))).toEqual([]);
      const { total } = (await unit.get<Delivery>(`${plan}/delivery`)).body;
      expect((await explain()).figure).toEqual(total);
    });
  });

  describe('what changed', () => {
    it('since the last locked period is told of each commitment, from what to what', async () => {
      const since = await changes();
      expect([since.from.period?.label, since.to.period]).toEqual(['2026-06', null]);
      expect(of(since, 'completed')).toMatchObject({
        count: 1,
        first: [{ commitment: { id: commitments[1]?.id }, from: { progress: 60 }, to: { progress: 130, rag: 'blue' } }],
      });
      expect(of(since, 'raised')?.count).toBe(1);
    });

    it('between two locked periods is told from what was frozen', async () => {
      const between = await changes('?until=2026-06');
      expect([between.from.period?.label, between.to.period?.label]).toEqual(['2026-05', '2026-06']);
      expect(of(between, 'raised')?.first.map(({ commitment }) => commitment.id)).toEqual([commitments[0]?.id]);
      expect(of(between, 'silent')).toMatchObject({
        count: 1,
        newly: 1,
        first: [{ commitment: { id: commitments[1]?.id } }],
      });
      expect(await changes('?since=2026-05&until=2026-06')).toEqual(between);
    });

    it('is narrowed to a pillar, a sector, an organisation, a kind', async () => {
      const { company } = test.organisations;
      for (const [query, count] of [
        [`pillar=${pillar.id}`, 2],
        ['sector=private', 1],
        [`organisation=${company}`, 1],
        ['sector=third_sector', 0],
        ['kind=raised', 1],
      ] as const) {
        const { total, items } = await changes(`?until=2026-06&${query}`);
        expect([query, total, items.length]).toEqual([query, count, count]);
      }
    });

    it('cannot be told since a time of which nothing was kept', async () => {
      for (const [query, pointer] of [
        ['since=2026-07', '/since'],
        ['since=2026-01-01', '/since'],
        ['until=2026-05', '/since'],
        ['until=2026-07', '/until'],
      ]) {
        const { status, body } = await unit.get(`${plan}/changes?${query}`);
        expect([query, status, body.code, body.errors?.[0]?.pointer]).toEqual([query, 404, 'no-snapshot', pointer]);
      }
    });
  });
});
