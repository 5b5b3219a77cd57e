import type { Action, Commitment, Milestone } from '@symmachia/contracts';
import { eachDatabase } from '@symmachia/testing';
import { uuidv7 } from '../platform/database/ids';
import type { Client } from '../../test/client';
import { type TestApp, testApp } from '../../test/test-app';

eachDatabase((fresh) => {
  let test: TestApp;
  let unit: Client;
  let action: Action;
  beforeAll(async () => {
    test = await testApp(await fresh());
    unit = await test.as('coordinator');
    action = (await unit.post<Action>('/plans/test-plan/actions', { title: { en: 'Action' } })).body;
  });
  afterAll(() => test.close());

  const create = async (body: object = {}) =>
    (
      await unit.post<Milestone>(`/actions/${action.id}/milestones`, {
        title: { en: 'Step' },
        dueDate: '2026-06-01',
        ...body,
      })
    ).body;
  const listed = async () => (await unit.get<Action>(`/actions/${action.id}`)).body.milestones;

  it('a milestone keeps the day it was first due', async () => {
    const { id, originalDueDate, overdue } = await create();
    expect([originalDueDate, overdue]).toEqual(['2026-06-01', true]);
    const { body } = await unit.patch<Milestone>(`/milestones/${id}`, 1, { dueDate: '2026-09-01', weight: 0.5 });
    expect(body).toMatchObject({
      dueDate: '2026-09-01',
      originalDueDate: '2026-06-01',
      overdue: false,
      weight: 0.5,
      version: 2,
    });
    expect((await listed()).find((milestone) => milestone.id === id)).toEqual(body);
  });

  it('an achieved one has a day, the plan’s today when none is said', async () => {
    const { id } = await create();
    expect((await unit.patch<Milestone>(`/milestones/${id}`, 1, { status: 'achieved' })).body.achievedOn).toBe(
      '2026-07-01',
    );
    expect((await unit.patch<Milestone>(`/milestones/${id}`, 2, { achievedOn: '2026-05-20' })).body.achievedOn).toBe(
      '2026-05-20',
    );
    expect((await unit.patch<Milestone>(`/milestones/${id}`, 3, { status: 'pending' })).body.achievedOn).toBeNull();
    expect(await create({ achievedOn: '2026-02-02' })).toMatchObject({ status: 'achieved', achievedOn: '2026-02-02' });
    const odd = await unit.patch(`/milestones/${id}`, 4, { status: 'missed', achievedOn: '2026-05-20' });
    expect([odd.status, odd.body.errors?.[0]?.pointer]).toEqual([409, '/achievedOn']);
  });

  it('changes the plan’s figures', async () => {
    const alone = (await unit.post<Action>('/plans/test-plan/actions', { title: { en: 'Alone' } })).body;
    const step = { title: { en: 'Step' }, dueDate: '2026-06-01' };
    await unit.post(`/actions/${alone.id}/milestones`, { ...step, status: 'achieved' });
    await unit.post(`/actions/${alone.id}/milestones`, step);
    expect((await unit.get<Action>(`/actions/${alone.id}`)).body.delivery).toMatchObject({
      progress: 50,
      overdue: true,
    });
  });

  it('belongs to its action, or to one of its commitments', async () => {
    const commitment = (
      await unit.post<Commitment>('/plans/test-plan/commitments', { action: action.id, title: { en: 'C' } })
    ).body;
    const other = (await unit.post<Action>('/plans/test-plan/actions', { title: { en: 'Other' } })).body;
    expect((await create({ commitment: commitment.id })).commitmentId).toBe(commitment.id);
    for (const [id, body] of [
      [other.id, { commitment: commitment.id }],
      [action.id, { commitment: uuidv7() }],
    ] as const) {
      const { status, body: problem } = await unit.post(`/actions/${id}/milestones`, {
        title: { en: 'X' },
        dueDate: '2026-06-01',
        ...body,
      });
      expect([status, problem.errors]).toEqual([400, [{ pointer: '/commitment', code: 'unknown-reference' }]]);
    }
  });

  it('of a draft commitment is seen by those who may read drafts', async () => {
    const draft = (
      await unit.post<Commitment>('/plans/test-plan/commitments', {
        action: action.id,
        title: { en: 'D' },
        reviewStatus: 'draft',
      })
    ).body;
    const { id } = await create({ commitment: draft.id });
    const leadership = await test.as('leadership');
    expect((await leadership.get(`/milestones/${id}`)).status).toBe(404);
    expect(
      (await leadership.get<Action>(`/actions/${action.id}`)).body.milestones.map((milestone) => milestone.id),
    ).not.toContain(id);
    expect((await (await test.as('reviewer')).get(`/milestones/${id}`)).status).toBe(200);
  });

  it('is the unit’s to write, anyone’s in the plan to read', async () => {
    const { id } = await create();
    const leadership = await test.as('leadership');
    expect((await leadership.get(`/milestones/${id}`)).status).toBe(200);
    expect((await leadership.patch(`/milestones/${id}`, 1, {})).status).toBe(403);
    const milestone = { title: { en: 'Launch' }, dueDate: '2026-09-01' };
    expect((await leadership.post(`/actions/${action.id}/milestones`, milestone)).status).toBe(403);
    expect((await (await test.as('outsider')).get(`/milestones/${id}`)).status).toBe(404);
    expect((await unit.get(`/milestones/${uuidv7()}`)).status).toBe(404);
    expect(
      (await unit.post(`/actions/${uuidv7()}/milestones`, { title: { en: 'X' }, dueDate: '2026-06-01' })).status,
    ).toBe(404);
  });

  it('an edit starts from the version as it is and keeps a title', async () => {
    const { id } = await create();
    expect((await unit.patch(`/milestones/${id}`, null, {})).status).toBe(428);
    expect((await unit.patch(`/milestones/${id}`, 7, {})).status).toBe(412);
    expect((await unit.patch(`/milestones/${id}`, 1, { title: { en: ' ' } })).status).toBe(400);
    expect((await unit.patch(`/milestones/${id}`, 1, { title: { en: null } })).body.errors).toEqual([
      { pointer: '/title', code: 'required' },
    ]);
    expect((await unit.patch(`/milestones/${id}`, 1, { originalDueDate: '2020-01-01' })).body.errors).toEqual([
      { pointer: '/originalDueDate', code: 'unknown-field' },
    ]);
  });
});
