import type { Idea, IdeaFacets, IdeaSummary, Lab, PageOf, Theme } from '@symmachia/contracts';
import { eachDatabase } from '@symmachia/testing';
import type { Client } from '../../test/client';
import { type TestApp, testApp } from '../../test/test-app';

eachDatabase((fresh) => {
  let test: TestApp;
  let facilitator: Client;
  let lead: Client;
  let leadership: Client;
  beforeAll(async () => {
    test = await testApp(await fresh());
    const coordinator = await test.as('coordinator');
    // Only who takes part in the plan proposes anything.
    await coordinator.post('/plans/test-plan/actions', {
      title: { en: 'Led by the company' },
      leadOrganisation: test.organisations.company,
    });
    [facilitator, lead, leadership] = await Promise.all([
      test.as('facilitator'),
      test.as('organisation_lead'),
      test.as('leadership'),
    ]);
  });
  afterAll(() => test.close());

  const create = async (body: object = {}, by = facilitator): Promise<Idea> => {
    const { status, body: idea } = await by.post<Idea>('/plans/test-plan/ideas', { title: { en: 'Idea' }, ...body });
    if (status !== 201) throw new Error(JSON.stringify(idea));
    return idea;
  };
  const refused = async (body: object, by = facilitator) => {
    const answer = await by.post('/plans/test-plan/ideas', { title: { en: 'Idea' }, ...body });
    return [answer.status, answer.body.code, answer.body.errors?.map(({ pointer }) => pointer)];
  };
  const read = async (id: string, by = leadership) => (await by.get<Idea>(`/ideas/${id}`)).body;
  const listed = async (query = '', by = leadership) =>
    (await by.get<PageOf<IdeaSummary>>(`/plans/test-plan/ideas${query}`)).body.items;
  const decide = (id: string, decision: string, body: object = {}, by = facilitator) =>
    by.post<Idea & { code?: string; errors?: object[] }>(`/ideas/${id}/${decision}`, body);

  const lab = async (body: object = {}, plan = 'test-plan') =>
    (
      await (
        await test.as('admin')
      ).post<Lab>(`/plans/${plan}/labs`, {
        kind: 'innovation_lab',
        title: { en: 'Lab' },
        ...body,
      })
    ).body;
  const theme = async (labId: string) =>
    (await (await test.as('admin')).post<Theme>(`/labs/${labId}/themes`, { title: { en: 'Theme' } })).body;

  it('keeps every word of an idea, where it came up and for whom', async () => {
    const { id: labId } = await lab();
    const { id: themeId } = await theme(labId);
    const idea = await create({
      title: { el: 'Ψηφιακή κάρτα', en: 'Digital card' },
      problem: { en: 'Why' },
      proposal: { en: 'How' },
      theme: themeId,
      targetGroups: ['education', 'citizens'],
      submittedBy: test.organisations.company,
      supporters: [test.organisations.foundation],
      submittedOn: '2026-03-01',
    });
    expect(idea).toMatchObject({
      title: { el: 'Ψηφιακή κάρτα', en: 'Digital card' },
      status: 'submitted',
      lab: { id: labId, title: { en: 'Lab' } },
      theme: { id: themeId, title: { en: 'Theme' } },
      targetGroups: ['citizens', 'education'],
      submittedBy: { id: test.organisations.company },
      submittedOn: '2026-03-01',
      supporters: [{ organisation: { id: test.organisations.foundation }, through: null }],
      sectors: ['private', 'third_sector'],
      sourceLanguage: 'el',
      may: ['idea:propose', 'idea:update'],
    });
    expect(await read(idea.id)).toEqual({ ...idea, may: [] });
    const [summary] = await listed(`?theme=${themeId}`);
    expect(summary).toMatchObject({ id: idea.id, supporters: 1, sectors: ['private', 'third_sector'], actions: 0 });
    expect((await listed('?q=ΨΗΦΙΑΚΗ κάρτα')).map(({ id }) => id)).toEqual([idea.id]);
  });

  it('an organisation proposes for itself, words it until it is decided about, and withdraws it out of sight', async () => {
    const idea = await create({}, lead);
    expect(idea).toMatchObject({
      submittedBy: { id: test.organisations.company },
      submittedOn: '2026-07-01',
      may: ['idea:propose'],
    });
    expect(await refused({ submittedBy: test.organisations.foundation }, lead)).toEqual([
      403,
      'not-allowed',
      undefined,
    ]);
    expect(await refused({ supporters: [] }, lead)).toEqual([403, 'not-allowed', undefined]);
    const { body: reworded } = await lead.patch<Idea>(`/ideas/${idea.id}`, 1, { proposal: { en: 'How' } });
    expect(reworded).toMatchObject({ proposal: { en: 'How' }, version: 2 });
    await lead.patch(`/ideas/${idea.id}`, 2, { isWithdrawn: true });
    expect((await leadership.get(`/ideas/${idea.id}`)).status).toBe(404);
    expect((await listed('', lead)).some(({ id, isWithdrawn }) => id === idea.id && isWithdrawn)).toBe(true);
    expect((await listed()).some(({ id }) => id === idea.id)).toBe(false);
    expect((await decide(idea.id, 'shortlist')).body.code).toBe('idea-withdrawn');
    await lead.patch(`/ideas/${idea.id}`, 3, { isWithdrawn: false });
    expect((await decide(idea.id, 'shortlist')).body).toMatchObject({ status: 'shortlisted', decidedOn: '2026-07-01' });
    expect((await lead.patch(`/ideas/${idea.id}`, 5, { title: { en: 'Other' } })).status).toBe(403);
  });

  it('refuses, where it is named, whatever the plan does not have', async () => {
    const { id: labId } = await lab();
    const other = await theme((await lab()).id);
    const unknown = '01890000-0000-7000-8000-000000000000';
    expect(await refused({ lab: unknown })).toEqual([400, 'invalid-request', ['/lab']]);
    expect(await refused({ lab: labId, theme: other.id })).toEqual([400, 'invalid-request', ['/theme']]);
    expect(await refused({ pillar: unknown })).toEqual([400, 'invalid-request', ['/pillar']]);
    expect(await refused({ targetGroups: ['nobody'] })).toEqual([400, 'invalid-request', ['/targetGroups/0']]);
    expect(await refused({ submittedBy: unknown })).toEqual([400, 'invalid-request', ['/submittedBy']]);
    expect(await refused({ submittedOn: '2026-07-02' })).toEqual([400, 'invalid-request', ['/submittedOn']]);
    const { company } = test.organisations;
    expect(await refused({ submittedBy: company, supporters: [company] })).toEqual([
      409,
      'idea-is-own',
      ['/supporters/0'],
    ]);
  });

  it('a fate has a reason, and what was decided can be taken up again', async () => {
    const { id } = await create();
    expect((await decide(id, 'park', { reason: ' ' })).status).toBe(400);
    expect((await decide(id, 'park', { reason: 'No money this year' })).body).toMatchObject({
      status: 'parked',
      decisionReason: 'No money this year',
      decidedOn: '2026-07-01',
    });
    expect((await decide(id, 'park', { reason: 'Again' })).body.code).toBe('idea-transition-refused');
    expect((await decide(id, 'reopen')).body).toMatchObject({ status: 'submitted', decidedOn: null });
    expect((await decide(id, 'reject', { reason: 'It is done already' }, lead)).status).toBe(403);
  });

  it('counts what each further choice would leave', async () => {
    const { id: labId } = await lab();
    await create({ lab: labId, targetGroups: ['citizens'] });
    const { body } = await leadership.get<IdeaFacets>(`/plans/test-plan/ideas/facets?lab=${labId}`);
    expect(body).toMatchObject({
      status: [{ key: 'submitted', count: 1 }],
      theme: [{ key: 'none', count: 1 }],
      targetGroup: [{ key: 'citizens', count: 1 }],
    });
    expect(body.lab.find(({ key }) => key === labId)).toEqual({ key: labId, count: 1 });
    expect(body.lab.some(({ key }) => key === 'none')).toBe(true);
  });

  it('leaves withdrawn ones out, or them alone, where that is asked for, in the list and in its counts', async () => {
    const { id: labId } = await lab();
    const [kept, gone] = [await create({ lab: labId }), await create({ lab: labId })];
    await facilitator.patch(`/ideas/${gone.id}`, gone.version, { isWithdrawn: true });
    const idsOf = async (query: string) =>
      (await listed(`?lab=${labId}${query}`, facilitator)).map(({ id }) => id).toSorted();
    expect(await idsOf('')).toEqual([kept.id, gone.id].toSorted());
    expect([await idsOf('&withdrawn=false'), await idsOf('&withdrawn=true')]).toEqual([[kept.id], [gone.id]]);
    expect(await listed(`?lab=${labId}&withdrawn=true`)).toEqual([]);
    const facets = await facilitator.get<IdeaFacets>(`/plans/test-plan/ideas/facets?lab=${labId}&withdrawn=false`);
    expect(facets.body.status).toEqual([{ key: 'submitted', count: 1 }]);
    expect((await facilitator.get('/plans/test-plan/ideas?withdrawn=perhaps')).status).toBe(400);
  });

  it('what nobody has decided goes along when an organisation goes into another, and comes back with it', async () => {
    const admin = await test.as('admin');
    const organisation = async () =>
      (await admin.post<{ id: string }>('/organisations', { name: { en: 'Invented' }, sector: 'private' })).body.id;
    const [from, into] = [await organisation(), await organisation()];
    const open = await create({ submittedBy: from });
    const supported = await create({ supporters: [from] });
    const byBoth = await create({ supporters: [from, into] });
    const settled = await create({ submittedBy: from });
    await decide(settled.id, 'reject', { reason: 'It is done already' });
    await admin.post(`/organisations/${from}/merge`, { into, on: '2026-01-01', reason: 'A reason' });
    const whose = async () => [
      (await read(open.id)).submittedBy?.id,
      (await read(supported.id)).supporters[0]?.organisation.id,
      (await read(settled.id)).submittedBy?.id,
      (await read(byBoth.id)).supporters.length,
    ];
    expect(await whose()).toEqual([into, into, from, 1]);
    const undone = await admin.post(`/organisations/${from}/reinstate`, { reason: 'By mistake' });
    expect([undone.status, await whose()]).toEqual([200, [from, from, from, 2]]);
  });
});
