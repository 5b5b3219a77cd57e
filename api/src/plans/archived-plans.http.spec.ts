import type { Action, Commitment, Idea, Lab, OwnReports, Period, Plan } from '@symmachia/contracts';
import { eachDatabase } from '@symmachia/testing';
import type { Answer, Client, ProblemBody } from '../../test/client';
import { type TestApp, testApp } from '../../test/test-app';

eachDatabase((fresh) => {
  let test: TestApp;
  let unit: Client;
  let admin: Client;
  let partner: Client;
  let action: Action;
  let commitment: Commitment;
  let period: Period;

  const plan = async () => (await unit.get<Plan>('/plans/test-plan')).body;
  const become = async (...statuses: string[]) => {
    for (const status of statuses) {
      const { body } = await unit.patch<Plan>('/plans/test-plan', (await plan()).version, { status });
      expect(body.status).toBe(status);
    }
  };
  const toTheArchive = async () =>
    become(
      ...({ draft: ['archived'], in_delivery: ['closed', 'archived'] }[(await plan()).status as 'draft'] ?? [
        'archived',
      ]),
    );

  beforeEach(async () => {
    test = await testApp(await fresh());
    [unit, admin, partner] = [await test.as('coordinator'), await test.as('admin'), await test.as('organisation_lead')];
    action = (
      await unit.post<Action>('/plans/test-plan/actions', {
        title: { en: 'Courses' },
        status: 'in_progress',
        leadOrganisation: test.organisations.company,
      })
    ).body;
    commitment = (
      await unit.post<Commitment>('/plans/test-plan/commitments', {
        action: action.id,
        title: { en: 'Ten courses' },
        parties: [{ organisation: test.organisations.company, role: 'lead' }],
      })
    ).body;
    period = (await unit.post<Period>('/plans/test-plan/periods', { startDate: '2026-06-01', endDate: '2026-06-30' }))
      .body;
    await unit.post(`/periods/${period.id}/open`);
  });
  afterEach(() => test.close());

  describe('an archived plan', () => {
    it('refuses what any feature would write in it, whoever asks', async () => {
      const lab = { kind: 'innovation_lab', title: { en: 'Lab' }, startDate: '2026-05-01', endDate: '2026-05-01' };
      const { body: held } = await unit.post<Lab>('/plans/test-plan/labs', lab);
      const { body: idea } = await unit.post<Idea>('/plans/test-plan/ideas', {
        title: { en: 'Bus' },
        problem: { en: 'Far' },
      });
      await toTheArchive();
      const version = (await plan()).version;
      const writes: (() => Promise<Answer<ProblemBody>>)[] = [
        () => unit.patch('/plans/test-plan', version, { title: { en: 'Another' } }),
        () => unit.post('/plans/test-plan/pillars', { code: '1', name: { en: 'Pillar' } }),
        () => unit.post('/plans/test-plan/actions', { title: { en: 'New' } }),
        () => admin.patch(`/actions/${action.id}`, action.version, { weight: 2 }),
        () => unit.post(`/actions/${action.id}/milestones`, { title: { en: 'Doors' }, dueDate: '2026-07-01' }),
        () => unit.patch(`/commitments/${commitment.id}`, commitment.version, { weight: 2 }),
        () => partner.put(`/periods/${period.id}/commitments/${commitment.id}/update`, { progressPercent: 10 }),
        () => unit.post(`/periods/${period.id}/lock`),
        () => unit.post('/plans/test-plan/labs', lab),
        () => unit.post(`/labs/${held.id}/themes`, { title: { en: 'Daring' } }),
        () => unit.post(`/ideas/${idea.id}/shortlist`, { reason: 'Good' }),
        () =>
          unit.post('/plans/test-plan/actions/bulk', {
            rows: [{ id: action.id, version: 1 }],
            change: { weight: 3 },
            dryRun: false,
          }),
      ];
      const answers: unknown[] = [];
      for (const write of writes) answers.push((await write()).body.code);
      expect(answers).toEqual(writes.map(() => 'plan-archived'));
    });

    it('is not listed by the labs of other plans, nor left out by them, while those go on', async () => {
      const ahead = { code: 'next', startDate: '2027-01-01', endDate: '2027-12-31', languages: ['en'] };
      await admin.post('/plans', { ...ahead, title: { en: 'Next' } });
      const { body: lab } = await admin.post<Lab>('/plans/next/labs', { kind: 'seminar', title: { en: 'Lab' } });
      const list = (relatedPlans: string[], version: number) =>
        admin.patch<ProblemBody>(`/labs/${lab.id}`, version, { relatedPlans });
      expect((await list([test.plan.id], 1)).status).toBe(200);
      await toTheArchive();
      expect((await list([], 2)).body.code).toBe('plan-archived');
      expect((await admin.patch(`/labs/${lab.id}`, 2, { place: { en: 'Visby' } })).status).toBe(200);
      await become('draft');
      expect((await list([], 3)).status).toBe(200);
      await toTheArchive();
      expect((await list([test.plan.id], 4)).body.code).toBe('plan-archived');
    });

    it('is read as before, without anything to edit, and owes no report', async () => {
      await toTheArchive();
      const may = (await unit.get<Action>(`/actions/${action.id}`)).body.may;
      expect(may.filter((scope) => !scope.endsWith(':read'))).toEqual([]);
      expect((await plan()).may).toContain('plan:update');
      expect((await plan()).may).not.toContain('action:create');
      expect((await partner.get<OwnReports>('/my/updates')).body.items).toEqual([]);
    });

    it('is taken out of the archive, and is a plan like others again', async () => {
      await toTheArchive();
      await become('draft');
      expect((await unit.patch(`/actions/${action.id}`, action.version, { weight: 2 })).status).toBe(200);
    });

    it('names who took part in it also after they went into another organisation', async () => {
      await toTheArchive();
      const { company, ministry } = test.organisations;
      const merge = { into: ministry, on: '2026-06-15', reason: 'Law 1/2026' };
      expect((await admin.post(`/organisations/${company}/merge`, merge)).status).toBe(200);
      const { body } = await admin.get<Commitment>(`/commitments/${commitment.id}`);
      expect(body.parties.map(({ organisation }) => organisation.id)).toEqual([company]);
    });
  });
});
