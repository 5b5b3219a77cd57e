import type { Action, AuditEvent, AuditPage, Commitment, Lab } from '@symmachia/contracts';
import { localDay } from '@symmachia/domain';
import { eachDatabase } from '@symmachia/testing';
import type { Asker } from '../../test/test-app';
import { type TestApp, testApp } from '../../test/test-app';
import { RefusalLog } from '../platform/audit/refusal-log';
import { verifyLog } from '../platform/audit/verify-log';

eachDatabase((fresh) => {
  let test: TestApp;
  let action: Action;
  let commitment: Commitment;

  beforeAll(async () => {
    test = await testApp(await fresh());
    const unit = await test.as('coordinator');
    action = (await unit.post<Action>('/plans/test-plan/actions', { title: { en: 'Action' } })).body;
    const parties = [{ organisation: test.organisations.company, role: 'lead', share: 0.5 }];
    const input = { action: action.id, title: { en: 'Commitment' }, contact: 'Eleni, 210', weight: 2, parties };
    commitment = (await unit.post<Commitment>('/plans/test-plan/commitments', input)).body;
    await unit.patch(`/actions/${action.id}`, 1, { status: 'on_hold', statusReason: 'No money' });
    await unit.post('/plans', {
      code: 'other',
      title: { en: 'x' },
      startDate: '2026-01-01',
      endDate: '2026-12-31',
      languages: ['en'],
    });
  });
  afterAll(() => test.close());

  const log = async (asker: Asker, query = ''): Promise<AuditEvent[]> =>
    (await test.as(asker)).all<AuditEvent>(`/audit${query.replace('&', '?')}`, 200);

  describe('the audit log', () => {
    it('says who did what to what, why and from where, newest first', async () => {
      const [event] = await log('coordinator', `&entityId=${action.id}`);
      expect(event).toMatchObject({
        actor: { name: 'coordinator' },
        entity: 'actions',
        action: 'update',
        source: 'api',
        planId: test.plan.id,
        organisationId: test.organisations.ministry,
        reason: 'No money',
        reverts: null,
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        requestId: expect.any(String),
      });
      expect(event?.changes).toContainEqual({ field: 'status', before: 'planned', after: 'on_hold' });
      const all = await log('admin');
      expect(all.map(({ sequence }) => sequence)).toEqual(all.map((_, at) => all.length - at));
    });

    it('speaks of values as the interface does, and names what it points at', async () => {
      const client = await test.as('coordinator');
      const { body } = await client.get<AuditPage>(`/audit?entityId=${commitment.id}`);
      expect(body.items[0]?.changes).toEqual(
        expect.arrayContaining([
          { field: 'weight', before: null, after: 2 },
          { field: 'action', before: null, after: action.id },
          { field: 'contact', before: null, after: 'Eleni, 210' },
          {
            field: 'parties',
            before: null,
            after: [expect.objectContaining({ organisation: test.organisations.company, share: 0.5 })],
          },
        ]),
      );
      expect(body.references).toEqual(
        expect.arrayContaining([
          { entity: 'commitments', id: commitment.id, code: commitment.reference, name: { en: 'Commitment' } },
          { entity: 'actions', id: action.id, code: 'A01', name: { en: 'Action' } },
          expect.objectContaining({ entity: 'organisations', id: test.organisations.company }),
        ]),
      );
    });

    it('tells an organisation of its idea in a plan that it may not read, but not of a lab, nor what is there by name', async () => {
      const unit = await test.as('coordinator');
      const { stranger } = test.organisations;
      const coordinated = { kind: 'workshop', title: { en: 'Their lab' }, coordinatorOrganisation: stranger };
      const { body: lab } = await unit.post<Lab>('/plans/test-plan/labs', coordinated);
      const idea = { title: { en: 'Their idea' }, lab: lab.id, submittedBy: stranger };
      expect((await unit.post('/plans/test-plan/ideas', idea)).status).toBe(201);
      const { items, references } = (await (await test.as('outsider')).get<AuditPage>('/audit')).body;
      expect(items.map(({ entity }) => entity)).toEqual(['ideas', 'memberships', 'organisations']);
      expect(new Set(references.map(({ entity }) => entity))).toEqual(new Set(['users', 'organisations']));
    });

    it('is the whole of it for administrators, the plan’s for coordinators, and for an organisation’s lead its own', async () => {
      const whole = await log('admin');
      expect(whole.some(({ action: deed }) => deed === 'sign-in')).toBe(true);
      const plans = await log('coordinator');
      expect(plans.length).toBeGreaterThan(2);
      expect(plans.every(({ planId }) => planId !== null)).toBe(true);
      const own = await log('organisation_lead');
      expect(own.some(({ entityId }) => entityId === commitment.id)).toBe(true);
      expect(own.every(({ organisationId }) => organisationId === test.organisations.company)).toBe(true);
      expect(
        (await log('outsider')).every(({ organisationId }) => organisationId === test.organisations.stranger),
      ).toBe(true);
      for (const asker of ['reviewer', 'leadership', 'organisation_editor', 'assessor'] as const)
        expect((await (await test.as(asker)).get('/audit')).status).toBe(403);
      expect((await (await test.as('nobody')).get('/audit')).status).toBe(401);
    });

    it('tells only administrators of people’s names and addresses', async () => {
      const users = await log('admin', '&entity=users&action=create');
      expect(users[0]?.changes).toContainEqual(expect.objectContaining({ field: 'email', before: null }));
      expect(await log('coordinator', '&entity=users')).toEqual([]);
    });

    it('is filtered by plan, kind, subject, actor, action, source and days', async () => {
      const [{ actor, at } = { actor: null, at: '' }] = await log('admin', `&entityId=${action.id}`);
      const admin = await test.as('admin');
      const zone = async (query = '') => (await admin.get<AuditPage>(`/audit${query}`)).body.timezone;
      expect([await zone(), await zone('?plan=test-plan')]).toEqual(['Europe/Athens', 'Europe/Athens']);
      const day = localDay(at, 'Europe/Athens');
      const counts = async (query: string) => (await log('admin', query)).length;
      expect(await counts('&plan=test-plan&entity=actions&action=update')).toBe(1);
      expect(await counts(`&actor=${actor?.id}&entity=commitments&source=api`)).toBe(1);
      expect(await counts('&source=link')).toBe(0);
      expect(await counts(`&entity=actions&from=${day}&to=${day}`)).toBe(2);
      expect(await counts('&entity=actions&to=2020-01-01')).toBe(0);
      expect(await counts('&plan=other')).toBeGreaterThan(0);
      const unit = await test.as('leadership');
      expect((await unit.get('/audit?plan=other')).status).toBe(403);
      const dates = { startDate: '2026-01-01', endDate: '2026-12-31', languages: ['sv'] };
      await admin.post('/plans', { code: 'northern', title: { sv: 'x' }, timezone: 'Europe/Stockholm', ...dates });
      expect([await zone(), await zone('?plan=northern')]).toEqual(['UTC', 'Europe/Stockholm']);
    });

    it('is read page by page without a gap', async () => {
      const all = await log('admin');
      const paged = await (await test.as('admin')).all<AuditEvent>('/audit', 3);
      expect(paged.map(({ sequence }) => sequence)).toEqual(all.map(({ sequence }) => sequence));
      for (const cursor of ['0', '-1', '9999999999', 'x'])
        expect((await (await test.as('admin')).get(`/audit?cursor=${cursor}`)).status).toBe(400);
    });

    it('tells of what was refused, once a minute for each person and request, and of nobody’s cross-site attempt', async () => {
      const leadership = await test.as('leadership');
      const refuse = () =>
        leadership.post(`/actions/${action.id}/milestones`, { title: { en: 'x' }, dueDate: '2026-08-01' });
      expect((await refuse()).status).toBe(403);
      expect((await refuse()).status).toBe(403);
      for (let count = 0; count < 3; count += 1)
        await test.app.inject({ method: 'POST', url: '/api/v1/session', headers: { origin: 'https://evil.example' } });
      await test.app.get(RefusalLog).settled();
      const refused = await log('admin', '&action=refused');
      const of = (code: string) =>
        refused.filter(({ changes }) => changes.some(({ field, after }) => field === 'code' && after === code));
      expect(of('not-allowed').filter(({ entityId }) => entityId === action.id)).toEqual([
        expect.objectContaining({ actor: expect.objectContaining({ name: 'leadership' }), entity: 'requests' }),
      ]);
      expect(of('cross-site-request')).toEqual([expect.objectContaining({ actor: null, source: 'ui' })]);
    });

    it('verifies', async () => {
      expect((await verifyLog(test.database)).fault).toBeNull();
    });
  });
});
