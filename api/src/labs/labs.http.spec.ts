import type {
  AuditPage,
  HistoryPage,
  Lab,
  LabParticipant,
  LabSummary,
  PageOf,
  Plan,
  Theme,
} from '@symmachia/contracts';
import { eachDatabase } from '@symmachia/testing';
import type { Client } from '../../test/client';
import { type TestApp, testApp } from '../../test/test-app';

const anna = { role: 'key_participant', name: 'Anna (sample)', consentAt: '2026-05-02' };

eachDatabase((fresh) => {
  let test: TestApp;
  let facilitator: Client;
  let leadership: Client;
  let admin: Client;
  beforeAll(async () => {
    test = await testApp(await fresh());
    [facilitator, leadership, admin] = await Promise.all([
      test.as('facilitator'),
      test.as('leadership'),
      test.as('admin'),
    ]);
  });
  afterAll(() => test.close());

  const create = async (body: object = {}) => {
    const { status, body: lab } = await facilitator.post<Lab>('/plans/test-plan/labs', {
      kind: 'seminar',
      title: { en: 'Seminar' },
      ...body,
    });
    if (status !== 201) throw new Error(JSON.stringify(lab));
    return lab;
  };
  const listed = async (query = '', plan = 'test-plan', by = leadership) =>
    (await by.get<PageOf<LabSummary>>(`/plans/${plan}/labs${query}`)).body.items;
  const read = async (id: string, by = leadership) => (await by.get<Lab>(`/labs/${id}`)).body;
  const withParticipant = async (lab: string, body: object) =>
    facilitator.post<LabParticipant>(`/labs/${lab}/participants`, body);

  it('the record of a project keeps every fact in a field of its own', async () => {
    const record = {
      reference: '2015-01573',
      kind: 'seminar',
      title: { el: 'Σεμινάριο', en: 'Seminar' },
      coordinator: { en: 'A department of a university' },
      coordinatorOrganisation: test.organisations.foundation,
      funder: { en: 'An agency of innovation' },
      hostEvent: { en: 'A national conference' },
      place: { en: 'Visby' },
      startDate: '2015-04-01',
      endDate: '2015-06-30',
      status: 'held',
      grant: { amount: 9_935_600, currency: 'SEK' },
      capacity: 60,
      turnout: 'more_wanted',
      turnoutNote: { en: 'A larger room could have been filled' },
      purpose: { en: '**Why**' },
      results: { en: 'What came of it' },
      approach: { en: 'How' },
      principles: [{ en: 'Collaboration' }, { en: 'Equal terms', el: 'Ισότιμοι όροι' }],
      isSelfAuthored: true,
      quotedFrom: { en: 'The agency’s database' },
    };
    const lab = await create(record);
    expect(lab).toMatchObject({
      ...record,
      coordinatorOrganisation: { id: test.organisations.foundation, sector: 'third_sector' },
      funderOrganisation: null,
      isQuoted: true,
      sourceLanguage: 'el',
      version: 1,
    });
    expect(await read(lab.id)).toEqual({ ...lab, may: [] });
    expect((await listed('?q=σεμιναριο')).map(({ id }) => id)).toEqual([lab.id]);
    expect((await listed('?q=2015-015&kind=seminar&status=held')).map(({ id }) => id)).toEqual([lab.id]);
    expect(await listed('?kind=workshop&q=2015-015')).toEqual([]);
    const taken = await facilitator.post('/plans/test-plan/labs', { ...record, title: { en: 'Another' } });
    expect([taken.status, taken.body.errors]).toEqual([409, [{ pointer: '/reference', code: 'duplicate' }]]);
  });

  it('money is whole minor units of a currency that exists, given whole or not at all', async () => {
    const { id } = await create();
    const change = async (version: number, grant: object | null) => {
      const { status, body } = await facilitator.patch<Lab & { errors?: object[] }>(`/labs/${id}`, version, { grant });
      return status === 200 ? body.grant : (body.errors ?? status);
    };
    expect(await change(1, { amount: 500 })).toEqual([{ pointer: '/grant/currency', code: 'required' }]);
    expect(await change(1, { amount: 500, currency: 'XQQ' })).toEqual([
      { pointer: '/grant/currency', code: 'not-in-vocabulary' },
    ]);
    expect(await change(1, { amount: 0.5, currency: 'EUR' })).toEqual([
      { pointer: '/grant/amount', code: 'wrong-type' },
    ]);
    expect(await change(1, { amount: 900_000_000_000_000, currency: 'EUR' })).toEqual({
      amount: 900_000_000_000_000,
      currency: 'EUR',
    });
    expect(await change(2, { amount: 7 })).toEqual({ amount: 7, currency: 'EUR' });
    expect(await change(3, null)).toBeNull();
  });

  it('is planned, open, held and closed, and never held on a day to come', async () => {
    const { id } = await create({ startDate: '2026-09-01' });
    const to = async (version: number, body: object) => {
      const { status, body: answer } = await facilitator.patch(`/labs/${id}`, version, body);
      return [status, answer.code, answer.errors?.[0]?.pointer];
    };
    expect(await to(1, { status: 'closed' })).toEqual([409, 'lab-transition-refused', '/status']);
    expect(await to(1, { status: 'held' })).toEqual([400, 'invalid-request', '/startDate']);
    expect(await to(1, { status: 'held', startDate: '2026-06-30' })).toEqual([200, undefined, undefined]);
    expect(await to(2, { endDate: '2026-06-01' })).toEqual([400, 'invalid-request', '/endDate']);
    expect(await to(2, { title: { en: null } })).toEqual([400, 'invalid-request', '/title']);
    expect(await to(1, { status: 'closed' })).toEqual([412, 'edit-conflict', undefined]);
  });

  it('a change of the original makes its translations outdated', async () => {
    const { id } = await create({ purpose: { el: 'Σκοπός', en: 'Purpose' } });
    const { body } = await facilitator.patch<Lab>(`/labs/${id}`, 1, { purpose: { el: 'Νέος σκοπός' } });
    expect(body.outdated).toEqual(['/purpose/en']);
  });

  it('follows up another, and never itself', async () => {
    const first = await create();
    const second = await create({ followUpOf: first.id, kind: 'workshop' });
    expect(second.followUpOf?.id).toBe(first.id);
    expect((await read(first.id)).followedUpBy.map(({ id }) => id)).toEqual([second.id]);
    const third = await create({ followUpOf: second.id });
    for (const followUpOf of [first.id, third.id]) {
      const { status, body } = await facilitator.patch(`/labs/${first.id}`, 1, { followUpOf });
      expect([status, body.errors]).toEqual([400, [{ pointer: '/followUpOf', code: 'follow-up-of-itself' }]]);
    }
  });

  it('a plan lists its own labs and those related to it, and hears of their changes', async () => {
    const next = (
      await admin.post<Plan>('/plans', {
        code: 'next-plan',
        title: { en: 'Next plan' },
        startDate: '2027-01-01',
        endDate: '2027-12-31',
        languages: ['en'],
        organisation: test.organisations.stranger,
      })
    ).body;
    const { id } = (
      await admin.post<Lab>('/plans/test-plan/labs', {
        kind: 'workshop',
        title: { en: 'Shared' },
        relatedPlans: [next.id, next.id, test.plan.id],
      })
    ).body;
    const outsider = await test.as('outsider');
    const seen = await read(id, outsider);
    expect([seen.planCode, seen.relatedPlans.map(({ code }) => code), seen.may]).toEqual([
      'next-plan',
      ['next-plan'],
      [],
    ]);
    expect((await read(id)).relatedPlans).toEqual([]);
    const known = await outsider.get('/plans/next-plan/labs');
    const etag = String(known.headers['etag']);
    const again = () => outsider.get('/plans/next-plan/labs', { 'if-none-match': etag });
    expect((await again()).status).toBe(304);
    await facilitator.post(`/labs/${id}/themes`, { title: { en: 'Theme' } });
    expect((await again()).status).toBe(200);
    expect(
      (await facilitator.patch(`/labs/${id}`, 1, { relatedPlans: [next.id], place: { en: 'Visby' } })).status,
    ).toBe(200);
    expect((await admin.patch(`/labs/${id}`, 2, { relatedPlans: [] })).status).toBe(200);
    expect(await listed('', 'next-plan', admin)).toEqual([]);
    expect((await outsider.get(`/labs/${id}`)).status).toBe(404);
    expect((await facilitator.patch(`/labs/${id}`, 3, { relatedPlans: [next.id] })).status).toBe(400);
  });

  it('its themes are noted, one of them as what the sectors share, withdrawn and brought back', async () => {
    const { id } = await create();
    const add = async (body: object) => (await facilitator.post<Theme>(`/labs/${id}/themes`, body)).body;
    await add({ title: { en: 'Daring' } });
    const shared = await add({ title: { en: 'The contract' }, isCommonGround: true, why: { en: 'Who they were' } });
    const titles = async (by = leadership) => (await read(id, by)).themes.map(({ title }) => title.en);
    expect(await titles()).toEqual(['Daring', 'The contract']);
    await facilitator.patch(`/themes/${shared.id}`, 1, { isWithdrawn: true });
    expect(await titles()).toEqual(['Daring']);
    expect(await titles(facilitator)).toEqual(['Daring', 'The contract']);
    expect((await listed()).find((lab) => lab.id === id)?.themes).toHaveLength(1);
    const back = await facilitator.patch<Theme>(`/themes/${shared.id}`, 2, { isWithdrawn: false });
    expect(back.body).toMatchObject({ isCommonGround: true, why: { en: 'Who they were' }, isWithdrawn: false });
  });

  it('counts who spoke for which sector, at a glance in the list', async () => {
    const { id } = await create();
    await withParticipant(id, { role: 'participant', organisation: test.organisations.company, people: 3 });
    await withParticipant(id, { role: 'participant', sector: 'third_sector', people: null });
    await withParticipant(id, { role: 'moderator', sector: 'public' });
    const gone = (await withParticipant(id, { role: 'participant', sector: 'public' })).body;
    await facilitator.patch(`/participants/${gone.id}`, 1, { isWithdrawn: true });
    const balance = {
      total: 4,
      sectors: { public: 0, private: 3, third_sector: 1 },
      notStated: 0,
      groups: 1,
      leftOut: 1,
    };
    expect((await listed()).find((lab) => lab.id === id)?.balance).toEqual(balance);
    expect((await read(id)).balance).toEqual(balance);
    expect((await read(id, facilitator)).balance).toEqual(balance);
  });

  describe('a participant', () => {
    it('is named with their consent only, to the unit and its facilitators only', async () => {
      const { id } = await create();
      const refused = await withParticipant(id, { ...anna, consentAt: null });
      expect([refused.status, refused.body]).toMatchObject([400, { code: 'consent-required' }]);
      expect((await withParticipant(id, { ...anna, consentAt: '2026-07-02' })).status).toBe(400);
      expect((await withParticipant(id, { ...anna, people: 2 })).status).toBe(400);
      const { body: known } = await withParticipant(id, { ...anna, organisation: test.organisations.company });
      expect(known).toMatchObject({ name: anna.name, consentAt: anna.consentAt, sector: 'private', people: 1 });
      for (const who of ['leadership', 'reviewer', 'assessor', 'organisation_lead'] as const) {
        const client = await test.as(who);
        const { body } = await client.get(`/participants/${known.id}`);
        expect([who, JSON.stringify([body, await read(id, client)]).includes('Anna')]).toEqual([who, false]);
        expect(body).not.toHaveProperty('consentAt');
        const history = (await client.get<HistoryPage>(`/history/lab_participants/${known.id}`)).body;
        expect([who, JSON.stringify(history).includes('Anna')]).toEqual([who, false]);
      }
      for (const who of ['coordinator', 'facilitator'] as const)
        expect((await read(id, await test.as(who))).participants[0]?.name).toBe(anna.name);
    });

    it('who takes the consent back is forgotten by name, and stays in the figures', async () => {
      const { id } = await create();
      const { body: known } = await withParticipant(id, { ...anna, sector: 'public' });
      expect((await facilitator.patch(`/participants/${known.id}`, 1, { consentAt: null })).status).toBe(400);
      const { body } = await facilitator.patch<LabParticipant>(`/participants/${known.id}`, 1, { name: null });
      expect([body.name, body.consentAt]).toEqual([null, null]);
      expect((await read(id)).balance.sectors.public).toBe(1);
    });

    it('is named in the log beside the chain only, where the name can be erased', async () => {
      const { id } = await create();
      const { body: known } = await withParticipant(id, anna);
      const chained = await test.database.read<{ diff: string }>(
        'SELECT diff FROM audit_events WHERE entity_id = :id',
        { id: known.id },
      );
      expect(chained.map(({ diff }) => diff.includes('Anna'))).toEqual([false]);
      const unit = await test.as('coordinator');
      const log = (await unit.get<AuditPage>(`/audit?entityId=${known.id}`)).body.items;
      expect(log[0]?.changes).toContainEqual({ field: 'name', before: null, after: anna.name });
      const lead = await test.as('organisation_lead');
      expect((await lead.get<AuditPage>(`/audit?entityId=${known.id}`)).body.items).toEqual([]);
    });
  });

  it('what was changed can be taken back: words, money, principles and plans', async () => {
    const { id } = await create({
      purpose: { en: 'Why' },
      grant: { amount: 5, currency: 'EUR' },
      place: { en: 'Visby' },
    });
    await facilitator.patch(`/labs/${id}`, 1, {
      purpose: { en: 'Why not' },
      grant: { amount: 9, currency: 'SEK' },
      principles: [{ en: 'Openness' }],
    });
    const { items } = (await facilitator.get<HistoryPage>(`/history/labs/${id}`)).body;
    expect(items[0]?.changes.map(({ field }) => field)).toEqual(['grant', 'principles', 'purpose']);
    expect(items[0]?.mayRevert).toBe(true);
    const sequence = items[0]?.sequence;
    expect((await facilitator.post(`/history/labs/${id}/revert`, { sequence })).status).toBe(200);
    expect(await read(id)).toMatchObject({
      purpose: { en: 'Why' },
      grant: { amount: 5, currency: 'EUR' },
      principles: [],
      place: { en: 'Visby' },
    });
  });
});
