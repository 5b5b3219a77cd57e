import type { Period } from '@symmachia/contracts';
import { eachDatabase } from '@symmachia/testing';
import type { Client } from '../../test/client';
import { type TestApp, testApp } from '../../test/test-app';

eachDatabase((fresh) => {
  let test: TestApp;
  let unit: Client;
  beforeAll(async () => {
    test = await testApp(await fresh());
    unit = await test.as('coordinator');
  });
  afterAll(() => test.close());

  const path = '/plans/test-plan/periods';
  const schedule = async (startDate: string, endDate: string) =>
    (await unit.post<Period>(path, { startDate, endDate })).body;

  describe('a reporting period', () => {
    it('of a calendar month is labelled by it, opens and falls due by the plan’s clock', async () => {
      expect(await schedule('2026-03-01', '2026-03-31')).toMatchObject({
        label: '2026-03',
        opensAt: '2026-02-28T22:00:00.000Z',
        dueAt: '2026-04-08T20:59:59.000Z',
        status: 'scheduled',
      });
    });

    it('of any other length is labelled by its dates', async () => {
      expect(await schedule('2026-01-10', '2026-02-20')).toMatchObject({ label: '2026-01-10 – 2026-02-20' });
    });

    it('shares no day with another one', async () => {
      const { status, body } = await unit.post(path, { startDate: '2026-03-31', endDate: '2026-04-30' });
      expect([status, body.errors]).toEqual([400, [{ pointer: '/startDate', code: 'overlaps' }]]);
    });

    it('does not end before it starts', async () => {
      const { status, body } = await unit.post(path, { startDate: '2026-05-31', endDate: '2026-05-01' });
      expect([status, body.errors]).toEqual([400, [{ pointer: '/endDate', code: 'end-before-start' }]]);
    });

    it('opens before its reports fall due, and locks after that', async () => {
      const dates = { startDate: '2026-07-01', endDate: '2026-07-31' };
      for (const [times, pointer, code] of [
        [{ dueAt: '2026-06-30T12:00:00Z' }, '/dueAt', 'due-before-opening'],
        [{ graceUntil: '2026-08-01T12:00:00Z' }, '/graceUntil', 'grace-before-due'],
      ] as const) {
        const { status, body } = await unit.post(path, { ...dates, ...times });
        expect([status, body.errors]).toEqual([400, [{ pointer, code }]]);
      }
      const { id } = await schedule('2026-07-01', '2026-07-31');
      const { body } = await unit.patch(`/periods/${id}`, 1, { graceUntil: '2026-08-01T12:00:00Z' });
      expect(body.errors).toEqual([{ pointer: '/graceUntil', code: 'grace-before-due' }]);
    });

    it('says when it was locked and how its figures are sealed, once it is', async () => {
      const { id } = await schedule('2026-08-01', '2026-08-31');
      const { body: open } = await unit.post<Period>(`/periods/${id}/open`);
      expect([open.lockedAt, open.sha256]).toEqual([null, null]);
      const { body: locked } = await unit.post<Period>(`/periods/${id}/lock`);
      expect(locked.lockedAt).toMatch(/^\d{4}-.*Z$/);
      expect(locked.sha256).toMatch(/^[0-9a-f]{64}$/);
      const listed = (await unit.all<Period>(path)).find((period) => period.id === id);
      expect(listed?.sha256).toBe(locked.sha256);
    });

    it('is scheduled ahead with others for twenty years at once, not for a millennium', async () => {
      const plan = { code: 'long', title: { en: 'Long' }, languages: ['en'], startDate: '1001-01-01' };
      await unit.post('/plans', { ...plan, endDate: '2000-12-31' });
      const { status, body } = await unit.post('/plans/long/periods/generate', { rhythm: 'monthly' });
      expect([status, body.errors]).toEqual([400, [{ pointer: '/rhythm', code: 'too-many' }]]);
    });

    it('is opened, locked and published, in this order and never back', async () => {
      const { id } = await schedule('2026-04-01', '2026-04-30');
      expect((await unit.post(`/periods/${id}/lock`)).body.code).toBe('period-transition-refused');
      expect((await unit.post<Period>(`/periods/${id}/open`)).body.status).toBe('open');
      expect((await unit.post(`/periods/${id}/open`)).status).toBe(409);
      expect((await unit.post<Period>(`/periods/${id}/lock`)).body.status).toBe('locked');
      expect((await unit.post<Period>(`/periods/${id}/publish`)).body.status).toBe('published');
      expect((await unit.post(`/periods/${id}/lock`)).status).toBe(409);
      expect((await unit.patch(`/periods/${id}`, 4, { label: 'April' })).body.code).toBe('period-transition-refused');
    });

    it('honours the version that a transition is sent with', async () => {
      const { id } = await schedule('2026-05-01', '2026-05-31');
      expect((await unit.post(`/periods/${id}/open`, undefined, { 'if-match': '"7"' })).status).toBe(412);
      expect((await unit.post(`/periods/${id}/open`, undefined, { 'if-match': '"1"' })).status).toBe(200);
    });

    it('is changed by nobody but the unit, seen by every role of the plan, and by nobody else', async () => {
      const { id } = await schedule('2026-06-01', '2026-06-30');
      for (const role of ['reviewer', 'leadership', 'assessor'] as const) {
        const client = await test.as(role);
        expect((await client.get(`/periods/${id}`)).status).toBe(200);
        expect((await client.patch(`/periods/${id}`, 1, { label: 'June' })).status).toBe(403);
      }
      expect((await (await test.as('outsider')).get(`/periods/${id}`)).status).toBe(404);
      expect((await (await test.as('nobody')).get(`/periods/${id}`)).status).toBe(401);
    });

    it('comes in a list by start', async () => {
      const starts = (await unit.all<Period>(path)).map(({ startDate }) => startDate);
      expect(starts).toEqual([...starts].sort());
      expect(starts.length).toBeGreaterThan(3);
    });
  });
});
