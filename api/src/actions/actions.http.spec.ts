import type { Action, ActionSummary, HistoryPage, PageOf, Pillar } from '@symmachia/contracts';
import { eachDatabase } from '@symmachia/testing';
import { uuidv7 } from '../platform/database/ids';
import type { Client } from '../../test/client';
import { type TestApp, testApp } from '../../test/test-app';

type Page = PageOf<ActionSummary>;

eachDatabase((fresh) => {
  let test: TestApp;
  let unit: Client;
  beforeAll(async () => {
    test = await testApp(await fresh());
    unit = await test.as('coordinator');
  });
  afterAll(() => test.close());

  const path = () => `/plans/${test.plan.code}/actions`;
  const create = async (body: object) => (await unit.post<Action>(path(), body)).body;
  const pillar = async (body: object) => (await unit.post<Pillar>(`/plans/${test.plan.code}/pillars`, body)).body;

  describe('an action', () => {
    it('is created with what it needs, numbered after the last', async () => {
      const first = await create({ title: { el: 'Πρώτη', en: 'First' } });
      expect(first).toMatchObject({
        code: 'A01',
        status: 'planned',
        weight: 1,
        origin: 'direct',
        visibility: 'public',
        planCode: 'test-plan',
        sourceLanguage: 'el',
        leadOrganisation: { id: test.organisations.ministry },
        pillars: [],
        milestones: [],
        commitmentList: [],
      });
      expect(first.may).toEqual(expect.arrayContaining(['action:update', 'commitment:create']));
      await create({ title: { en: 'Far' }, code: 'A60' });
      await create({ title: { en: 'Other' }, code: 'B99' });
      expect((await create({ title: { en: 'Next' } })).code).toBe('A61');
    });

    it('hangs on pillars and target groups of its plan, these by code', async () => {
      const top = await pillar({ name: { en: 'Top' } });
      const created = await create({
        title: { en: 'Placed' },
        pillars: [top.id, top.id],
        targetGroups: ['citizens', 'education'],
        weight: 2.5,
      });
      expect(created).toMatchObject({ pillars: [top.id], targetGroups: ['citizens', 'education'], weight: 2.5 });
      const { body } = await unit.patch<Action>(`/actions/${created.id}`, created.version, {
        pillars: [],
        targetGroups: ['education'],
      });
      expect([body.pillars, body.targetGroups]).toEqual([[], ['education']]);
      const { body: same } = await unit.patch<Action>(`/actions/${created.id}`, body.version, { weight: 1 });
      expect([same.pillars, same.targetGroups, same.weight]).toEqual([[], ['education'], 1]);
    });

    it('refers only to what there is, and says at which place it does not', async () => {
      const known = await pillar({ name: { en: 'Known' } });
      const { status, body } = await unit.post(path(), {
        title: { en: 'X' },
        pillars: [known.id, uuidv7()],
        targetGroups: ['martians', 'venusians'],
      });
      expect([status, body.code]).toEqual([400, 'invalid-request']);
      expect(body.errors).toEqual([{ pointer: '/pillars/1', code: 'unknown-reference' }]);
      const groups = await unit.post(path(), { title: { en: 'X' }, targetGroups: ['martians', 'venusians'] });
      expect(groups.body.errors?.map(({ pointer }) => pointer)).toEqual(['/targetGroups/0', '/targetGroups/1']);
      const lead = await unit.post(path(), { title: { en: 'X' }, leadOrganisation: uuidv7() });
      expect(lead.body.errors).toEqual([{ pointer: '/leadOrganisation', code: 'unknown-reference' }]);
    });

    it('has one code in its plan', async () => {
      await create({ title: { en: 'X' }, code: 'TWICE' });
      const { status, body } = await unit.post(path(), { title: { en: 'X' }, code: 'TWICE' });
      expect([status, body.code, body.errors]).toEqual([409, 'code-taken', [{ pointer: '/code', code: 'duplicate' }]]);
      const other = await create({ title: { en: 'Y' } });
      expect((await unit.patch(`/actions/${other.id}`, 1, { code: 'TWICE' })).status).toBe(409);
    });

    it('does not end before it starts', async () => {
      const wrong = { title: { en: 'X' }, startDate: '2026-05-01', endDate: '2026-04-01' };
      expect((await unit.post(path(), wrong)).body.errors).toEqual([{ pointer: '/endDate', code: 'end-before-start' }]);
      const { id, version } = await create({ ...wrong, endDate: '2027-01-01' });
      expect((await unit.patch(`/actions/${id}`, version, { endDate: '2026-01-01' })).status).toBe(400);
      expect((await unit.patch<Action>(`/actions/${id}`, version, { endDate: null })).body.endDate).toBeNull();
    });

    it('names each field that is wrong or unknown', async () => {
      const { status, body } = await unit.post(path(), {
        title: { de: 'X' },
        weight: 0,
        status: 'lost',
        colour: 1,
        endDate: '2026-02-30',
      });
      expect(status).toBe(400);
      expect(new Set(body.errors?.map(({ pointer }) => pointer))).toEqual(
        new Set(['/title/de', '/title', '/weight', '/status', '/colour', '/endDate']),
      );
    });
  });

  describe('the status of an action', () => {
    it('needs a reason for putting it on hold, which goes with the status', async () => {
      const { id } = await create({ title: { en: 'Held' } });
      const refused = await unit.patch(`/actions/${id}`, 1, { status: 'on_hold' });
      expect([refused.status, refused.body.code, refused.body.errors?.[0]?.pointer]).toEqual([
        400,
        'status-reason-required',
        '/statusReason',
      ]);
      const held = await unit.patch<Action>(`/actions/${id}`, 1, { status: 'on_hold', statusReason: 'No money' });
      expect([held.body.status, held.body.statusReason]).toEqual(['on_hold', 'No money']);
      const resumed = await unit.patch<Action>(`/actions/${id}`, 2, { status: 'in_progress' });
      expect([resumed.body.status, resumed.body.statusReason]).toEqual(['in_progress', null]);
    });

    it('is refused where it may not follow', async () => {
      const { id } = await create({ title: { en: 'Done' }, status: 'completed' });
      const { status, body } = await unit.patch(`/actions/${id}`, 1, { status: 'on_hold', statusReason: 'x' });
      expect([status, body.code, body.errors?.[0]?.pointer]).toEqual([409, 'action-transition-refused', '/status']);
    });

    it('merges into another action of the plan, and back', async () => {
      const [one, other] = [await create({ title: { en: 'One' } }), await create({ title: { en: 'Other' } })];
      const merge = (id: string, version: number, mergedInto?: string) =>
        unit.patch(`/actions/${id}`, version, {
          status: 'merged',
          statusReason: 'Alike',
          ...(mergedInto ? { mergedInto } : {}),
        });
      expect((await merge(one.id, 1)).body.code).toBe('merged-into-required');
      expect((await merge(one.id, 1, one.id)).body.code).toBe('merged-into-itself');
      expect((await merge(one.id, 1, uuidv7())).body.errors).toEqual([
        { pointer: '/mergedInto', code: 'unknown-reference' },
      ]);
      expect((await merge(one.id, 1, other.id)).status).toBe(200);
      expect((await merge(other.id, 1, one.id)).status).toBe(409);
      const back = await unit.patch<Action>(`/actions/${one.id}`, 2, { status: 'planned' });
      expect([back.body.status, back.body.mergedInto]).toEqual(['planned', null]);
    });
  });

  describe('an edit of an action', () => {
    it('starts from the version as it is', async () => {
      const { id } = await create({ title: { el: 'Πριν', en: 'Before' } });
      expect((await unit.patch(`/actions/${id}`, null, {})).status).toBe(428);
      const changed = await unit.patch<Action>(`/actions/${id}`, 1, {
        title: { el: 'Μετά' },
        description: { en: 'Now\ntwo lines' },
      });
      expect(changed.body).toMatchObject({
        version: 2,
        outdated: ['/title/en'],
        description: { en: 'Now\ntwo lines' },
      });
      expect(changed.headers['etag']).toBe('"2"');
      const stale = await unit.patch(`/actions/${id}`, 1, { title: { en: 'Late' } });
      expect([stale.status, stale.body.code]).toEqual([412, 'edit-conflict']);
      expect((await unit.get<Action>(`/actions/${id}`)).body.title).toEqual({ el: 'Μετά', en: 'Before' });
      expect((await unit.patch(`/actions/${id}`, 2, { title: { el: null, en: null } })).body.errors).toEqual([
        { pointer: '/title', code: 'required' },
      ]);
    });

    it('that names the same pillars and target groups in another order changes nothing of them', async () => {
      const targetGroups = ['education', 'citizens'];
      const action = await create({ title: { en: 'For two' }, targetGroups });
      await unit.patch(`/actions/${action.id}`, 1, { weight: 2, targetGroups: targetGroups.toReversed() });
      const { body } = await unit.get<HistoryPage>(`/history/actions/${action.id}`);
      expect(body.items[0]?.changes).toEqual([{ field: 'weight', before: 1, after: 2 }]);
    });

    it('is the unit’s alone', async () => {
      const { id } = await create({ title: { en: 'Ours' }, leadOrganisation: test.organisations.company });
      for (const asker of ['reviewer', 'organisation_lead', 'leadership', 'assessor', 'facilitator'] as const) {
        const client = await test.as(asker);
        expect([asker, (await client.get(`/actions/${id}`)).status]).toEqual([asker, 200]);
        expect([asker, (await client.patch(`/actions/${id}`, 1, {})).status]).toEqual([asker, 403]);
      }
      expect((await (await test.as('outsider')).get(`/actions/${id}`)).status).toBe(404);
      expect((await (await test.as('nobody')).get(`/actions/${id}`)).status).toBe(401);
      expect((await unit.get(`/actions/${uuidv7()}`)).status).toBe(404);
      expect((await unit.get('/actions/facets')).status).toBe(400);
    });
  });

  describe('a proposed action', () => {
    it('is what a partner’s entry becomes, and its own organisation’s', async () => {
      const partner = await test.as('organisation_lead');
      await create({ title: { en: 'To take part' }, leadOrganisation: test.organisations.company });
      const proposed = await partner.post<Action>(path(), { title: { en: 'Proposed' } });
      expect(proposed.status).toBe(201);
      expect(proposed.body).toMatchObject({
        status: 'proposed',
        origin: 'partner_submission',
        leadOrganisation: { id: test.organisations.company },
        delivery: null,
      });
      const settled = await partner.post(path(), { title: { en: 'X' }, status: 'planned' });
      expect([settled.status, settled.body.code]).toEqual([403, 'not-allowed']);
      expect(
        (await partner.post(path(), { title: { en: 'X' }, leadOrganisation: test.organisations.ministry })).status,
      ).toBe(403);
      expect((await (await test.as('leadership')).post(path(), { title: { en: 'X' } })).status).toBe(403);
      expect((await (await test.as('outsider')).post(path(), { title: { en: 'X' } })).status).toBe(404);
    });

    it('is seen by the unit, reviewers, facilitators and its own organisation only', async () => {
      const { id } = await create({
        title: { en: 'Secret' },
        status: 'proposed',
        leadOrganisation: test.organisations.company,
      });
      const { id: foreign } = await create({ title: { en: 'Secret' }, status: 'proposed' });
      const sees = async (asker: Parameters<TestApp['as']>[0], action: string) => {
        const client = await test.as(asker);
        const listed = (await client.all<ActionSummary>(`${path()}?q=secret`, 50)).some((row) => row.id === action);
        const { status } = await client.get(`/actions/${action}`);
        expect([asker, listed]).toEqual([asker, status === 200]);
        return status;
      };
      for (const asker of ['admin', 'coordinator', 'reviewer', 'facilitator'] as const)
        expect([asker, await sees(asker, foreign)]).toEqual([asker, 200]);
      for (const asker of ['leadership', 'assessor'] as const)
        expect([asker, await sees(asker, id)]).toEqual([asker, 404]);
      expect(await sees('organisation_editor', id)).toBe(200);
      expect(await sees('organisation_editor', foreign)).toBe(404);
      expect((await (await test.as('leadership')).get(`/plans/test-plan/organisations`)).status).toBe(404);
    });
  });

  it('a list answers 304 to whoever has it already, until something changes', async () => {
    const first = await unit.get<Page>(path());
    const again = await unit.get(path(), { 'if-none-match': String(first.headers['etag']) });
    expect([again.status, again.body]).toEqual([304, undefined]);
    await create({ title: { en: 'News' } });
    expect((await unit.get(path(), { 'if-none-match': String(first.headers['etag']) })).status).toBe(200);
  });
});
