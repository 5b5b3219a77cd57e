import type {
  Commitment,
  Delivery,
  GeneratedPeriods,
  OwnReports,
  Period,
  PeriodCoverage,
  PeriodException,
  Plan,
  PlanCoverage,
  Update,
  UpdateInReview,
  PageOf,
} from '@symmachia/contracts';
import { eachDatabase } from '@symmachia/testing';
import type { Client } from '../../test/client';
import { type TestApp, testApp } from '../../test/test-app';
import { commandLine } from '../platform/database/author';

eachDatabase((fresh) => {
  let test: TestApp;
  let unit: Client;
  let reviewer: Client;
  let partner: Client;
  let june: Period;
  let commitments: Commitment[];

  beforeEach(async () => {
    test = await testApp(await fresh());
    [unit, reviewer, partner] = [
      await test.as('coordinator'),
      await test.as('reviewer'),
      await test.as('organisation_lead'),
    ];
    const { body: action } = await unit.post<{ id: string }>('/plans/test-plan/actions', {
      title: { en: 'Courses' },
      status: 'in_progress',
      leadOrganisation: test.organisations.ministry,
    });
    commitments = [];
    for (const reference of ['C1', 'C2'])
      commitments.push(
        (
          await unit.post<Commitment>('/plans/test-plan/commitments', {
            action: action.id,
            reference,
            title: { en: `Courses ${reference}` },
            parties: [
              { organisation: test.organisations.company, role: 'lead' },
              { organisation: test.organisations.foundation, role: 'partner' },
            ],
          })
        ).body,
      );
    june = (await unit.post<Period>('/plans/test-plan/periods', { startDate: '2026-06-01', endDate: '2026-06-30' }))
      .body;
    await unit.post(`/periods/${june.id}/open`);
  });
  afterEach(() => test.close());

  const idOf = (at: number) => commitments[at]?.id ?? '';
  const path = (at: number, period = june) => `/periods/${period.id}/commitments/${idOf(at)}/update`;
  const draft = async (at: number, report: object, period = june) =>
    (await partner.put<Update>(path(at, period), report)).body;
  const sent = async (at: number, report: object, period = june) =>
    (await partner.post<Update>(`/updates/${(await draft(at, report, period)).id}/submit`)).body;
  const approved = async (at: number, report: object, period = june) =>
    (await reviewer.post<Update>(`/updates/${(await sent(at, report, period)).id}/approve`)).body;
  const own = async (query = '') => (await partner.get<OwnReports>(`/my/updates${query}`)).body.items;
  const progress = async () => (await unit.get<Delivery>('/plans/test-plan/delivery?by=sector')).body.total.progress;

  describe('a partner', () => {
    it('sees each commitment that it owes a report for, and how far it is', async () => {
      expect(await own()).toMatchObject([
        {
          commitment: { reference: 'C1' },
          owed: true,
          isOurs: true,
          state: 'not_started',
          previous: null,
          draft: null,
        },
        { commitment: { reference: 'C2' }, owed: true, state: 'not_started' },
      ]);
    });

    it('writes a draft that nobody but its organisation and the unit sees, and sends it', async () => {
      const { id } = await draft(0, { progressPercent: 40, narrative: { en: 'Half way.' }, challenges: 'Rooms' });
      expect((await (await test.as('leadership')).get(`/updates/${id}`)).status).toBe(404);
      expect((await (await test.as('outsider')).get(`/updates/${id}`)).status).toBe(404);
      expect((await unit.get<Update>(`/updates/${id}`)).body).toMatchObject({
        reviewStatus: 'draft',
        progressPercent: 40,
      });
      const { body } = await partner.post<Update>(`/updates/${id}/submit`);
      expect(body).toMatchObject({ reviewStatus: 'submitted', onBehalf: false, challenges: 'Rooms' });
      expect((await partner.put(path(0), { progressPercent: 50 })).body.code).toBe('update-transition-refused');
    });

    it('saves from the version that it saw, else is told that a colleague was faster', async () => {
      const first = await partner.put<Update>(path(0), { progressPercent: 10 }, { 'if-match': '"0"' });
      expect(first.status).toBe(200);
      expect((await partner.put(path(0), { progressPercent: 20 }, { 'if-match': '"0"' })).status).toBe(412);
      const again = await partner.put<Update>(
        path(0),
        { progressPercent: 20 },
        { 'if-match': `"${first.body.version}"` },
      );
      expect(again.body.progressPercent).toBe(20);
    });

    it('says of a commitment without a change that it is still valid', async () => {
      await approved(0, { progressPercent: 40, deliveryStatus: 'in_progress' });
      await unit.post(`/periods/${june.id}/lock`);
      const july = (
        await unit.post<Period>('/plans/test-plan/periods', { startDate: '2026-07-01', endDate: '2026-07-31' })
      ).body;
      await unit.post(`/periods/${july.id}/open`);
      expect((await own())[0]).toMatchObject({ previous: { progressPercent: 40 } });
      expect(await draft(0, { noChange: true }, july)).toMatchObject({
        progressPercent: 40,
        deliveryStatus: 'in_progress',
        noChange: true,
      });
    });

    it('reporting less than before says in a word why', async () => {
      await approved(0, { progressPercent: 40 });
      await unit.post(`/periods/${june.id}/lock`);
      const july = (
        await unit.post<Period>('/plans/test-plan/periods', { startDate: '2026-07-01', endDate: '2026-07-31' })
      ).body;
      await unit.post(`/periods/${july.id}/open`);
      const { id } = await draft(0, { progressPercent: 30 }, july);
      const refused = await partner.post(`/updates/${id}/submit`);
      expect([refused.status, refused.body.code, refused.body.errors?.[0]?.pointer]).toEqual([
        400,
        'decrease-unexplained',
        '/narrative',
      ]);
      await draft(0, { progressPercent: 30, narrative: { en: 'A course was cancelled.' } }, july);
      expect((await partner.post(`/updates/${id}/submit`)).status).toBe(200);
    });

    it('names milestones of the commitment only', async () => {
      const { status, body } = await partner.put(path(0), { milestonesAchieved: [june.id] });
      expect([status, body.errors]).toEqual([400, [{ pointer: '/milestonesAchieved/0', code: 'unknown-reference' }]]);
    });

    it('that is not the lead sees the report and may not write it', async () => {
      await unit.patch(`/commitments/${idOf(0)}`, commitments[0]?.version ?? 1, {
        parties: [
          { organisation: test.organisations.foundation, role: 'lead' },
          { organisation: test.organisations.company, role: 'partner' },
        ],
      });
      expect((await own()).map(({ isOurs }) => isOurs)).toEqual([true, false]);
      expect((await partner.put(path(0), { progressPercent: 10 })).status).toBe(403);
    });

    it('of another organisation finds nothing there', async () => {
      const outsider = await test.as('outsider');
      expect((await outsider.get<OwnReports>('/my/updates')).body.items).toEqual([]);
      expect((await outsider.put(path(0), { progressPercent: 10 })).status).toBe(404);
      expect((await outsider.get(`/my/updates?period=${june.id}`)).status).toBe(404);
    });
  });

  describe('the review', () => {
    it('lists what waits, oldest first, with what was approved before', async () => {
      const [one, two] = [await sent(0, { progressPercent: 10 }), await sent(1, { progressPercent: 20 })];
      const { body } = await reviewer.get<PageOf<UpdateInReview>>('/plans/test-plan/updates');
      expect(body.items.map(({ id }) => id)).toEqual([one.id, two.id]);
      expect((await partner.get('/plans/test-plan/updates')).status).toBe(403);
    });

    it('lists with each report all that a decision rests on', async () => {
      const { id } = await sent(0, { progressPercent: 10, challenges: 'Rooms' });
      await sent(1, { progressPercent: 20, nextSteps: 'Hire' });
      await reviewer.post(`/updates/${id}/return`, { comment: 'Which schools?' });
      await partner.post(`/updates/${id}/submit`);
      const { body } = await reviewer.get<PageOf<UpdateInReview>>('/plans/test-plan/updates');
      const { rag } = (await reviewer.get<Commitment>(`/commitments/${idOf(0)}`)).body;
      expect(body.items.find((update) => update.id === id)).toMatchObject({
        challenges: 'Rooms',
        ragCalculated: rag?.calculated,
      });
      expect(body.items.map(({ thread }) => thread?.map(({ to, comment }) => comment ?? to))).toEqual([
        ['submitted'],
        ['submitted', 'Which schools?', 'submitted'],
      ]);
    });

    it('shows the colours of the day, also to the first who looks', async () => {
      await sent(0, { progressPercent: 10 });
      const { rag } = (await reviewer.get<Commitment>(`/commitments/${idOf(0)}`)).body;
      await test.database.write(commandLine, async (tx) => {
        await tx.execute(`UPDATE plans SET delivery_day = '2000-01-01'`);
        await tx.execute(`UPDATE delivery_rows SET rag = 'blue', rag_calculated = 'blue'`);
      });
      const { body } = await reviewer.get<PageOf<UpdateInReview>>('/plans/test-plan/updates');
      expect(rag?.calculated).not.toBe('blue');
      expect(body.items.map(({ ragCalculated }) => ragCalculated)).toEqual([rag?.calculated]);
    });

    it('is of the version that was read', async () => {
      const { id, version } = await sent(0, { progressPercent: 10 });
      const stale = { 'if-match': `"${version - 1}"` };
      expect((await reviewer.post(`/updates/${id}/approve`, undefined, stale)).status).toBe(412);
    });

    it('approves: from that moment the figures rest on it', async () => {
      const { id } = await sent(0, { progressPercent: 50 });
      expect(await progress()).toBe(0);
      await reviewer.post(`/updates/${id}/approve`);
      expect(await progress()).toBe(25);
    });

    it('returns with a reason that stays in the thread, and the report comes first in the partner’s list', async () => {
      const { id } = await sent(1, { progressPercent: 50 });
      expect((await reviewer.post(`/updates/${id}/return`, { comment: ' ' })).status).toBe(400);
      expect((await reviewer.post(`/updates/${id}/return`, { comment: 'Which courses?' })).status).toBe(200);
      expect((await own())[0]).toMatchObject({
        commitment: { reference: 'C2' },
        state: 'returned',
        draft: {
          thread: [{ to: 'submitted' }, { to: 'returned', comment: 'Which courses?', by: { name: 'reviewer' } }],
        },
      });
      await draft(1, { progressPercent: 50, narrative: { en: 'The evening ones.' } });
      await partner.post(`/updates/${id}/submit`);
      await reviewer.post(`/updates/${id}/approve`);
      const { body } = await unit.get<Update>(`/updates/${id}`);
      expect(body.thread?.map(({ to }) => to)).toEqual(['submitted', 'returned', 'submitted', 'approved']);
    });

    it('is not done by who sent it, nor by anybody of the organisation that reports', async () => {
      const onBehalf = (await unit.put<Update>(path(0), { progressPercent: 10 })).body;
      expect(onBehalf.onBehalf).toBe(true);
      await unit.post(`/updates/${onBehalf.id}/submit`);
      expect((await unit.post(`/updates/${onBehalf.id}/approve`)).body.code).toBe('own-submission');
      expect((await partner.post(`/updates/${onBehalf.id}/approve`)).status).toBe(403);
      expect((await reviewer.post(`/updates/${onBehalf.id}/approve`)).status).toBe(200);
    });

    it('of an older period comes late: how the commitment stands is what was said of the newer one', async () => {
      const july = (
        await unit.post<Period>('/plans/test-plan/periods', { startDate: '2026-07-01', endDate: '2026-07-31' })
      ).body;
      await unit.post(`/periods/${july.id}/open`);
      await approved(0, { progressPercent: 100, deliveryStatus: 'fulfilled' }, july);
      await approved(0, { progressPercent: 90, deliveryStatus: 'in_progress' });
      expect((await unit.get<Commitment>(`/commitments/${idOf(0)}`)).body.deliveryStatus).toBe('fulfilled');
    });

    it('of a report without a change leaves the commitment as the unit has put it since', async () => {
      await approved(0, { progressPercent: 40, deliveryStatus: 'in_progress' });
      const july = (
        await unit.post<Period>('/plans/test-plan/periods', { startDate: '2026-07-01', endDate: '2026-07-31' })
      ).body;
      await unit.post(`/periods/${july.id}/open`);
      const { id } = await sent(0, { noChange: true }, july);
      const { version } = (await unit.get<Commitment>(`/commitments/${idOf(0)}`)).body;
      await unit.patch(`/commitments/${idOf(0)}`, version, { deliveryStatus: 'withdrawn' });
      await reviewer.post(`/updates/${id}/approve`);
      expect((await unit.get<Commitment>(`/commitments/${idOf(0)}`)).body.deliveryStatus).toBe('withdrawn');
    });

    it('of many at once approves all of them or none', async () => {
      const [one, two] = [await sent(0, { progressPercent: 10 }), await sent(1, { progressPercent: 20 })];
      const ask = (updates: object[]) => reviewer.post('/plans/test-plan/updates/approve', { updates });
      const stale = await ask([
        { id: one.id, version: one.version },
        { id: two.id, version: two.version + 1 },
      ]);
      expect(stale.status).toBe(412);
      expect(await progress()).toBe(0);
      expect((await ask([one, two].map(({ id, version }) => ({ id, version })))).status).toBe(200);
      expect(await progress()).toBe(15);
    });
  });

  describe('a closed period', () => {
    it('returns what nobody reviewed in time, and takes nothing more', async () => {
      const { id } = await sent(0, { progressPercent: 50 });
      await unit.post(`/periods/${june.id}/lock`);
      expect((await unit.get<Update>(`/updates/${id}`)).body.thread?.at(-1)).toMatchObject({
        comment: 'period-locked',
      });
      expect((await partner.put(path(0), { progressPercent: 60 })).body.code).toBe('period-not-open');
      expect(await own()).toEqual([]);
    });

    it('takes no draft that was not sent in time: it stays with its authors until they are let through', async () => {
      const { id } = await draft(0, { progressPercent: 50 });
      await unit.post(`/periods/${june.id}/lock`);
      const refused = await partner.post(`/updates/${id}/submit`);
      expect([refused.status, refused.body.code]).toEqual([409, 'period-not-open']);
      expect((await partner.get<Update>(`/updates/${id}`)).body.reviewStatus).toBe('draft');
      const exception = { unlockedUntil: '2026-07-05', reason: 'The office was flooded.' };
      await unit.put(`/periods/${june.id}/exceptions/${test.organisations.company}`, exception);
      expect((await partner.post(`/updates/${id}/submit`)).status).toBe(200);
    });

    it('is unlocked up to a day that comes, also when the plan has ended by then', async () => {
      await unit.post(`/periods/${june.id}/lock`);
      const { version } = (await unit.get<Plan>('/plans/test-plan')).body;
      await unit.patch('/plans/test-plan', version, { endDate: '2026-06-30' });
      const exception = { unlockedUntil: '2026-06-30', reason: 'The office was flooded.' };
      const refused = await unit.put(`/periods/${june.id}/exceptions/${test.organisations.company}`, exception);
      expect(refused.body.errors).toEqual([{ pointer: '/unlockedUntil', code: 'in-the-past' }]);
    });

    it('is unlocked for one organisation, for a reason and up to a day; its figures stay', async () => {
      await approved(0, { progressPercent: 50 });
      await unit.post(`/periods/${june.id}/lock`);
      const frozen = await unit.get<Delivery>(`/plans/test-plan/delivery?by=organisation&period=${june.id}`);
      const exception = `/periods/${june.id}/exceptions/${test.organisations.company}`;
      const reason = 'The office was flooded.';
      expect((await reviewer.put(exception, { unlockedUntil: '2026-07-05', reason })).status).toBe(403);
      expect((await unit.put(exception, { unlockedUntil: '2026-06-30', reason })).status).toBe(400);
      const granted = await unit.put<PeriodException>(exception, { unlockedUntil: '2026-07-05', reason });
      expect(granted.body).toMatchObject({ unlockedUntil: '2026-07-05', reason });

      expect((await own()).map(({ commitment, period }) => [commitment.reference, period.unlockedUntil])).toEqual([
        ['C2', '2026-07-05'],
        ['C1', '2026-07-05'],
      ]);
      await approved(0, { progressPercent: 80 });
      expect(await progress()).toBe(40);
      const after = await unit.get<Delivery>(`/plans/test-plan/delivery?by=organisation&period=${june.id}`);
      expect(after.body).toEqual(frozen.body);
      const { body } = await unit.get<Commitment>(`/commitments/${idOf(0)}`);
      expect(body.reported.map(({ progressPercent }) => progressPercent)).toEqual([80]);
    });
  });

  describe('coverage', () => {
    it('says of each organisation how far its reports are', async () => {
      await sent(0, { progressPercent: 10 });
      const { body } = await unit.get<PeriodCoverage>(`/periods/${june.id}/coverage`);
      expect(body.items).toMatchObject([
        {
          organisation: { id: test.organisations.company },
          owed: 2,
          reported: 0,
          counts: { notStarted: 1, draft: 0, submitted: 1, returned: 0, approved: 0, late: 0 },
        },
      ]);
      expect((await partner.get(`/periods/${june.id}/coverage`)).status).toBe(403);
    });

    it('of a closed period stays what it was when it was locked', async () => {
      await approved(0, { progressPercent: 10 });
      await unit.post(`/periods/${june.id}/lock`);
      await unit.patch(`/commitments/${idOf(1)}`, commitments[1]?.version ?? 1, { deliveryStatus: 'withdrawn' });
      const { body } = await unit.get<PlanCoverage>('/plans/test-plan/coverage');
      expect(body.periods).toMatchObject([{ period: { label: '2026-06' }, items: [{ owed: 2, reported: 1 }] }]);
    });
  });

  describe('the calendar', () => {
    it('schedules the months that are missing, due and in grace by the plan’s clock', async () => {
      const { body } = await unit.post<GeneratedPeriods>('/plans/test-plan/periods/generate', { rhythm: 'monthly' });
      expect(body.items.map(({ label }) => label)).toEqual(
        ['01', '02', '03', '04', '05', '07', '08', '09', '10', '11', '12'].map((month) => `2026-${month}`),
      );
      expect(body.items[2]).toMatchObject({
        dueAt: '2026-04-08T20:59:59.000Z',
        graceUntil: '2026-04-15T20:59:59.000Z',
      });
      const again = await unit.post<GeneratedPeriods>('/plans/test-plan/periods/generate', { rhythm: 'monthly' });
      expect(again.body.items).toEqual([]);
    });
  });
});
