import type { Action, ActionFacets, ActionSummary, Commitment, PageOf, Pillar } from '@symmachia/contracts';
import { eachDatabase } from '@symmachia/testing';
import { uuidv7 } from '../platform/database/ids';
import type { Client } from '../../test/client';
import { type TestApp, testApp } from '../../test/test-app';

type Page = PageOf<ActionSummary>;

eachDatabase((fresh) => {
  let test: TestApp;
  let unit: Client;
  const pillars: Record<string, string> = {};

  beforeAll(async () => {
    test = await testApp(await fresh());
    unit = await test.as('coordinator');
    const { ministry, company, foundation } = test.organisations;
    pillars['P1'] = (await unit.post<Pillar>('/plans/test-plan/pillars', { name: { en: 'P1' } })).body.id;
    pillars['P1.1'] = (
      await unit.post<Pillar>('/plans/test-plan/pillars', { name: { en: 'P1.1' }, parent: pillars['P1'] })
    ).body.id;
    pillars['P2'] = (await unit.post<Pillar>('/plans/test-plan/pillars', { name: { en: 'P2' } })).body.id;
    const dates = { startDate: '2026-01-01', endDate: '2026-12-31' };
    await create({
      code: 'A1',
      title: { el: 'Ψηφιακές δεξιότητες' },
      pillars: [pillars['P1.1']],
      targetGroups: ['citizens'],
      status: 'in_progress',
      ...dates,
    });
    await create({
      code: 'A2',
      title: { en: 'Åtgärd 50%' },
      pillars: [pillars['P1'], pillars['P2']],
      leadOrganisation: company,
      startDate: '2026-06-25',
      isContinuous: true,
    });
    await create({
      code: 'A3',
      title: { en: 'Coding_clubs' },
      targetGroups: ['education', 'citizens'],
      status: 'completed',
      endDate: '2026-03-01',
    });
    await create({
      code: 'A4',
      title: { en: 'Called off' },
      status: 'cancelled',
      statusReason: 'No money',
      leadOrganisation: foundation,
    });
    await create({ code: 'A5', title: { en: 'Maybe' }, status: 'proposed', leadOrganisation: company });
    const [a1] = (await unit.get<Page>('/plans/test-plan/actions')).body.items;
    const party = (organisation: string, role: string) => ({ organisation, role });
    await unit.post<Commitment>('/plans/test-plan/commitments', {
      action: a1?.id,
      title: { en: 'Joint' },
      parties: [party(ministry, 'lead'), party(foundation, 'partner')],
    });
    await unit.post(`/actions/${a1?.id}/milestones`, { title: { en: 'Late' }, dueDate: '2026-02-01' });
  });
  afterAll(() => test.close());

  const create = async (body: object) => {
    const { status, body: action } = await unit.post<Action>('/plans/test-plan/actions', body);
    expect([body, status]).toEqual([body, 201]);
    return action;
  };
  const codes = async (query: string, client = unit) =>
    (await client.get<Page>(`/plans/test-plan/actions?${query}`)).body.items.map(({ code }) => code);

  it('a list is paged to its end in every order, each action once', async () => {
    const orders: Record<string, string[]> = {
      code: ['A1', 'A2', 'A3', 'A4', 'A5'],
      title: ['A2', 'A4', 'A3', 'A5', 'A1'],
      endDate: ['A3', 'A1', 'A2', 'A4', 'A5'],
    };
    for (const sort of ['code', 'title', 'endDate', 'progress', 'rag', 'updatedAt'])
      for (const direction of ['', '-']) {
        const rows = await unit.all<ActionSummary>(`/plans/test-plan/actions?sort=${direction}${sort}`);
        const found = rows.map(({ code }) => code);
        expect([sort, found.toSorted()]).toEqual([sort, orders['code']]);
        const expected = orders[sort];
        if (expected && sort !== 'endDate') expect(direction ? found.toReversed() : found).toEqual(expected);
        if (expected && sort === 'endDate')
          expect((direction ? found.toReversed() : found).slice(0, 2)).toEqual(expected.slice(0, 2));
      }
  });

  it('the first page says how many there are', async () => {
    const { body } = await unit.get<Page>('/plans/test-plan/actions?limit=2');
    expect([body.total, body.items.length]).toEqual([5, 2]);
    const { body: second } = await unit.get<Page>(`/plans/test-plan/actions?limit=2&cursor=${body.nextCursor}`);
    expect('total' in second).toBe(false);
  });

  it('a row carries what delivery is known, and null of what does not count', async () => {
    const rows = new Map((await unit.all<ActionSummary>('/plans/test-plan/actions')).map((row) => [row.code, row]));
    expect(rows.get('A1')).toMatchObject({
      isContinuous: false,
      pillars: [pillars['P1.1']],
      targetGroups: ['citizens'],
      commitments: 1,
      leadOrganisation: { sector: 'public' },
      delivery: { progress: 0, rag: 'red', overdue: true },
    });
    expect(rows.get('A1')?.delivery?.elapsed).toBeCloseTo(49.73, 1);
    expect(rows.get('A2')).toMatchObject({ isContinuous: true, delivery: { elapsed: null } });
    expect(rows.get('A4')?.delivery).toBeNull();
    expect(rows.get('A5')?.delivery).toBeNull();
  });

  it('search folds case and accents and takes % and _ as they are', async () => {
    const find = (q: string) => codes(`q=${encodeURIComponent(q)}`);
    expect(await find('ψηφιακες')).toEqual(['A1']);
    expect(await find('ΨΗΦΙΑΚΈΣ ΔΕΞ')).toEqual(['A1']);
    expect(await find('atgard')).toEqual(['A2']);
    expect(await find('%')).toEqual(['A2']);
    expect(await find('_')).toEqual(['A3']);
    expect(await find('\\')).toEqual([]);
    expect(await find('a4')).toEqual(['A4']);
  });

  it('filters narrow it, several values of one widen it', async () => {
    const { ministry, company, foundation } = test.organisations;
    expect(await codes(`pillar=${pillars['P1']}`)).toEqual(['A1', 'A2']);
    expect(await codes(`pillar=${pillars['P1.1']}`)).toEqual(['A1']);
    expect(await codes(`pillar=${pillars['P1.1']},${pillars['P2']}`)).toEqual(['A1', 'A2']);
    expect(await codes(`pillar=${uuidv7()}`)).toEqual([]);
    expect(await codes('status=completed,cancelled')).toEqual(['A3', 'A4']);
    expect(await codes('targetGroup=citizens')).toEqual(['A1', 'A3']);
    expect(await codes('targetGroup=01930000-0000-7000-8000-000000000005')).toEqual(['A3']);
    expect(await codes('overdue=true')).toEqual(['A1']);
    expect(await codes('overdue=false')).toEqual(['A2', 'A3', 'A4', 'A5']);
    expect(await codes('rag=red')).toEqual(['A1', 'A3']);
    expect(await codes('rag=green,blue')).toEqual(['A2']);
    expect(await codes('sector=third_sector')).toEqual(['A1', 'A4']);
    expect(await codes('sector=private')).toEqual(['A2', 'A5']);
    expect(await codes(`organisation=${foundation}`)).toEqual(['A1', 'A4']);
    expect(await codes(`organisation=${company},${ministry}`)).toEqual(['A1', 'A2', 'A3', 'A5']);
    expect(await codes('status=&targetGroup=citizens&overdue=true')).toEqual(['A1']);
  });

  it('a filter that means nothing, a bad cursor and an unknown parameter are 400', async () => {
    const wrong = {
      'status=lost': '/status',
      'rag=red,pink': '/rag',
      'sector=fourth': '/sector',
      'pillar=P1': '/pillar',
      'organisation=me': '/organisation',
      'targetGroup=martians': '/targetGroup',
      'overdue=perhaps': '/overdue',
      'sort=weight': '/sort',
      'colour=blue': '/colour',
      'cursor=abc': '/cursor',
      [`cursor=${Buffer.from(JSON.stringify(['A', uuidv7()])).toString('base64url')}&sort=progress`]: '/cursor',
      'limit=201': '/limit',
      'q=%00': '/q',
    };
    for (const [query, pointer] of Object.entries(wrong)) {
      const { status, body } = await unit.get(`/plans/test-plan/actions?${query}`);
      expect([query, status, body.errors?.[0]?.pointer]).toEqual([query, 400, pointer]);
    }
    expect((await unit.get('/plans/no-such-plan/actions')).status).toBe(404);
    expect((await unit.get('/plans/No Plan/actions')).status).toBe(400);
    expect((await (await test.as('outsider')).get('/plans/test-plan/actions')).status).toBe(404);
  });

  it('facets count what each further choice would leave', async () => {
    const facets = async (query: string, client = unit) =>
      (await client.get<ActionFacets>(`/plans/test-plan/actions/facets?${query}`)).body;
    const counts = (choices: ActionFacets['status']) =>
      Object.fromEntries(choices.map(({ key, count }) => [key, count]));
    const all = await facets('');
    expect(counts(all.status)).toEqual({ in_progress: 1, planned: 1, completed: 1, cancelled: 1, proposed: 1 });
    expect(counts(all.sector)).toEqual({ public: 2, private: 2, third_sector: 2 });
    expect(counts(all.pillar)).toEqual({ [`${pillars['P1']}`]: 2, [`${pillars['P1.1']}`]: 1, [`${pillars['P2']}`]: 1 });
    expect(counts(all.targetGroup)).toEqual({ citizens: 2, education: 1 });
    expect(counts(all.overdue)).toEqual({ true: 1, false: 4 });
    expect(counts(all.rag)).toEqual({ red: 2, green: 1 });
    const narrowed = await facets('status=completed&targetGroup=citizens');
    expect(counts(narrowed.status)).toEqual({ in_progress: 1, completed: 1 });
    expect(counts(narrowed.targetGroup)).toEqual({ citizens: 1, education: 1 });
    expect(counts((await facets('', await test.as('leadership'))).status)['proposed']).toBeUndefined();
    expect((await unit.get('/plans/test-plan/actions/facets?sort=code')).status).toBe(400);
    for (const filter of [
      'sector=public',
      `pillar=${pillars['P1']}`,
      'rag=red',
      'overdue=true',
      `organisation=${test.organisations.company}`,
      'q=a',
    ])
      expect((await unit.get(`/plans/test-plan/actions/facets?${filter}`)).status).toBe(200);
  });

  it('organisations that take part in the plan can be listed', async () => {
    const taking = async (asker: 'coordinator' | 'leadership') =>
      (await (await test.as(asker)).all<{ id: string }>('/organisations?plan=test-plan'))
        .map(({ id }) => id)
        .toSorted();
    const { ministry, company, foundation } = test.organisations;
    expect(await taking('coordinator')).toEqual([ministry, company, foundation].toSorted());
    expect(await taking('leadership')).toEqual([ministry, company, foundation].toSorted());
  });
});
