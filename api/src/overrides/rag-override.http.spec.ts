import type {
  Action,
  ActionFacets,
  ActionSummary,
  Commitment,
  CommitmentSummary,
  Delivery,
  PageOf,
  Period,
  RagOverride,
  RagOverrides,
  Update,
} from '@symmachia/contracts';
import { eachDatabase } from '@symmachia/testing';
import type { Client } from '../../test/client';
import { type TestApp, testApp } from '../../test/test-app';
import { system } from '../platform/database/author';
import { PlanEntity } from '../plans/plan.entity';

/** On 1 July the year is half over: at 60 % a commitment is on track, at 30 % at risk, at 10 % off track. */
eachDatabase((fresh) => {
  let test: TestApp;
  let unit: Client;
  let june: Period;
  let action: string;
  let keen: string;
  let modest: string;
  let quiet: string;

  beforeEach(async () => {
    test = await testApp(await fresh());
    unit = await test.as('coordinator');
    action = await actionOf('Courses');
    [keen, modest, quiet] = [await commitmentOf('keen'), await commitmentOf('modest'), await commitmentOf('quiet')];
    june = await opened('2026-06-01', '2026-06-30');
  });
  afterEach(() => test.close());

  const actionOf = async (title: string) =>
    (
      await unit.post<Action>('/plans/test-plan/actions', {
        title: { en: title },
        status: 'in_progress',
        leadOrganisation: test.organisations.ministry,
      })
    ).body.id;

  const commitmentOf = async (reference: string) =>
    (
      await unit.post<Commitment>('/plans/test-plan/commitments', {
        action,
        reference,
        title: { en: reference },
        parties: [{ organisation: test.organisations.company, role: 'lead' }],
      })
    ).body.id;

  async function opened(startDate: string, endDate: string): Promise<Period> {
    const { body } = await unit.post<Period>('/plans/test-plan/periods', { startDate, endDate });
    await unit.post(`/periods/${body.id}/open`);
    return body;
  }

  async function report(commitment: string, progressPercent: number, ragReported?: string): Promise<void> {
    const partner = await test.as('organisation_lead');
    const { body } = await partner.put<Update>(`/periods/${june.id}/commitments/${commitment}/update`, {
      progressPercent,
      ...(ragReported ? { ragReported } : {}),
    });
    await partner.post(`/updates/${body.id}/submit`);
    await (await test.as('reviewer')).post(`/updates/${body.id}/approve`);
  }

  const override = (path: string, rag: string, reason = 'The rooms are booked', headers = {}) =>
    unit.put<RagOverride & { code?: string }>(`${path}/rag-override`, { rag, reason }, headers);
  const end = (path: string, reason = 'They are no longer') =>
    unit.post<RagOverride & { code?: string }>(`${path}/rag-override/end`, { reason });
  const ofCommitment = async (id: string, who = unit) => (await who.get<Commitment>(`/commitments/${id}`)).body;
  const ofAction = async (id: string) => (await unit.get<Action>(`/actions/${id}`)).body;
  const total = async (query = '') =>
    (await unit.get<Delivery>(`/plans/test-plan/delivery?by=sector${query}`)).body.total;
  const listed = async (query: string) =>
    (await unit.get<PageOf<CommitmentSummary>>(`/plans/test-plan/commitments?${query}`)).body.items.map(
      ({ reference }) => reference,
    );
  const listedActions = async (query: string) =>
    (await unit.get<PageOf<ActionSummary>>(`/plans/test-plan/actions?${query}`)).body.items.map(({ id }) => id);

  describe('what was reported stands beside what is calculated', () => {
    beforeEach(async () => {
      await report(keen, 30, 'green');
      await report(modest, 60, 'amber');
      await report(quiet, 60);
    });

    it('on a commitment, and the difference is named', async () => {
      expect(await ofCommitment(keen)).toMatchObject({
        delivery: { rag: 'amber' },
        rag: {
          effective: 'amber',
          calculated: 'amber',
          reported: 'green',
          divergence: 'better',
          overridden: false,
          override: null,
        },
      });
      expect((await ofCommitment(modest)).rag).toMatchObject({ calculated: 'green', divergence: 'worse' });
      expect((await ofCommitment(quiet)).rag).toMatchObject({ reported: null, divergence: null });
    });

    it('on an action, whose commitments say it', async () => {
      expect(await ofAction(action)).toMatchObject({
        rag: { effective: 'amber', calculated: 'amber', reported: 'amber', divergence: null },
        diverging: 2,
        overridden: 0,
      });
    });

    it('in the lists and figures, each number with the list behind it', async () => {
      expect(await total()).toMatchObject({ diverging: 2, reportedBetter: 1, overridden: 0 });
      expect(await listed('diverges=true')).toEqual(['keen', 'modest']);
      expect(await listed('diverges=better')).toEqual(['keen']);
      expect(await listed('diverges=better,false')).toEqual(['keen', 'quiet']);
      expect(await listed('diverges=false')).toEqual(['quiet']);
      const other = await actionOf('Nothing promised yet');
      expect(await listedActions('diverges=true')).toEqual([action]);
      expect(await listedActions('diverges=better')).toEqual([action]);
      expect(await listedActions('diverges=false')).toEqual([other]);
      const { body: facets } = await unit.get<ActionFacets>('/plans/test-plan/actions/facets');
      expect(facets.diverges).toEqual([
        { key: 'better', count: 1 },
        { key: 'true', count: 1 },
      ]);
      expect((await unit.get('/plans/test-plan/commitments?diverges=perhaps')).status).toBe(400);
    });
  });

  describe('an override', () => {
    it('is what counts, from the moment it is set, and says why, until when and by whom', async () => {
      await report(keen, 30, 'green');
      const { status, body } = await override(`/commitments/${keen}`, 'red');
      expect(status).toBe(200);
      expect(body).toMatchObject({
        rag: 'red',
        reason: 'The rooms are booked',
        period: { id: june.id, status: 'open' },
        by: { name: 'coordinator' },
        endedAt: null,
      });
      expect(await ofCommitment(keen)).toMatchObject({
        delivery: { rag: 'red' },
        rag: { effective: 'red', calculated: 'amber', reported: 'green', overridden: true, override: { id: body.id } },
      });
      expect(await listed('rag=red')).toContain('keen');
      expect(await total()).toMatchObject({ overridden: 1 });
      expect(await listed('overridden=true')).toEqual(['keen']);
      expect(await listed('overridden=false')).toEqual(['modest', 'quiet']);
      expect(await ofAction(action)).toMatchObject({ rag: { effective: 'red', overridden: false }, overridden: 1 });
    });

    it('of an action leaves its commitments as they are', async () => {
      await override(`/actions/${action}`, 'green');
      expect(await ofAction(action)).toMatchObject({
        delivery: { rag: 'green' },
        rag: { effective: 'green', calculated: 'red', overridden: true, override: { actionId: action } },
      });
      expect((await ofCommitment(keen)).rag).toMatchObject({ effective: 'red', overridden: false });
      expect(await listedActions('rag=green')).toEqual([action]);
      expect((await total()).overridden).toBe(0);
    });

    it('needs a reason and a colour', async () => {
      expect((await override(`/commitments/${keen}`, 'green', '  ')).status).toBe(400);
      expect((await override(`/commitments/${keen}`, 'purple')).status).toBe(400);
      await override(`/commitments/${keen}`, 'green');
      expect((await end(`/commitments/${keen}`, '')).status).toBe(400);
    });

    it('is the coordinator’s; who set it is for the organisation, the unit and assessors', async () => {
      await override(`/commitments/${keen}`, 'green');
      for (const who of ['reviewer', 'organisation_lead', 'leadership', 'assessor'] as const) {
        const { status } = await (
          await test.as(who)
        ).put(`/commitments/${keen}/rag-override`, { rag: 'red', reason: 'No' });
        expect([who, status]).toEqual([who, 403]);
      }
      const seen = (who: 'leadership' | 'organisation_lead' | 'assessor' | 'facilitator') =>
        test.as(who).then(async (client) => (await ofCommitment(keen, client)).rag?.override);
      expect(await seen('assessor')).toMatchObject({ by: { name: 'coordinator' } });
      expect(await seen('organisation_lead')).toMatchObject({ by: { name: 'coordinator' } });
      for (const who of ['leadership', 'facilitator'] as const) {
        expect(await seen(who)).toMatchObject({ rag: 'green', reason: 'The rooms are booked' });
        expect(await seen(who)).not.toHaveProperty('by');
      }
      expect((await (await test.as('outsider')).get(`/commitments/${keen}/rag-override`)).status).toBe(404);
    });

    it('takes the place of the one before it, which is kept', async () => {
      const first = (await override(`/commitments/${keen}`, 'green')).body;
      expect((await override(`/commitments/${keen}`, 'green')).body).toMatchObject({ id: first.id, version: 1 });
      const second = (await override(`/commitments/${keen}`, 'amber', 'One room fell through')).body;
      const { body } = await unit.get<RagOverrides>(`/commitments/${keen}/rag-override`);
      expect(body.items).toMatchObject([
        { id: second.id, rag: 'amber', endedAt: null },
        { id: first.id, rag: 'green', endReason: 'One room fell through', endedBy: { name: 'coordinator' } },
      ]);
    });

    it('is set from the one that was seen, else somebody was faster', async () => {
      expect((await override(`/commitments/${keen}`, 'green', 'A reason', { 'if-match': '"0"' })).status).toBe(200);
      expect((await override(`/commitments/${keen}`, 'red', 'A reason', { 'if-match': '"0"' })).status).toBe(412);
      expect((await override(`/commitments/${keen}`, 'red', 'A reason', { 'if-match': '"1"' })).status).toBe(200);
    });

    it('set by two at once is one', async () => {
      const both = await Promise.all([
        override(`/commitments/${keen}`, 'green', 'One reason'),
        override(`/commitments/${keen}`, 'amber', 'Another reason'),
      ]);
      expect(both.map(({ status }) => status)).toEqual([200, 200]);
      const { body } = await unit.get<RagOverrides>(`/commitments/${keen}/rag-override`);
      expect(body.items.filter(({ endedAt }) => endedAt === null)).toHaveLength(1);
    });

    it('is ended for a reason, and nothing of it is lost', async () => {
      await override(`/commitments/${keen}`, 'green');
      expect((await end(`/commitments/${keen}`)).body).toMatchObject({ endReason: 'They are no longer' });
      expect((await ofCommitment(keen)).rag).toMatchObject({ effective: 'red', overridden: false, override: null });
      expect((await total()).overridden).toBe(0);
      expect((await end(`/commitments/${keen}`)).body.code).toBe('no-override');
      expect((await unit.get<RagOverrides>(`/commitments/${keen}/rag-override`)).body.items).toHaveLength(1);
    });

    it('ends with its period; what was frozen with the period keeps it', async () => {
      await override(`/commitments/${keen}`, 'green');
      await unit.post(`/periods/${june.id}/lock`);
      expect((await ofCommitment(keen)).rag).toMatchObject({ effective: 'grey', overridden: false, override: null });
      expect(await total()).toMatchObject({ overridden: 0, rag: { green: 0, grey: 3 } });
      expect(await total(`&period=${june.id}`)).toMatchObject({ overridden: 1, rag: { green: 1, grey: 2 } });
      expect((await end(`/commitments/${keen}`)).body.code).toBe('no-override');
      expect((await override(`/commitments/${keen}`, 'green')).body.code).toBe('override-without-period');
      await opened('2026-07-01', '2026-07-31');
      expect((await override(`/commitments/${keen}`, 'amber')).status).toBe(200);
      expect(await total(`&period=${june.id}`)).toMatchObject({ rag: { green: 1 } });
    });

    it('is refused where nothing counts', async () => {
      const proposed = (
        await unit.post<Action>('/plans/test-plan/actions', { title: { en: 'An idea' }, status: 'proposed' })
      ).body.id;
      expect((await override(`/actions/${proposed}`, 'green')).body.code).toBe('override-without-rag');
      const draft = (
        await unit.post<Commitment>('/plans/test-plan/commitments', {
          action,
          title: { en: 'A draft' },
          reviewStatus: 'draft',
        })
      ).body.id;
      expect((await override(`/commitments/${draft}`, 'green')).body.code).toBe('override-without-rag');
      expect((await ofCommitment(draft)).rag).toBeNull();
    });
  });

  describe('freshness', () => {
    it('of a commitment, of its action and of who leads it, is in the lists and figures', async () => {
      await report(keen, 60);
      expect((await ofCommitment(keen)).freshness).toBe('up_to_date');
      expect((await ofCommitment(modest)).freshness).toBe('due_soon');
      expect((await ofAction(action)).freshness).toBe('due_soon');
      expect(await listed('freshness=due_soon,stale')).toEqual(['modest', 'quiet']);
      expect(await listed('freshness=up_to_date')).toEqual(['keen']);
      expect(await listedActions('freshness=due_soon')).toEqual([action]);
      expect(await listedActions('freshness=stale')).toEqual([]);
      const { groups } = (await unit.get<Delivery>('/plans/test-plan/delivery?by=organisation')).body;
      expect(groups).toMatchObject([
        { key: test.organisations.company, freshness: { up_to_date: 1, due_soon: 2, overdue: 0, stale: 0 } },
      ]);
      expect((await unit.get('/plans/test-plan/commitments?freshness=mouldy')).status).toBe(400);
    });

    it('goes with the plan’s day', async () => {
      const on = async (businessDate: string) => {
        await test.database.write(system, async (tx) => {
          const plan = await tx.find(PlanEntity, { id: test.plan.id });
          if (plan) await tx.update(PlanEntity, plan, { businessDate });
        });
        return (await ofCommitment(modest)).freshness;
      };
      expect(await on('2026-06-30')).toBe('up_to_date');
      expect(await on('2026-07-01')).toBe('due_soon');
      expect(await on('2026-07-08')).toBe('overdue');
      expect(await on('2026-08-21')).toBe('overdue');
      expect(await on('2026-08-22')).toBe('stale');
    });

    it('goes with the day on which reports are due, and with periods that are added', async () => {
      const { body } = await unit.get<Period>(`/periods/${june.id}`);
      await unit.patch(`/periods/${june.id}`, body.version, { dueAt: '2026-07-20T12:00:00Z' });
      expect((await ofCommitment(modest)).freshness).toBe('up_to_date');
      await unit.post('/plans/test-plan/periods', { startDate: '2026-05-01', endDate: '2026-05-31' });
      expect((await ofCommitment(modest)).freshness).toBe('overdue');
    });
  });
});
