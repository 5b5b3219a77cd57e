import type { Action, HistoryPage, Idea } from '@symmachia/contracts';
import { eachDatabase } from '@symmachia/testing';
import type { Client } from '../../test/client';
import { type TestApp, testApp } from '../../test/test-app';

type Answered = Idea & { code?: string };

eachDatabase((fresh) => {
  let test: TestApp;
  let facilitator: Client;
  let action: Action;
  beforeAll(async () => {
    test = await testApp(await fresh());
    facilitator = await test.as('facilitator');
    action = await act();
  });
  afterAll(() => test.close());

  const posted = async <Body = Answered>(path: string, body: object, by = facilitator) =>
    (await by.post<Body>(path, body)).body;
  const act = async () =>
    posted<Action>(
      '/plans/test-plan/actions',
      { title: { en: 'Action' }, status: 'in_progress', leadOrganisation: test.organisations.company },
      await test.as('coordinator'),
    );
  const create = (more: object = {}) => posted('/plans/test-plan/ideas', { title: { en: 'Idea' }, ...more });
  const read = async (id: string) => (await (await test.as('leadership')).get<Idea>(`/ideas/${id}`)).body;
  const decide = (id: string, step: string, more: object = {}) =>
    posted(`/ideas/${id}/${step}`, { reason: 'A reason', ...more });

  describe('a decision that is taken back', () => {
    const takeBack = ({ id, version }: Pick<Idea, 'id' | 'version'>, by = facilitator) =>
      posted(`/history/ideas/${id}/revert`, { version }, by);
    const standing = ({ status, decisionReason, decidedOn, mergedInto, actions }: Idea) => ({
      ...{ status, decisionReason, decidedOn, mergedInto },
      links: actions.map(({ id, relation, isWithdrawn }) => ({ id, relation, isWithdrawn })),
    });

    it.each<[string, string[]]>([
      ['shortlist', []],
      ['park', []],
      ['reject', ['park']],
      ['merge', ['shortlist']],
      ['merge', ['shortlist', 'adopt']],
      ['adopt', ['shortlist']],
      ['reopen', ['reject']],
      ['reopen', ['merge']],
      ['reopen', ['shortlist', 'adopt']],
      ['reopen', ['shortlist', 'adopt', 'merge']],
      ['shortlist', ['shortlist', 'adopt', 'merge']],
    ])('%s: the idea is as it was after %j, with its reason and its actions', async (last, earlier) => {
      const { id } = await create();
      const more = { into: (await create()).id, actions: [{ relation: 'enriched', action: action.id }] };
      const taken = async (step: string) => {
        const rest = step === 'merge' ? { into: more.into } : step === 'adopt' ? { actions: more.actions } : {};
        const answer = await decide(id, step, { reason: `Because of ${step}`, ...rest });
        if (answer.code) throw new Error(JSON.stringify(answer));
        return answer;
      };
      for (const step of earlier) await taken(step);
      const before = await read(id);
      expect(await takeBack(await taken(last))).toMatchObject({ reverts: expect.any(Number) });
      expect(standing(await read(id))).toEqual(standing(before));
    });

    it('brings back only what went with it', async () => {
      const [one, two] = [await act(), await act()];
      const { id } = await create();
      await decide(id, 'shortlist');
      const links = [one, two].map((each) => ({ relation: 'enriched', action: each.id }));
      const idea = await decide(id, 'adopt', { actions: links });
      await facilitator.patch(`/idea-actions/${idea.actions[0]?.id}`, 1, { isWithdrawn: true });
      await takeBack(await decide(idea.id, 'reopen'));
      expect((await read(idea.id)).actions.map((link) => link.action.id)).toEqual([two.id]);
    });

    it('does not take with it what somebody linked since', async () => {
      const { id } = await create();
      await decide(id, 'shortlist');
      await decide(id, 'adopt', { actions: [{ relation: 'enriched', action: (await act()).id }] });
      const since = { relation: 'enriched', action: (await act()).id };
      expect((await facilitator.post(`/ideas/${id}/actions`, since)).status).toBe(201);
      expect(await takeBack(await read(id))).toMatchObject({ code: 'revert-refused' });
      expect((await read(id)).actions).toHaveLength(2);
    });

    it('makes no circle of merges, and leads into none that is not there by itself any more', async () => {
      const [one, other] = [await create(), await create()];
      await decide(one.id, 'merge', { into: other.id });
      const reopened = await decide(one.id, 'reopen');
      await decide(other.id, 'merge', { into: one.id });
      expect(await takeBack(reopened)).toMatchObject({ code: 'idea-into-itself' });
      await decide(other.id, 'reopen');
      await facilitator.patch(`/ideas/${other.id}`, 3, { isWithdrawn: true });
      expect(await takeBack(reopened)).toMatchObject({ code: 'idea-withdrawn' });
      expect((await read(one.id)).status).toBe('submitted');
    });

    it('is the last one, and taken back by those who decide', async () => {
      const lead = await test.as('organisation_lead');
      const idea = await create({ submittedBy: test.organisations.company });
      const parked = await decide(idea.id, 'park');
      expect(await takeBack(parked, lead)).toMatchObject({ code: 'not-allowed' });
      const { body: history } = await lead.get<HistoryPage>(`/history/ideas/${idea.id}`);
      expect(history.items.map(({ mayRevert }) => mayRevert)).toEqual([false, false]);
      await decide(idea.id, 'reject');
      expect(await takeBack(parked)).toMatchObject({ code: 'edit-conflict' });
      const { body: known } = await facilitator.get<HistoryPage>(`/history/ideas/${idea.id}`);
      const sequence = known.items[1]?.sequence;
      const late = await facilitator.post<Answered>(`/history/ideas/${idea.id}/revert`, { sequence });
      expect([late.status, late.body.code]).toEqual([409, 'revert-refused']);
    });
  });
});
