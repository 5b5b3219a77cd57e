import type { Action, Commitment, CommitmentSummary, PageOf, Pillar } from '@symmachia/contracts';
import { eachDatabase } from '@symmachia/testing';
import { system } from '../platform/database/author';
import { uuidv7 } from '../platform/database/ids';
import { ProgressUpdateEntity } from '../reporting/progress-update.entity';
import { ReportingPeriodEntity } from '../reporting/reporting-period.entity';
import type { Client } from '../../test/client';
import { type TestApp, testApp } from '../../test/test-app';

type Page = PageOf<CommitmentSummary>;

eachDatabase((fresh) => {
  let test: TestApp;
  let unit: Client;
  let pillar: string;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    test = await testApp(await fresh());
    unit = await test.as('coordinator');
    const { ministry, company, foundation } = test.organisations;
    const top = (await unit.post<Pillar>('/plans/test-plan/pillars', { name: { en: 'P1' } })).body.id;
    const sub = (await unit.post<Pillar>('/plans/test-plan/pillars', { name: { en: 'P1.1' }, parent: top })).body.id;
    pillar = top;
    ids['A01'] = (await action({ title: { en: 'In a pillar' }, pillars: [sub], targetGroups: ['citizens'] })).id;
    ids['A02'] = (await action({ title: { en: 'Elsewhere' } })).id;
    const party = (organisation: string, role: string) => ({ organisation, role });
    await create('A01', {
      title: { el: 'Ψηφιακές τάξεις' },
      parties: [party(company, 'lead'), party(foundation, 'partner')],
      startDate: '2026-01-01',
      endDate: '2026-12-01',
    });
    await create('A01', {
      title: { en: 'Above' },
      parties: [party(company, 'lead'), party(ministry, 'funder')],
      deliveryStatus: 'in_progress',
    });
    await create('A02', { title: { en: 'Silent 100%' } });
    await create('A02', {
      title: { en: 'Withdrawn' },
      deliveryStatus: 'withdrawn',
      parties: [party(foundation, 'lead')],
    });
    await create('A02', { title: { en: 'Draft' }, reviewStatus: 'draft', parties: [party(company, 'lead')] });
    await report();
  });
  afterAll(() => test.close());

  const action = async (body: object) => (await unit.post<Action>('/plans/test-plan/actions', body)).body;
  const create = async (of: string, body: object) => {
    const { status, body: commitment } = await unit.post<Commitment>('/plans/test-plan/commitments', {
      action: ids[of],
      ...body,
    });
    expect([body, status]).toEqual([body, 201]);
    ids[commitment.reference] = commitment.id;
  };
  const references = async (query: string, client = unit) =>
    (await client.get<Page>(`/plans/test-plan/commitments?${query}`)).body.items.map(({ reference }) => reference);

  /** An open period, in which C001 and C002 have approved reports, and an opening value of C002's. */
  async function report(): Promise<void> {
    await test.database.write(system, async (tx) => {
      const planId = test.plan.id;
      const period = tx.fresh(ReportingPeriodEntity, {
        planId,
        label: '2026-06',
        startDate: '2026-06-01',
        endDate: '2026-06-30',
        opensAt: '2026-06-01T00:00:00.000Z',
        dueAt: '2026-07-08T00:00:00.000Z',
        graceUntil: null,
        status: 'scheduled',
      });
      await tx.insert(ReportingPeriodEntity, period);
      await tx.update(ReportingPeriodEntity, period, { status: 'open' });
      const update = (
        commitment: string,
        progress: number,
        periodId: string | null,
        approvedAt: string,
        reviewStatus: 'approved' | 'draft' = 'approved',
      ) =>
        tx.fresh(ProgressUpdateEntity, {
          planId,
          periodId,
          commitmentId: ids[commitment] ?? '',
          progress,
          deliveryStatus: null,
          ragReported: null,
          milestonesAchieved: [],
          narrative: { en: `${progress}` },
          challenges: null,
          nextSteps: null,
          noChange: false,
          onBehalf: false,
          reviewStatus,
          submittedById: null,
          submittedAt: null,
          approvedAt: reviewStatus === 'approved' ? approvedAt : null,
          source: 'ui',
        });
      await tx.insert(ProgressUpdateEntity, [
        update('C001', 5050, period.id, '2026-06-20T00:00:00.000Z'),
        update('C002', 12_000, period.id, '2026-06-21T00:00:00.000Z'),
        update('C002', 1000, null, '2026-06-25T00:00:00.000Z'),
        update('C003', 9000, period.id, '', 'draft'),
      ]);
    });
  }

  it('a list is paged to its end in every order, each commitment once', async () => {
    for (const sort of ['reference', 'title', 'endDate', 'progress', 'rag', 'updatedAt']) {
      const up = (await unit.all<CommitmentSummary>(`/plans/test-plan/commitments?sort=${sort}`)).map(
        ({ reference }) => reference,
      );
      const down = (await unit.all<CommitmentSummary>(`/plans/test-plan/commitments?sort=-${sort}`)).map(
        ({ reference }) => reference,
      );
      expect([sort, up.toSorted()]).toEqual([sort, ['C001', 'C002', 'C003', 'C004', 'C005']]);
      expect(down).toEqual(up.toReversed());
    }
    expect((await references('sort=-progress')).slice(0, 3)).toEqual(['C002', 'C001', 'C003']);
    expect((await unit.get<Page>('/plans/test-plan/commitments?limit=1')).body.total).toBe(5);
  });

  it('a row carries its delivery, and null of what does not count', async () => {
    const rows = new Map(
      (await unit.all<CommitmentSummary>('/plans/test-plan/commitments')).map((row) => [row.reference, row]),
    );
    expect(rows.get('C001')?.delivery).toMatchObject({
      progress: 50.5,
      rag: 'green',
      overdue: false,
      owed: true,
      reported: true,
    });
    expect(rows.get('C001')?.delivery?.elapsed).toBeCloseTo(54.19, 1);
    expect(rows.get('C002')?.delivery).toMatchObject({ progress: 120, rag: 'blue' });
    expect(rows.get('C003')?.delivery).toMatchObject({ progress: 0, rag: 'red', owed: true, reported: false });
    expect([rows.get('C004')?.delivery, rows.get('C005')?.delivery]).toEqual([null, null]);
  });

  it('filters narrow it, several values of one widen it', async () => {
    const { ministry, company, foundation } = test.organisations;
    const expected: Record<string, string[]> = {
      [`pillar=${pillar}`]: ['C001', 'C002'],
      'targetGroup=citizens': ['C001', 'C002'],
      [`action=${ids['A02']}`]: ['C003', 'C004', 'C005'],
      'status=withdrawn,in_progress': ['C002', 'C004'],
      'rag=green,blue': ['C001', 'C002'],
      'sector=third_sector': ['C001', 'C004'],
      'sector=private': ['C001', 'C002', 'C005'],
      'sector=public': ['C003'],
      [`organisation=${ministry}`]: ['C002', 'C003'],
      [`organisation=${company},${foundation}`]: ['C001', 'C002', 'C004', 'C005'],
      'overdue=true': [],
      'overdue=false': ['C001', 'C002', 'C003', 'C004', 'C005'],
      'q=%25': ['C003'],
      [`q=${encodeURIComponent('ψηφιακες')}`]: ['C001'],
      'q=c004': ['C004'],
    };
    for (const [query, found] of Object.entries(expected))
      expect([query, await references(query)]).toEqual([query, found]);
  });

  it('every figure’s share can be drilled down to', async () => {
    const expected: Record<string, string[]> = {
      'owed=true': ['C001', 'C002', 'C003'],
      'owed=true&reported=false': ['C003'],
      'reported=true': ['C001', 'C002'],
      'above100=true': ['C002'],
      'above100=false': ['C001', 'C003'],
      'leftOut=true': ['C004'],
      'leftOut=false': ['C001', 'C002', 'C003'],
      'leftOut=true&sector=third_sector': ['C004'],
      'owed=true&sector=third_sector': [],
      [`owed=true&organisation=${test.organisations.ministry}`]: ['C003'],
    };
    for (const [query, found] of Object.entries(expected))
      expect([query, await references(query)]).toEqual([query, found]);
  });

  it('what was approved is read period by period, the opening value first', async () => {
    const { body } = await (await test.as('leadership')).get<Commitment>(`/commitments/${ids['C002']}`);
    expect(
      body.reported.map(({ progressPercent, period, source }) => [progressPercent, period?.label, source]),
    ).toEqual([
      [10, undefined, 'ui'],
      [120, '2026-06', 'ui'],
    ]);
    expect((await unit.get<Commitment>(`/commitments/${ids['C003']}`)).body.reported).toEqual([]);
  });

  it('a filter that means nothing and a bad cursor are 400', async () => {
    const wrong = {
      'status=completed': '/status',
      'rag=pink': '/rag',
      'sector=fourth': '/sector',
      'pillar=P1': '/pillar',
      'organisation=me': '/organisation',
      'targetGroup=martians': '/targetGroup',
      'action=A01': '/action',
      'owed=maybe': '/owed',
      'leftOut=1': '/leftOut',
      'sort=weight': '/sort',
      'colour=blue': '/colour',
      'cursor=abc': '/cursor',
    };
    for (const [query, pointer] of Object.entries(wrong)) {
      const { status, body } = await unit.get(`/plans/test-plan/commitments?${query}`);
      expect([query, status, body.errors?.[0]?.pointer]).toEqual([query, 400, pointer]);
    }
    expect((await unit.get(`/plans/${uuidv7()}/commitments`)).status).toBe(404);
    expect((await (await test.as('outsider')).get('/plans/test-plan/commitments')).status).toBe(404);
  });

  it('a list answers 304 to whoever has it already', async () => {
    const first = await unit.get<Page>('/plans/test-plan/commitments');
    const known = { 'if-none-match': String(first.headers['etag']) };
    expect((await unit.get('/plans/test-plan/commitments', known)).status).toBe(304);
    expect((await (await test.as('leadership')).get('/plans/test-plan/commitments', known)).status).toBe(200);
  });
});
