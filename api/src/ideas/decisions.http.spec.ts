import type { Action, HistoryPage, Idea, IdeaAction, IdeaSummary, PageOf, SimilarIdeas } from '@symmachia/contracts';
import { eachDatabase } from '@symmachia/testing';
import type { Client } from '../../test/client';
import { type TestApp, testApp } from '../../test/test-app';

type Answered = Idea & { code?: string; errors?: { pointer: string; code: string }[] };

eachDatabase((fresh) => {
  let test: TestApp;
  let coordinator: Client;
  let facilitator: Client;
  let lead: Client;
  let leadership: Client;
  let action: Action;
  beforeAll(async () => {
    test = await testApp(await fresh());
    [coordinator, facilitator, lead, leadership] = await Promise.all([
      test.as('coordinator'),
      test.as('facilitator'),
      test.as('organisation_lead'),
      test.as('leadership'),
    ]);
    action = await act({ leadOrganisation: test.organisations.company, status: 'in_progress' });
  });
  afterAll(() => test.close());

  const act = async (body: object = {}) =>
    (await coordinator.post<Action>('/plans/test-plan/actions', { title: { en: 'Action' }, ...body })).body;
  const create = async (body: object = {}) =>
    (await facilitator.post<Idea>('/plans/test-plan/ideas', { title: { en: 'Idea' }, ...body })).body;
  const read = async (id: string, by = leadership) => (await by.get<Idea>(`/ideas/${id}`)).body;
  const decide = async (id: string, decision: string, body: object = {}, by = facilitator) =>
    (await by.post<Answered>(`/ideas/${id}/${decision}`, { reason: 'A reason', ...body })).body;
  const adopted = async (idea: object = {}, links: object[] = [{ relation: 'enriched', action: action.id }]) => {
    const { id } = await create(idea);
    await decide(id, 'shortlist');
    const answer = await decide(id, 'adopt', { actions: links });
    if (answer.status !== 'adopted') throw new Error(JSON.stringify(answer));
    return answer;
  };
  const support = (id: string, organisation: string, by = facilitator) =>
    by.put<Answered>(`/ideas/${id}/supporters/${organisation}`);

  it('a merged idea lives on in the other one with all that it had, and has it back when it is taken up again', async () => {
    const { company, foundation, ministry } = test.organisations;
    const inner = await adopted({ title: { en: 'Inner' }, submittedBy: foundation });
    const middle = await create({ title: { en: 'Middle' }, supporters: [ministry] });
    const outer = await create({ title: { en: 'Outer' }, submittedBy: company, supporters: [foundation] });
    await decide(inner.id, 'merge', { into: middle.id });
    expect(await decide(middle.id, 'merge', { into: outer.id })).toMatchObject({
      status: 'merged',
      mergedInto: { id: outer.id, title: { en: 'Outer' } },
    });
    expect(await read(inner.id)).toMatchObject({ mergedInto: { id: middle.id }, livesOnIn: { id: outer.id } });
    const survivor = await read(outer.id);
    expect(survivor.livesOnIn).toBeNull();
    expect(survivor.merged.map(({ title }) => title.en)).toEqual(['Inner', 'Middle']);
    expect(survivor.sectors).toEqual(['public', 'private', 'third_sector']);
    const supporters = survivor.supporters.map(({ organisation, through }) => [organisation.id, through?.id ?? null]);
    expect(supporters.toSorted()).toEqual(
      [
        [ministry, middle.id],
        [foundation, null],
      ].toSorted(),
    );
    expect(survivor.actions).toMatchObject([
      { relation: 'enriched', through: { id: inner.id }, action: { id: action.id } },
    ]);
    const { body: page } = await leadership.get<PageOf<IdeaSummary>>(
      `/plans/test-plan/ideas?action=${action.id}&behind=public,private,third_sector&sort=-supporters`,
    );
    expect(page.items).toMatchObject([{ id: outer.id, supporters: 2, actions: 1 }]);

    await decide(middle.id, 'reopen');
    expect(await read(outer.id)).toMatchObject({ merged: [], actions: [], supporters: [{ through: null }] });
    expect((await read(middle.id)).actions).toHaveLength(1);
  });

  it('no idea goes into itself, nor into one that is not there by itself', async () => {
    const [first, second, gone] = [await create(), await create(), await create()];
    await facilitator.patch(`/ideas/${gone.id}`, 1, { isWithdrawn: true });
    await decide(first.id, 'merge', { into: second.id });
    expect(await decide(second.id, 'merge', { into: first.id })).toMatchObject({
      code: 'idea-into-itself',
      errors: [{ pointer: '/into' }],
    });
    const third = await create();
    expect(await decide(third.id, 'merge', { into: first.id })).toMatchObject({
      code: 'idea-merged',
      livesOnIn: second.id,
    });
    expect(await decide(third.id, 'merge', { into: gone.id })).toMatchObject({ code: 'idea-withdrawn' });
    expect((await facilitator.patch(`/ideas/${second.id}`, 1, { isWithdrawn: true })).body.code).toBe(
      'idea-transition-refused',
    );
    const { body } = await support(first.id, test.organisations.foundation);
    expect(body).toMatchObject({ code: 'idea-merged', livesOnIn: second.id });
  });

  it('merging each into the other at once leaves one of them', async () => {
    const [one, other] = [await create(), await create()];
    const both = await Promise.all([
      decide(one.id, 'merge', { into: other.id }),
      decide(other.id, 'merge', { into: one.id }),
    ]);
    expect(both.map(({ status }) => status).filter((status) => status === 'merged')).toHaveLength(1);
    const statuses = [(await read(one.id)).status, (await read(other.id)).status];
    expect(statuses.toSorted()).toEqual(['merged', 'submitted']);
  });

  it('of two decisions at once one is taken', async () => {
    const { id } = await create();
    const both = await Promise.all([decide(id, 'park'), decide(id, 'park')]);
    expect(both.map(({ code }) => code).toSorted()).toEqual(['idea-transition-refused', undefined].toSorted());
    const stale = await facilitator.post(`/ideas/${id}/reopen`, {}, { 'if-match': '"1"' });
    expect(stale.status).toBe(412);
  });

  it('an organisation supports an idea once, however often it says so, and never its own', async () => {
    const { company, foundation } = test.organisations;
    const { id } = await create({ submittedBy: foundation });
    expect(await read(id, lead)).toMatchObject({ ownSupport: [{ organisation: { id: company }, supports: false }] });
    const both = await Promise.all([support(id, company, lead), support(id, company, lead)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(both[0]?.body.supporters).toHaveLength(1);
    expect((await support(id, foundation, lead)).status).toBe(403);
    expect((await support(id, foundation)).body.code).toBe('idea-is-own');
    const { body: history } = await lead.get<HistoryPage>(`/history/ideas/${id}`);
    expect(history.items.map(({ action: done }) => done)).toEqual(['create']);
    const url = `/api/v1/ideas/${id}/supporters/${company}`;
    for (let again = 0; again < 2; again += 1) {
      const answer = await test.app.inject({ method: 'DELETE', url, headers: { cookie: lead.cookie ?? '' } });
      expect([answer.statusCode, answer.json<Idea>().supporters]).toEqual([200, []]);
    }
    expect((await support(id, company, lead)).body.ownSupport).toMatchObject([{ supports: true }]);
    const stale = await lead.put(`/ideas/${id}/supporters/${company}`, undefined, { 'if-match': '"7"' });
    expect([stale.status, stale.body.code]).toEqual([412, 'edit-conflict']);
  });

  it('adopting draws up actions or names those that are there, in one step or not at all', async () => {
    const { id } = await create({ submittedBy: test.organisations.foundation });
    const link = { relation: 'became', create: { title: { en: 'From an idea' }, status: 'in_progress' } };
    expect(await decide(id, 'adopt', { actions: [link] })).toMatchObject({ code: 'idea-transition-refused' });
    await decide(id, 'shortlist');
    const unknown = { relation: 'enriched', action: '01890000-0000-7000-8000-000000000000' };
    expect(await decide(id, 'adopt', { actions: [link, unknown] })).toMatchObject({
      errors: [{ pointer: '/actions/1/action', code: 'unknown-reference' }],
    });
    expect((await decide(id, 'adopt', { actions: [{ relation: 'became' }] })).errors).toEqual([
      { pointer: '/actions/0/action', code: 'required' },
    ]);
    expect(
      (await decide(id, 'adopt', { actions: [{ ...link, create: { ...link.create, pillars: [unknown.action] } }] }))
        .errors,
    ).toEqual([{ pointer: '/actions/0/create/pillars/0', code: 'unknown-reference' }]);
    const { actions } = await decide(id, 'adopt', {
      actions: [link, { relation: 'enriched', action: action.id, note: 'More' }],
    });
    expect(actions).toMatchObject([
      { relation: 'became', action: { status: 'proposed', delivery: null } },
      { relation: 'enriched', note: 'More', action: { id: action.id, delivery: { progress: 0 } } },
    ]);
    expect((await read(id)).actions.map((each) => each.action.id)).toEqual([action.id]);
    const { body } = await coordinator.get<Action>(`/actions/${actions[0]?.action.id}`);
    expect(body).toMatchObject({ status: 'proposed', origin: 'partner_submission' });
  });

  it('what the unit draws up is what it says', async () => {
    const { id } = await create();
    await decide(id, 'shortlist');
    const create_ = { title: { en: 'From the unit' }, status: 'in_progress' };
    const { actions } = await decide(id, 'adopt', { actions: [{ relation: 'became', create: create_ }] }, coordinator);
    expect(actions).toMatchObject([{ action: { status: 'in_progress' } }]);
  });

  it('taking an adoption back takes its actions along, and the same ones come back with the next', async () => {
    const idea = await adopted();
    const [link] = idea.actions;
    expect((await decide(idea.id, 'reopen')).actions).toMatchObject([{ id: link?.id, isWithdrawn: true }]);
    expect((await read(idea.id)).actions).toEqual([]);
    expect((await leadership.get(`/idea-actions/${link?.id}`)).status).toBe(404);
    const back = await facilitator.patch(`/idea-actions/${link?.id}`, 2, { isWithdrawn: false });
    expect([back.status, back.body.code]).toEqual([409, 'idea-not-adopted']);
    await decide(idea.id, 'shortlist');
    const again = await decide(idea.id, 'adopt', { actions: [{ relation: 'became', action: action.id }] });
    expect(again.actions).toMatchObject([{ id: link?.id, relation: 'became', isWithdrawn: false }]);
  });

  it('an adopted idea has at least one action, and each once', async () => {
    const idea = await adopted();
    const [link] = idea.actions;
    expect((await facilitator.patch(`/idea-actions/${link?.id}`, 1, { isWithdrawn: true })).body.code).toBe(
      'idea-without-actions',
    );
    const same = await facilitator.post(`/ideas/${idea.id}/actions`, { relation: 'became', action: action.id });
    expect([same.status, same.body.errors]).toEqual([409, [{ pointer: '/action', code: 'duplicate' }]]);
    const more = await facilitator.post<IdeaAction>(`/ideas/${idea.id}/actions`, {
      relation: 'merged_into',
      action: (await act()).id,
    });
    expect(more.status).toBe(201);
    expect((await facilitator.patch(`/idea-actions/${link?.id}`, 1, { isWithdrawn: true })).status).toBe(200);
    const { id } = await create();
    expect((await facilitator.post(`/ideas/${id}/actions`, { relation: 'became', action: action.id })).body.code).toBe(
      'idea-not-adopted',
    );
  });

  it('an action that was merged says where it went', async () => {
    const [gone, target] = [await act(), await act()];
    const idea = await adopted({}, [{ relation: 'became', action: gone.id }]);
    await coordinator.patch(`/actions/${gone.id}`, 1, { status: 'merged', statusReason: 'One', mergedInto: target.id });
    expect((await read(idea.id)).actions).toMatchObject([
      { action: { id: gone.id, status: 'merged', delivery: null, mergedInto: { id: target.id, code: target.code } } },
    ]);
  });

  it('suggests what was said before, in whatever form, and a merged idea as the one that it lives on in', async () => {
    const similar = async (title: string, more = '') =>
      (
        await leadership.get<SimilarIdeas>(`/plans/test-plan/ideas/similar?title=${encodeURIComponent(title)}${more}`)
      ).body.ideas.map(({ id }) => id);
    const clubs = await create({
      title: { el: 'Λέσχες προγραμματισμού σε βιβλιοθήκες', en: 'Coding clubs in libraries' },
    });
    const mobile = await create({ title: { el: 'Κινητό εργαστήριο ψηφιακών δεξιοτήτων' } });
    expect(await similar('προγραμματισμος βιβλιοθηκών')).toEqual([clubs.id]);
    expect(await similar('Coding club', `&except=${clubs.id}`)).toEqual([]);
    expect(await similar('')).toEqual([]);
    for (const place of ['σε νησιά', 'για γονείς']) await create({ title: { el: `Ψηφιακή τάξη ${place}` } });
    expect(await similar('ψηφιακή')).toEqual([]);
    await decide(mobile.id, 'merge', { into: clubs.id });
    expect(await similar('κινητα εργαστηρια')).toEqual([clubs.id]);
  });
});
