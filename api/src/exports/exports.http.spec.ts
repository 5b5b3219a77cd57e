import type { Commitment, Period, Update } from '@symmachia/contracts';
import { eachDatabase } from '@symmachia/testing';
import { unzipSync } from 'fflate';
import type { Asker, TestApp } from '../../test/test-app';
import { testApp } from '../../test/test-app';
import { RefusalLog } from '../platform/audit/refusal-log';

eachDatabase((fresh) => {
  let test: TestApp;
  let june: Period;
  let commitment: Commitment;

  beforeAll(async () => {
    test = await testApp(await fresh());
    const unit = await test.as('coordinator');
    const { body: formula } = await unit.post<{ id: string }>('/organisations', {
      name: { el: '=1+1 Ωμέγα', en: '=HYPERLINK("http://evil.example")' },
      sector: 'third_sector',
    });
    const { body: action } = await unit.post<{ id: string }>('/plans/test-plan/actions', {
      title: { en: 'Courses' },
      status: 'in_progress',
      leadOrganisation: test.organisations.ministry,
    });
    const add = (organisation: string) =>
      unit.post<Commitment>('/plans/test-plan/commitments', {
        action: action.id,
        title: { en: 'Courses' },
        parties: [{ organisation, role: 'lead' }],
      });
    commitment = (await add(test.organisations.company)).body;
    await add(formula.id);
    for (const month of ['05', '06']) {
      const span = { startDate: `2026-${month}-01`, endDate: `2026-${month}-30`, label: `2026-${month}` };
      june = (await unit.post<Period>('/plans/test-plan/periods', span)).body;
      await unit.post(`/periods/${june.id}/open`);
    }
  });
  afterAll(() => test.close());

  async function exported(file: string, { as = 'coordinator' as Asker, language = 'en' } = {}) {
    const cookie = (await test.as(as)).cookie ?? '';
    const url = `/api/v1/plans/test-plan/exports/${file}`;
    return test.app.inject({ method: 'GET', url, headers: { cookie, 'accept-language': language } });
  }
  const csv = async (query = '', language = 'en') =>
    (await exported(`coverage.csv${query}`, { language })).body.split('\r\n').filter(Boolean);
  const logged = (action: string) =>
    test.database.read<Record<string, string | null>>(
      `SELECT e.entity, e.plan_id AS "planId", e.diff, u.email FROM audit_events e LEFT JOIN users u ON u.id = e.actor_id
       WHERE e.action = :action ORDER BY e.sequence`,
      { action },
    );

  describe('coverage as a file', () => {
    it('is a table in UTF-8 that Excel takes for such, its headings in the reader’s language, its values in codes', async () => {
      const answer = await exported('coverage.csv', { language: 'el' });
      expect([answer.statusCode, answer.headers['content-type'], answer.headers['content-disposition']]).toEqual([
        200,
        'text/csv',
        'attachment; filename="test-plan-coverage.csv"',
      ]);
      expect(answer.headers['cache-control']).toBe('no-store');
      expect([...answer.rawPayload.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const [headings, , second] = await csv('', 'el');
      expect(headings?.slice(1)).toMatch(/^Περίοδος,Από,Έως,/);
      expect(second).toContain(',private,not_started,1,0,1,0,0,0,0,');
    });

    it('has no formula in it', async () => {
      const rows = (await csv('?sector=third_sector', 'el')).slice(1);
      expect(rows).toHaveLength(2);
      for (const row of rows) expect(row).toContain(",'=1+1 Ωμέγα,");
      const { rawPayload } = await exported('coverage.xlsx?sector=third_sector', { language: 'el' });
      const parts = unzipSync(rawPayload);
      const text = (name: string) => Buffer.from(parts[name] ?? []).toString();
      expect(text('xl/worksheets/sheet1.xml')).not.toContain('<f>');
      expect(Object.keys(parts).map(text).join('')).toContain('=1+1 Ωμέγα');
    });

    it('honours the period and the filters that it is asked with', async () => {
      const count = async (query: string) => (await csv(query)).length - 1;
      expect(await count('')).toBe(4);
      expect(await count(`?period=${june.id}`)).toBe(2);
      expect(await count('?period=2026-05&sector=private')).toBe(1);
      expect(await count('?q=test%20comp')).toBe(2);
      expect(await count('?state=submitted,approved')).toBe(0);
      expect((await exported('coverage.csv?state=asleep')).statusCode).toBe(400);
      expect((await exported('coverage.csv?period=2031-01')).statusCode).toBe(404);
      expect((await exported('coverage.pdf')).statusCode).toBe(404);
    });

    it('is in the audit log: who took which table along, and how many rows of it', async () => {
      await exported('coverage.xlsx?q=Μαρία&sector=private');
      const { entity, planId, diff, email } = (await logged('export')).at(-1) ?? {};
      expect([entity, planId, email]).toEqual(['plans', test.plan.id, 'coordinator@test.example']);
      expect(JSON.parse(diff ?? '')).toEqual({
        export: [null, 'coverage'],
        format: [null, 'xlsx'],
        rows: [null, 0],
        narrowedBy: [null, ['sector', 'q']],
      });
    });

    it('is for the unit; whoever is refused it is in the audit log, too', async () => {
      const before = (await logged('export')).length;
      for (const who of ['reviewer', 'leadership', 'organisation_lead'] as const)
        expect([who, (await exported('coverage.csv', { as: who })).statusCode]).toEqual([who, 403]);
      expect((await exported('coverage.csv', { as: 'outsider' })).statusCode).toBe(404);
      expect((await exported('coverage.csv', { as: 'nobody' })).statusCode).toBe(401);
      await test.app.get(RefusalLog).settled();
      expect((await logged('export')).length).toBe(before);
      const refused = (await logged('refused')).filter(({ diff }) => diff?.includes('exports/coverage.:format'));
      expect(refused.map(({ email }) => email)).toEqual([
        'reviewer@test.example',
        'leadership@test.example',
        'organisation_lead@test.example',
      ]);
    });

    it('of a closed period is the same byte for byte, whatever happens afterwards', async () => {
      const [unit, partner] = [await test.as('coordinator'), await test.as('organisation_lead')];
      await unit.post(`/periods/${june.id}/lock`);
      const files = async () =>
        [await exported(`coverage.csv?period=${june.id}`), await exported(`coverage.xlsx?period=${june.id}`)].map(
          ({ rawPayload }) => rawPayload.toString('base64'),
        );
      const before = await files();

      const { company, foundation } = test.organisations;
      const exception = { unlockedUntil: '2026-07-05', reason: 'The office was flooded.' };
      await unit.put(`/periods/${june.id}/exceptions/${company}`, exception);
      const path = `/periods/${june.id}/commitments/${commitment.id}/update`;
      const { id } = (await partner.put<Update>(path, { progressPercent: 10 })).body;
      await partner.post(`/updates/${id}/submit`);
      expect((await (await test.as('reviewer')).post(`/updates/${id}/approve`)).status).toBe(200);
      await unit.post(`/periods/${june.id}/publish`);
      const { version } = (await unit.get<Commitment>(`/commitments/${commitment.id}`)).body;
      await unit.patch(`/commitments/${commitment.id}`, version, { deliveryStatus: 'withdrawn' });
      await unit.post(`/organisations/${company}/rename`, { name: { en: '0 Company' }, from: '2026-07-01' });
      const merge = { into: foundation, on: '2026-07-01', reason: 'Law 1/2026' };
      expect((await unit.post(`/organisations/${company}/merge`, merge)).status).toBe(200);
      expect(await files()).toEqual(before);
    });
  });

  it('ideas are a table from where they came up to what they led to, without formulas or what is not to be seen', async () => {
    const unit = await test.as('coordinator');
    const { body: lab } = await unit.post<{ id: string }>('/plans/test-plan/labs', {
      kind: 'workshop',
      title: { en: 'Workshop' },
    });
    const { body: idea } = await unit.post<{ id: string }>('/plans/test-plan/ideas', {
      title: { en: '=1+1 Card' },
      lab: lab.id,
      targetGroups: ['citizens', 'education'],
      submittedBy: test.organisations.ministry,
      supporters: [test.organisations.foundation],
    });
    await unit.post(`/ideas/${idea.id}/shortlist`);
    const drawnUp = (status: string) => ({
      relation: 'became',
      create: { code: status, title: { en: 'Card' }, status },
    });
    await unit.post(`/ideas/${idea.id}/adopt`, {
      reason: 'Wanted',
      actions: [drawnUp('planned'), drawnUp('proposed')],
    });
    const answer = await exported(`ideas.csv?lab=${lab.id}`, { as: 'leadership' });
    expect(answer.statusCode).toBe(200);
    const [, line] = answer.body.split('\r\n');
    expect(line).toBe(
      `${idea.id},'=1+1 Card,Workshop,,,citizens; education,Ministry of Tests,2026-07-01,Test Foundation,public; third_sector,,,adopted,Wanted,2026-07-01,,planned`,
    );
    expect((await exported('ideas.xlsx')).statusCode).toBe(200);
    expect((await exported('ideas.csv', { as: 'facilitator' })).statusCode).toBe(403);
  });
});
