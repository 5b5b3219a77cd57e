import type {
  Commitment,
  OrganisationReports,
  OwnReports,
  Period,
  PeriodCoverage,
  PeriodException,
  PlanCoverage,
  Update,
} from '@symmachia/contracts';
import { eachDatabase } from '@symmachia/testing';
import type { Client } from '../../test/client';
import { type TestApp, testApp } from '../../test/test-app';

const reason = 'The office was flooded.';

eachDatabase((fresh) => {
  let test: TestApp;
  let unit: Client;
  let reviewer: Client;
  let partner: Client;
  let company: string;
  let june: Period;
  let commitments: Commitment[];

  beforeEach(async () => {
    test = await testApp(await fresh());
    [unit, reviewer, partner] = [
      await test.as('coordinator'),
      await test.as('reviewer'),
      await test.as('organisation_lead'),
    ];
    company = test.organisations.company;
    const { body: action } = await unit.post<{ id: string }>('/plans/test-plan/actions', {
      title: { en: 'Courses' },
      status: 'in_progress',
      leadOrganisation: test.organisations.ministry,
    });
    const add = async (reference: string, organisation: string) =>
      (
        await unit.post<Commitment>('/plans/test-plan/commitments', {
          action: action.id,
          reference,
          title: { en: `Courses ${reference}` },
          parties: [{ organisation, role: 'lead' }],
        })
      ).body;
    commitments = [await add('C1', company), await add('C2', company), await add('F1', test.organisations.foundation)];
    june = (await unit.post<Period>('/plans/test-plan/periods', { startDate: '2026-06-01', endDate: '2026-06-30' }))
      .body;
    await unit.post(`/periods/${june.id}/open`);
  });
  afterEach(() => test.close());

  const idOf = (at: number) => commitments[at]?.id ?? '';
  const draft = async (at: number, progressPercent: number) =>
    (await partner.put<Update>(`/periods/${june.id}/commitments/${idOf(at)}/update`, { progressPercent })).body;
  const approved = async (at: number, progressPercent: number) => {
    const { id } = await draft(at, progressPercent);
    await partner.post(`/updates/${id}/submit`);
    return (await reviewer.post<Update>(`/updates/${id}/approve`)).body;
  };
  const lock = () => unit.post(`/periods/${june.id}/lock`);
  const exception = () => `/periods/${june.id}/exceptions/${company}`;
  const unlock = (unlockedUntil = '2026-07-05', headers = {}) =>
    unit.put<PeriodException>(exception(), { unlockedUntil, reason }, headers);
  const ofCompany = async () => {
    const { body } = await unit.get<PeriodCoverage>(`/periods/${june.id}/coverage`);
    return body.items.find(({ organisation }) => organisation.id === company);
  };
  const reports = (client = unit, organisation = company) =>
    client.get<OrganisationReports>(`/periods/${june.id}/coverage/${organisation}`);

  describe('coverage of a closed period', () => {
    it('has the states that the lock found, and says beside them what has been reported since', async () => {
      await approved(0, 10);
      await draft(1, 20);
      await lock();
      const locked = await ofCompany();
      expect(locked).toMatchObject({
        owed: 2,
        reported: 1,
        counts: { notStarted: 0, draft: 1, submitted: 0, returned: 0, approved: 1, late: 1 },
        sinceLock: null,
        unlockedUntil: null,
      });

      await unlock();
      await approved(0, 15);
      await approved(1, 25);
      expect(await ofCompany()).toEqual({
        ...locked,
        sinceLock: { draft: 0, submitted: 0, returned: 0, approved: 2 },
        unlockedUntil: '2026-07-05',
      });
    });

    it('calls organisations what they were called then', async () => {
      await lock();
      await unit.post(`/organisations/${company}/rename`, { name: { en: 'New Company' }, from: '2026-07-01' });
      expect((await ofCompany())?.organisation.name.en).toBe('Test Company');
      expect((await unit.get<PlanCoverage>('/plans/test-plan/coverage')).body.periods[0]?.items).toHaveLength(2);
    });
  });

  describe('what is behind an organisation’s place in a period', () => {
    it('is each report that it owes, and what the lock and a later report made of it', async () => {
      await draft(1, 20);
      await lock();
      await unlock();
      await approved(1, 25);
      const { body } = await reports();
      expect(body).toMatchObject({
        period: { label: '2026-06', status: 'locked', unlockedUntil: '2026-07-05' },
        organisation: { id: company },
        reports: [
          { commitment: { reference: 'C1' }, state: 'not_started', late: true, submittedAt: null, sinceLock: null },
          { commitment: { reference: 'C2' }, state: 'draft', late: true, sinceLock: 'approved' },
        ],
        exception: { unlockedUntil: '2026-07-05', reason },
      });
    });

    it('is for the unit; an organisation that owes nothing has no reports, one that is not there is not found', async () => {
      expect((await reports(partner)).status).toBe(403);
      expect((await reports(reviewer)).status).toBe(200);
      expect((await reports(unit, test.organisations.stranger)).body).toMatchObject({ reports: [], exception: null });
      expect((await reports(unit, june.id)).status).toBe(404);
    });
  });

  describe('an exception', () => {
    it('is granted ahead while the period is open, and holds once it is locked', async () => {
      await unlock();
      await lock();
      expect((await draft(0, 10)).reviewStatus).toBe('draft');
      const other = await unit.put(`/periods/${june.id}/commitments/${idOf(2)}/update`, { progressPercent: 1 });
      expect(other.body.code).toBe('period-not-open');
    });

    it('is not granted for a period that nobody has opened', async () => {
      const july = { startDate: '2026-07-01', endDate: '2026-07-31' };
      const { id } = (await unit.post<Period>('/plans/test-plan/periods', july)).body;
      const answer = await unit.put(`/periods/${id}/exceptions/${company}`, { unlockedUntil: '2026-08-31', reason });
      expect(answer.body.code).toBe('period-not-open');
    });

    it('tells the organisation that it is for why it was unlocked and until when', async () => {
      await lock();
      await unlock();
      const { items } = (await partner.get<OwnReports>('/my/updates')).body;
      expect(items.map(({ period, unlockReason }) => [period.unlockedUntil, unlockReason])).toEqual([
        ['2026-07-05', reason],
        ['2026-07-05', reason],
      ]);
    });

    it('is shortened or revoked as a change that says why; then nothing more is taken', async () => {
      await lock();
      await unlock();
      expect((await unlock('2026-07-02')).body).toMatchObject({ unlockedUntil: '2026-07-02', version: 2 });
      const revoke = (body: object, client = unit) => client.post<PeriodException>(`${exception()}/revoke`, body);
      expect((await revoke({ reason: ' ' })).status).toBe(400);
      expect((await revoke({ reason: 'A mistake' }, reviewer)).status).toBe(403);
      const revoked = await revoke({ reason: 'A mistake' });
      expect(revoked.body).toMatchObject({ unlockedUntil: '2026-06-30', reason: 'A mistake', version: 3 });

      const refused = await partner.put(`/periods/${june.id}/commitments/${idOf(0)}/update`, { progressPercent: 1 });
      expect(refused.body.code).toBe('period-not-open');
      expect((await ofCompany())?.unlockedUntil).toBeNull();
      expect((await revoke({ reason: 'Once more' })).body).toMatchObject({ code: 'exception-over' });
      expect((await unlock('2026-07-09')).body).toMatchObject({ unlockedUntil: '2026-07-09', version: 4 });
    });

    it('that was never granted is not there to be revoked', async () => {
      expect((await unit.post(`${exception()}/revoke`, { reason })).status).toBe(404);
    });

    it('is changed from the version that one saw, else a colleague was faster', async () => {
      await lock();
      expect((await unlock('2026-07-05', { 'if-match': '"0"' })).status).toBe(200);
      expect((await unlock('2026-07-06', { 'if-match': '"0"' })).status).toBe(412);
      expect((await unlock('2026-07-06', { 'if-match': '"1"' })).status).toBe(200);
      const stale = await unit.post(`${exception()}/revoke`, { reason }, { 'if-match': '"1"' });
      expect(stale.status).toBe(412);
    });
  });
});
