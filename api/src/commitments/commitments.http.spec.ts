import type { Action, Commitment } from '@symmachia/contracts';
import { eachDatabase } from '@symmachia/testing';
import { uuidv7 } from '../platform/database/ids';
import type { Client } from '../../test/client';
import { type TestApp, testApp } from '../../test/test-app';

eachDatabase((fresh) => {
  let test: TestApp;
  let unit: Client;
  let partner: Client;
  let action: Action;
  beforeAll(async () => {
    test = await testApp(await fresh());
    unit = await test.as('coordinator');
    partner = await test.as('organisation_lead');
    action = await newAction({ title: { el: 'Δράση', en: 'Action' } });
    await create({ parties: [{ organisation: test.organisations.company, role: 'lead' }] });
  });
  afterAll(() => test.close());

  const path = '/plans/test-plan/commitments';
  const newAction = async (body: object) => (await unit.post<Action>('/plans/test-plan/actions', body)).body;
  const input = (body: object = {}) => ({ action: action.id, title: { el: 'Δέσμευση', en: 'Commitment' }, ...body });
  const create = async (body: object = {}) => (await unit.post<Commitment>(path, input(body))).body;
  const lead = (organisation: string) => ({ organisation, role: 'lead' });

  describe('a commitment', () => {
    it('entered by the unit stands as agreed, by the plan’s organisation when nobody is named', async () => {
      const created = await create();
      expect(created).toMatchObject({
        reviewStatus: 'approved',
        deliveryStatus: 'not_started',
        weight: 1,
        isPledge: false,
        planCode: 'test-plan',
        action: { id: action.id, code: 'A01', title: { el: 'Δράση' } },
        parties: [{ organisation: { id: test.organisations.ministry, sector: 'public' }, role: 'lead', share: null }],
        delivery: { progress: 0, rag: 'red', owed: false },
        reported: [],
        contact: null,
      });
      expect(created.reference).toMatch(/^C0\d\d$/);
      expect((await create({ reviewStatus: 'draft' })).delivery).toBeNull();
    });

    it('keeps its parties with their shares in the order in which they are named', async () => {
      const { company, foundation } = test.organisations;
      const parties = [
        { organisation: foundation, role: 'partner', share: 0.3333, contribution: 'training', note: 'Trainers' },
        { organisation: company, role: 'lead', share: 0.6667 },
      ];
      const created = await create({ parties, weight: 0.125 });
      expect(created.parties.map(({ organisation, role, share }) => [organisation.id, role, share])).toEqual([
        [foundation, 'partner', 0.3333],
        [company, 'lead', 0.6667],
      ]);
      expect(created.parties[0]).toMatchObject({ contribution: 'training', note: 'Trainers' });
      const { body } = await unit.patch<Commitment>(`/commitments/${created.id}`, 1, { parties: [lead(company)] });
      expect(body.parties.map(({ organisation, role, share }) => [organisation.id, role, share])).toEqual([
        [company, 'lead', null],
      ]);
    });

    it('has one lead, and each party once', async () => {
      const { company, foundation } = test.organisations;
      const wrong = [
        [[{ organisation: company, role: 'partner' }], '/parties', 'no-lead'],
        [[lead(company), { organisation: company, role: 'partner' }], '/parties/1/organisation', 'duplicate'],
        [[lead(company), lead(foundation)], '/parties/1/role', 'duplicate'],
        [[lead(company), { organisation: uuidv7(), role: 'funder' }], '/parties/1/organisation', 'unknown-reference'],
        [[], '/parties', 'required'],
        [[{ ...lead(company), share: 1.5 }], '/parties/0/share', 'too-large'],
      ] as const;
      const { id } = await create();
      for (const [parties, pointer, code] of wrong)
        for (const answer of [
          await unit.post(path, input({ parties })),
          await unit.patch(`/commitments/${id}`, 1, { parties }),
        ])
          expect([answer.status, answer.body.errors]).toEqual([400, [{ pointer, code }]]);
    });

    it('belongs to an action of its plan, and takes its milestones along to another', async () => {
      const refused = await unit.post(path, input({ action: uuidv7() }));
      expect([refused.status, refused.body.errors]).toEqual([400, [{ pointer: '/action', code: 'unknown-reference' }]]);
      const created = await create();
      const milestone = { title: { en: 'Step' }, dueDate: '2026-08-01', commitment: created.id };
      const { body: step } = await unit.post<{ id: string }>(`/actions/${action.id}/milestones`, milestone);
      const other = await newAction({ title: { en: 'Other' } });
      const moved = await unit.patch<Commitment>(`/commitments/${created.id}`, 1, { action: other.id });
      expect(moved.body.action.id).toBe(other.id);
      const { body: now } = await unit.get<Action>(`/actions/${other.id}`);
      expect([now.milestones.map(({ id }) => id), now.commitmentList.map(({ id }) => id), now.commitments]).toEqual([
        [step.id],
        [created.id],
        1,
      ]);
      expect((await unit.patch(`/commitments/${created.id}`, 2, { action: uuidv7() })).status).toBe(400);
    });

    it('has one reference in its plan', async () => {
      await create({ reference: 'R-1' });
      const taken = await unit.post(path, input({ reference: 'R-1' }));
      expect([taken.status, taken.body.code, taken.body.errors]).toEqual([
        409,
        'code-taken',
        [{ pointer: '/reference', code: 'duplicate' }],
      ]);
      expect((await unit.patch(`/commitments/${(await create()).id}`, 1, { reference: 'R-1' })).status).toBe(409);
    });

    it('does not end before it starts; what is wrong is named', async () => {
      const answer = await unit.post(path, input({ startDate: '2026-05-01', endDate: '2026-04-01' }));
      expect(answer.body.errors).toEqual([{ pointer: '/endDate', code: 'end-before-start' }]);
      const { body } = await unit.post(path, { title: { en: 'x'.repeat(501) }, colour: 1, weight: 1.00001 });
      expect(body.errors).toEqual(
        expect.arrayContaining([
          { pointer: '/action', code: 'required' },
          { pointer: '/title/en', code: 'too-long' },
          { pointer: '/colour', code: 'unknown-field' },
          { pointer: '/weight', code: 'too-precise' },
        ]),
      );
    });
  });

  describe('an edit of a commitment', () => {
    it('starts from the version as it is', async () => {
      const { id } = await create();
      expect((await unit.patch(`/commitments/${id}`, null, {})).status).toBe(428);
      const changed = await unit.patch<Commitment>(`/commitments/${id}`, 1, {
        title: { el: 'Νέα' },
        endDate: '2026-10-01',
        deliveryStatus: 'in_progress',
      });
      expect(changed.body).toMatchObject({
        version: 2,
        outdated: ['/title/en'],
        endDate: '2026-10-01',
        deliveryStatus: 'in_progress',
      });
      expect((await unit.patch(`/commitments/${id}`, 1, { endDate: null })).status).toBe(412);
      expect((await unit.get<Commitment>(`/commitments/${id}`)).body.endDate).toBe('2026-10-01');
    });

    it('of its words is its parties’ too, of what was agreed the unit’s alone', async () => {
      const { id } = await create({ parties: [lead(test.organisations.company)] });
      const words = { title: { en: 'Ours' }, description: { en: 'In our words' }, contact: 'Anna (sample)' };
      const written = await partner.patch<Commitment>(`/commitments/${id}`, 1, words);
      expect([written.status, written.body.title.en, written.body.contact]).toEqual([200, 'Ours', 'Anna (sample)']);
      expect(written.body.may).toEqual(expect.arrayContaining(['commitment:update', 'update:draft']));
      expect(written.body.may).not.toContain('commitment:settle');
      for (const agreed of [
        { weight: 2 },
        { endDate: null },
        { reference: 'X' },
        { deliveryStatus: 'fulfilled' },
        { action: action.id },
        { parties: [lead(test.organisations.company)] },
        { isPledge: true },
      ]) {
        const { status, body } = await partner.patch(`/commitments/${id}`, 2, { ...agreed, title: { en: 'No' } });
        expect([agreed, status, body.code]).toEqual([agreed, 403, 'not-allowed']);
      }
      const { id: foreign } = await create();
      expect((await partner.patch(`/commitments/${foreign}`, 1, words)).status).toBe(403);
      for (const asker of ['reviewer', 'leadership', 'assessor'] as const)
        expect((await (await test.as(asker)).patch(`/commitments/${id}`, 2, words)).status).toBe(403);
    });
  });

  it('its words are for those who deliver it: a supporter or funder reads them, and reports nothing', async () => {
    const { company, foundation } = test.organisations;
    const ours = (role: string) => [lead(foundation), { organisation: company, role }];
    for (const [role, status, may] of [
      ['partner', 200, ['commitment:update', 'commitment:propose']],
      ['supporter', 403, []],
      ['funder', 403, []],
    ] as const) {
      const { id } = await create({ parties: ours(role), contact: 'Anna (sample)' });
      const { body } = await partner.get<Commitment>(`/commitments/${id}`);
      const written = ['commitment:update', 'commitment:propose', 'update:draft', 'update:submit'];
      expect([role, body.contact, body.may.filter((scope) => written.includes(scope))]).toEqual([
        role,
        'Anna (sample)',
        may,
      ]);
      expect([role, (await partner.patch(`/commitments/${id}`, 1, { title: { en: 'Ours' } })).status]).toEqual([
        role,
        status,
      ]);
      const { status: taken } = await partner.post(path, input({ parties: ours(role) }));
      expect([role, taken]).toEqual([role, status === 200 ? 201 : status]);
    }
  });

  describe('a draft', () => {
    it('is what a partner’s entry becomes, for an organisation of its own', async () => {
      const { company, ministry } = test.organisations;
      const proposed = await partner.post<Commitment>(path, input());
      expect([proposed.status, proposed.body.reviewStatus, proposed.body.parties[0]?.organisation.id]).toEqual([
        201,
        'draft',
        company,
      ]);
      const joint = await partner.post<Commitment>(
        path,
        input({ parties: [lead(ministry), { organisation: company, role: 'partner' }] }),
      );
      expect([joint.status, joint.body.reviewStatus]).toEqual([201, 'draft']);
      for (const refused of [{ parties: [lead(ministry)] }, { reviewStatus: 'approved' }])
        expect([refused, (await partner.post(path, input(refused))).status]).toEqual([refused, 403]);
      expect((await (await test.as('outsider')).post(path, input())).status).toBe(404);
      expect((await (await test.as('leadership')).post(path, input())).status).toBe(403);
      const hidden = await newAction({ title: { en: 'Hidden' }, status: 'proposed' });
      expect((await partner.post(path, input({ action: hidden.id }))).body.errors).toEqual([
        { pointer: '/action', code: 'unknown-reference' },
      ]);
    });

    it('brings nobody into the plan who does not take part in it: that is the unit’s to do', async () => {
      const { company, stranger } = test.organisations;
      const parties = [lead(company), { organisation: stranger, role: 'supporter' }];
      const refused = await partner.post(path, input({ parties }));
      expect([refused.status, refused.body.errors]).toEqual([
        400,
        [{ pointer: '/parties/1/organisation', code: 'unknown-reference' }],
      ]);
      expect((await (await test.as('outsider')).get('/plans/test-plan')).status).toBe(404);
    });

    it('is seen by the unit, reviewers and its parties only', async () => {
      const own = await create({
        reviewStatus: 'draft',
        title: { en: 'Secret' },
        parties: [lead(test.organisations.company)],
      });
      const foreign = await create({ reviewStatus: 'draft', title: { en: 'Secret' } });
      const proposed = await newAction({ title: { en: 'Proposed' }, status: 'proposed' });
      const early = await create({ action: proposed.id, title: { en: 'Secret' } });
      const sees = async (asker: Parameters<TestApp['as']>[0]) => {
        const client = await test.as(asker);
        const listed = (await client.all<Commitment>(`${path}?q=secret`)).map(({ id }) => id);
        const read: string[] = [];
        for (const { id } of [own, foreign, early])
          if ((await client.get(`/commitments/${id}`)).status === 200) read.push(id);
        expect([asker, read]).toEqual([asker, listed]);
        return read;
      };
      for (const asker of ['admin', 'coordinator', 'reviewer'] as const)
        expect([asker, await sees(asker)]).toEqual([asker, [own.id, foreign.id, early.id]]);
      for (const asker of ['organisation_lead', 'organisation_editor'] as const)
        expect([asker, await sees(asker)]).toEqual([asker, [own.id]]);
      for (const asker of ['leadership', 'assessor', 'facilitator'] as const)
        expect([asker, await sees(asker)]).toEqual([asker, []]);
      expect((await (await test.as('outsider')).get(`/commitments/${own.id}`)).status).toBe(404);
      expect((await (await test.as('nobody')).get(`/commitments/${own.id}`)).status).toBe(401);
      const onPage = (await (await test.as('leadership')).get<Action>(`/actions/${action.id}`)).body.commitmentList.map(
        ({ id }) => id,
      );
      expect(onPage).not.toContain(own.id);
    });

    it('is submitted by its partner and approved by another', async () => {
      const { id } = (await partner.post<Commitment>(path, input())).body;
      const early = await unit.patch(`/commitments/${id}`, 1, { reviewStatus: 'approved' });
      expect([early.status, early.body.code, early.body.errors?.[0]?.pointer]).toEqual([
        409,
        'commitment-transition-refused',
        '/reviewStatus',
      ]);
      expect(
        (await partner.patch<Commitment>(`/commitments/${id}`, 1, { reviewStatus: 'submitted' })).body.reviewStatus,
      ).toBe('submitted');
      expect((await partner.patch(`/commitments/${id}`, 2, { reviewStatus: 'approved' })).status).toBe(403);
      const approved = await unit.patch<Commitment>(`/commitments/${id}`, 2, { reviewStatus: 'approved' });
      expect([approved.status, approved.body.reviewStatus]).toEqual([200, 'approved']);
      expect(approved.body.delivery).not.toBeNull();
    });

    it('is reviewed by a reviewer, who changes nothing else', async () => {
      const reviewer = await test.as('reviewer');
      const { id } = (await partner.post<Commitment>(path, input())).body;
      await partner.patch(`/commitments/${id}`, 1, { reviewStatus: 'submitted' });
      const meddling = { reviewStatus: 'approved', title: { en: 'Better' } };
      expect((await reviewer.patch(`/commitments/${id}`, 2, meddling)).status).toBe(403);
      const returned = await reviewer.patch<Commitment>(`/commitments/${id}`, 2, {
        reviewStatus: 'returned',
        comment: 'Which year?',
      });
      expect([returned.status, returned.body.reviewStatus]).toEqual([200, 'returned']);
      await partner.patch(`/commitments/${id}`, 3, { reviewStatus: 'submitted' });
      expect((await reviewer.patch(`/commitments/${id}`, 4, { reviewStatus: 'approved' })).status).toBe(200);
    });

    it('is not approved by who submitted it, and returned only with a reason', async () => {
      const { id } = await create({ reviewStatus: 'draft', parties: [lead(test.organisations.company)] });
      await unit.patch(`/commitments/${id}`, 1, { reviewStatus: 'submitted' });
      const own = await unit.patch(`/commitments/${id}`, 2, { reviewStatus: 'approved' });
      expect([own.status, own.body.code]).toEqual([409, 'own-submission']);
      const bare = await unit.patch(`/commitments/${id}`, 2, { reviewStatus: 'returned', comment: ' ' });
      expect([bare.status, bare.body.code, bare.body.errors?.[0]?.pointer]).toEqual([
        400,
        'comment-required',
        '/comment',
      ]);
      expect((await unit.patch(`/commitments/${id}`, 2, { comment: 'Why?' })).body.errors).toEqual([
        { pointer: '/reviewStatus', code: 'required' },
      ]);
      const returned = await unit.patch<Commitment>(`/commitments/${id}`, 2, {
        reviewStatus: 'returned',
        comment: 'Which year?',
      });
      expect([returned.body.reviewStatus, returned.body.reviewComment]).toEqual(['returned', 'Which year?']);
      expect((await partner.get<Commitment>(`/commitments/${id}`)).body.reviewComment).toBe('Which year?');
      expect((await partner.patch(`/commitments/${id}`, 3, { reviewStatus: 'submitted' })).status).toBe(200);
      expect((await (await test.as('admin')).patch(`/commitments/${id}`, 4, { reviewStatus: 'approved' })).status).toBe(
        200,
      );
    });
  });

  it('the contact is for the organisation, the unit and assessors', async () => {
    const { id } = await create({ contact: 'Anna (sample)', parties: [lead(test.organisations.company)] });
    for (const asker of ['coordinator', 'reviewer', 'assessor', 'organisation_editor'] as const)
      expect([asker, (await (await test.as(asker)).get<Commitment>(`/commitments/${id}`)).body.contact]).toEqual([
        asker,
        'Anna (sample)',
      ]);
    for (const asker of ['leadership', 'facilitator'] as const) {
      const { body } = await (await test.as(asker)).get<Commitment>(`/commitments/${id}`);
      expect([asker, 'contact' in body, 'reviewComment' in body]).toEqual([asker, false, false]);
    }
    const { id: foreign } = await create({ contact: 'Boris (sample)' });
    expect('contact' in (await partner.get<Commitment>(`/commitments/${foreign}`)).body).toBe(false);
  });

  it('one that is not there is 404, an id that is none 400', async () => {
    expect((await unit.get(`/commitments/${uuidv7()}`)).status).toBe(404);
    expect((await unit.patch(`/commitments/${uuidv7()}`, 1, {})).status).toBe(404);
    expect((await unit.get('/commitments/C001')).status).toBe(400);
  });
});
