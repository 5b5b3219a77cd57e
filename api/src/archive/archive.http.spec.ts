import type {
  Action,
  ArchivedRow,
  Commitment,
  Delivery,
  HistoryEvent,
  PageOf,
  Period,
  Plan,
} from '@symmachia/contracts';
import { eachDatabase } from '@symmachia/testing';
import type { Client, ProblemBody } from '../../test/client';
import { type TestApp, testApp } from '../../test/test-app';

eachDatabase((fresh) => {
  let test: TestApp;
  let unit: Client;

  beforeAll(async () => {
    test = await testApp(await fresh());
    unit = await test.as('coordinator');
  });
  afterAll(() => test.close());

  const newAction = async (body: object = {}) =>
    (await unit.post<Action>('/plans/test-plan/actions', { title: { en: 'Action' }, ...body })).body;
  const newCommitment = async (body: object = {}, by: Client = unit) => {
    const input = { action: (await newAction()).id, title: { en: 'Commitment' }, ...body };
    return (await by.post<Commitment>('/plans/test-plan/commitments', input)).body;
  };
  const cancel = ({ id, version }: Action) =>
    unit.patch<Action>(`/actions/${id}`, version, { status: 'cancelled', statusReason: 'No money' });
  const archive = async (kind: 'actions' | 'commitments') =>
    (await unit.get<PageOf<ArchivedRow>>(`/plans/test-plan/archive?kind=${kind}&limit=200`)).body;
  const archived = async (kind: 'actions' | 'commitments', id: string) =>
    (await archive(kind)).items.find((row) => row.id === id);
  const restore = <Row = Action>(path: string, body: object = {}, by: Client = unit, headers = {}) =>
    by.post<Row>(`/${path}/restore`, body, headers);
  const lastEvent = async (path: string) =>
    (await unit.get<PageOf<HistoryEvent>>(`/history/${path}?limit=1`)).body.items[0];

  describe('the archive', () => {
    it('says of a cancelled action when, by whom, why, and what it will be again', async () => {
      const action = await newAction({ status: 'completed' });
      await cancel(action);
      expect(await archived('actions', action.id)).toMatchObject({
        kind: 'actions',
        code: action.code,
        version: 2,
        ending: 'cancelled',
        actor: { name: 'coordinator' },
        reason: 'No money',
        mergedInto: null,
        returnsTo: 'completed',
      });
    });

    it('names what an action was merged into', async () => {
      const [one, other] = [await newAction(), await newAction()];
      await unit.patch(`/actions/${one.id}`, 1, { status: 'merged', statusReason: 'Alike', mergedInto: other.id });
      expect(await archived('actions', one.id)).toMatchObject({
        ending: 'merged',
        mergedInto: { id: other.id, code: other.code, title: other.title },
      });
    });

    it('has what was withdrawn and what was declined', async () => {
      const withdrawn = await newCommitment();
      await unit.patch(`/commitments/${withdrawn.id}`, 1, { deliveryStatus: 'withdrawn' });
      expect(await archived('commitments', withdrawn.id)).toMatchObject({
        ending: 'withdrawn',
        returnsTo: 'not_started',
      });
      expect((await archive('commitments')).total).toBe(1);
    });

    it('is read page by page', async () => {
      const all = await unit.all<ArchivedRow>('/plans/test-plan/archive?kind=actions', 1);
      expect(all.map(({ id }) => id)).toEqual((await archive('actions')).items.map(({ id }) => id));
    });

    it('is the unit’s', async () => {
      for (const asker of ['leadership', 'reviewer'] as const)
        expect((await (await test.as(asker)).get('/plans/test-plan/archive')).status).toBe(403);
    });
  });

  describe('what is restored', () => {
    it('is what it was before, whatever follows what otherwise, and the history says so', async () => {
      const action = await newAction({ status: 'completed' });
      await cancel(action);
      const ended = await lastEvent(`actions/${action.id}`);
      const { status, body } = await restore(`actions/${action.id}`, { reason: 'Money was found' });
      expect([status, body.status, body.statusReason]).toEqual([200, 'completed', null]);
      expect(await lastEvent(`actions/${action.id}`)).toMatchObject({
        reason: 'Money was found',
        reverts: ended?.sequence,
      });
      expect(await archived('actions', action.id)).toBeUndefined();
    });

    it('has the reason again that its status had', async () => {
      const action = await newAction({ status: 'on_hold', statusReason: 'Waits for a law' });
      await cancel(action);
      expect((await restore(`actions/${action.id}`)).body).toMatchObject({
        status: 'on_hold',
        statusReason: 'Waits for a law',
      });
    });

    it('is planned when it came cancelled', async () => {
      const action = await newAction({ status: 'cancelled', statusReason: 'Never begun' });
      expect(await archived('actions', action.id)).toMatchObject({ reason: 'Never begun', returnsTo: 'planned' });
      expect((await restore(`actions/${action.id}`)).body.status).toBe('planned');
    });

    it('counts again as a commitment, and a locked period’s figures stay as they were', async () => {
      const period = { startDate: '2026-06-01', endDate: '2026-06-30' };
      const commitment = await newCommitment({ deliveryStatus: 'in_progress' });
      await unit.patch(`/commitments/${commitment.id}`, 1, { deliveryStatus: 'withdrawn' });
      const { id } = (await unit.post<Period>('/plans/test-plan/periods', period)).body;
      await unit.post(`/periods/${id}/open`);
      await unit.post(`/periods/${id}/lock`);
      const figures = async (query: string) =>
        (await unit.get<Delivery>(`/plans/test-plan/delivery?by=sector${query}`)).body;
      const [frozen, now] = [await figures(`&period=${id}`), await figures('')];
      const { body } = await restore<Commitment>(`commitments/${commitment.id}`);
      expect(body.deliveryStatus).toBe('in_progress');
      expect((await figures('')).total.commitments).toBe(now.total.commitments + 1);
      expect(await figures(`&period=${id}`)).toEqual(frozen);
    });

    it('waits for a review again when it was declined, not by who submitted it', async () => {
      const partner = await test.as('organisation_lead');
      const party = { organisation: test.organisations.company, role: 'lead' };
      await newCommitment({ parties: [party] });
      const commitment = await newCommitment({ parties: [party] }, partner);
      const path = `/commitments/${commitment.id}`;
      await partner.patch(path, 1, { reviewStatus: 'submitted' });
      await unit.patch(path, 2, { reviewStatus: 'declined', comment: 'Business as usual' });
      expect(await archived('commitments', commitment.id)).toMatchObject({
        ending: 'declined',
        reason: 'Business as usual',
        returnsTo: 'submitted',
      });
      expect((await restore(path.slice(1), {}, partner)).status).toBe(403);
      const { status, body } = await restore<Commitment>(path.slice(1));
      expect([status, body.reviewStatus, body.reviewComment]).toEqual([200, 'submitted', null]);
      expect((await unit.patch(path, body.version, { reviewStatus: 'approved' })).status).toBe(200);
    });

    it('waits for a review again by who may decline it, who gives back nothing that was withdrawn', async () => {
      const [partner, reviewer] = [await test.as('organisation_lead'), await test.as('reviewer')];
      const party = { organisation: test.organisations.company, role: 'lead' };
      await newCommitment({ parties: [party] });
      const { id } = await newCommitment({ parties: [party] }, partner);
      await partner.patch(`/commitments/${id}`, 1, { reviewStatus: 'submitted' });
      await reviewer.patch(`/commitments/${id}`, 2, { reviewStatus: 'declined', comment: 'Business as usual' });
      expect((await partner.get<Commitment>(`/commitments/${id}`)).body.reviewComment).toBe('Business as usual');
      expect((await restore<Commitment>(`commitments/${id}`, {}, reviewer)).body.reviewStatus).toBe('submitted');
      const withdrawn = await newCommitment();
      await unit.patch(`/commitments/${withdrawn.id}`, 1, { deliveryStatus: 'withdrawn' });
      expect((await restore(`commitments/${withdrawn.id}`, {}, reviewer)).status).toBe(403);
    });

    it('is not restored twice, nor from another version', async () => {
      const action = await newAction();
      expect((await restore<ProblemBody>(`actions/${action.id}`)).body.code).toBe('not-archived');
      await cancel(action);
      expect((await restore(`actions/${action.id}`, {}, unit, { 'if-match': '"1"' })).status).toBe(412);
      const commitment = await newCommitment();
      expect((await restore(`commitments/${commitment.id}`)).status).toBe(409);
    });

    it('may be a plan: as it was before, by its unit', async () => {
      const made = { code: 'shelf', title: { en: 'Shelf' }, startDate: '2026-01-01', endDate: '2026-12-31' };
      const input = { ...made, languages: ['en'], status: 'adopted', organisation: test.organisations.ministry };
      const { body: plan } = await (await test.as('admin')).post<Plan>('/plans', input);
      const admin = await test.as('admin');
      expect((await restore<ProblemBody>('plans/shelf', {}, admin)).body.code).toBe('not-archived');
      expect((await admin.patch(`/plans/shelf`, plan.version, { status: 'archived' })).status).toBe(200);
      expect((await restore('plans/shelf', {}, await test.as('outsider'))).status).toBe(404);
      const { body } = await restore<Plan>('plans/shelf', {}, admin);
      expect(body.status).toBe('adopted');
    });
  });

  describe('taking back what was just done', () => {
    it('takes the version that it made, and gives back a status that nothing else leads to', async () => {
      const action = await newAction({ status: 'completed' });
      await cancel(action);
      const { status, body } = await unit.post<HistoryEvent>(`/history/actions/${action.id}/revert`, { version: 2 });
      expect([status, body.changes.map(({ field }) => field)]).toEqual([200, ['status', 'statusReason']]);
      expect((await unit.get<Action>(`/actions/${action.id}`)).body.status).toBe('completed');
    });

    it('changes nothing when somebody changed it since', async () => {
      const action = await newAction();
      await cancel(action);
      await unit.patch(`/actions/${action.id}`, 2, { weight: 2 });
      const { status, body } = await unit.post(`/history/actions/${action.id}/revert`, { version: 2 });
      expect([status, body.code]).toEqual([412, 'edit-conflict']);
      expect((await unit.get<Action>(`/actions/${action.id}`)).body.status).toBe('cancelled');
    });
  });
});
