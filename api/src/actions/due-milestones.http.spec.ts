import type { Action, Commitment, DueMilestone, Milestone, PageOf } from '@symmachia/contracts';
import { eachDatabase } from '@symmachia/testing';
import type { Client } from '../../test/client';
import { type TestApp, testApp } from '../../test/test-app';

/** The plan's day is 1 July 2026. */
eachDatabase((fresh) => {
  describe('the milestones still to be reached', () => {
    let test: TestApp;
    let unit: Client;
    let action: Action;
    let commitment: Commitment;

    const plan = '/plans/test-plan';
    const post = async <Body>(path: string, body: object) => (await unit.post<Body>(path, body)).body;
    const due = (dueDate: string, more: object = {}, of = action) =>
      post<Milestone>(`/actions/${of.id}/milestones`, { title: { en: dueDate }, dueDate, ...more });
    const act = (more: object = {}) =>
      post<Action>(`${plan}/actions`, { title: { en: 'Action' }, status: 'in_progress', ...more });
    const told = async (query = '', me = unit) =>
      (await me.get<PageOf<DueMilestone>>(`${plan}/milestones${query}`)).body;

    beforeAll(async () => {
      test = await testApp(await fresh());
      unit = await test.as('coordinator');
      action = await act();
      commitment = await post<Commitment>(`${plan}/commitments`, { action: action.id, title: { en: 'Commitment' } });
      await due('2026-09-01');
      await due('2026-07-01', { commitment: commitment.id });
      await due('2026-08-01', { status: 'achieved' });
      await due('2026-06-30');
      await due('2026-07-15', {}, await act({ status: 'proposed' }));
      const draft = { action: action.id, title: { en: 'Draft' }, reviewStatus: 'draft' };
      await due('2026-07-20', { commitment: (await post<Commitment>(`${plan}/commitments`, draft)).id });
    });
    afterAll(() => test.close());

    it('are those of what counts, from today on, soonest first, with what they belong to', async () => {
      const { items, total } = await told();
      expect(items.map(({ dueDate, commitment: own }) => [dueDate, own?.id])).toEqual([
        ['2026-07-01', commitment.id],
        ['2026-09-01', undefined],
      ]);
      expect([total, items[0]?.action.code, items[0]?.overdue]).toEqual([2, action.code, false]);
      expect(await told('', await test.as('leadership'))).toEqual({ items, nextCursor: null, total });
    });

    it('can be asked for between two days, those overdue among them, and page by page', async () => {
      expect((await told('?from=2026-01-01&until=2026-07-01')).items.map(({ overdue }) => overdue)).toEqual([
        true,
        false,
      ]);
      const all = await unit.all<DueMilestone>(`${plan}/milestones?from=2026-01-01`, 1);
      expect(all.map(({ dueDate }) => dueDate)).toEqual(['2026-06-30', '2026-07-01', '2026-09-01']);
    });
  });
});
