import type { Action, ActionLineage, Commitment, Idea, Lab, Lineage, Theme } from '@symmachia/contracts';
import { eachDatabase } from '@symmachia/testing';
import type { Client } from '../../test/client';
import { type TestApp, testApp } from '../../test/test-app';

const plan = '/plans/test-plan';

/**
 * A lab with a theme. Courses became Courses (in progress, with a commitment) and enriched Clubs (cancelled). Buses, of no
 * theme, was merged into Trams, and that into Courses. Books are parked. Films became a proposal of the foundation's.
 */
eachDatabase((fresh) => {
  let test: TestApp;
  let unit: Client;
  let lab: Lab;
  let theme: Theme;
  const actions: Record<string, Action> = {};
  const ideas: Record<string, Idea> = {};

  const post = async <Body>(path: string, body: object = {}): Promise<Body> => {
    const answer = await unit.post<Body>(path, body);
    if (answer.status >= 400) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const act = async (name: string, more: object = {}) => {
    actions[name] = await post<Action>(`${plan}/actions`, { title: { en: name }, status: 'in_progress', ...more });
  };
  const note = async (name: string, more: object = { theme: theme.id }) => {
    ideas[name] = await post<Idea>(`${plan}/ideas`, { title: { en: name }, ...more });
  };
  /** The first action of an idea is what it is adopted with. */
  const link = async (idea: string, action: string, relation: string, reason = 'Noted') => {
    const path = `/ideas/${ideas[idea]?.id}`;
    const made = { relation, action: actions[action]?.id, note: reason };
    if ((await unit.get<Idea>(path)).body.status === 'adopted') return post(`${path}/actions`, made);
    await post(`${path}/shortlist`);
    return post(`${path}/adopt`, { reason: 'Good', actions: [made] });
  };
  const merge = (idea: string, into: string) =>
    post(`/ideas/${ideas[idea]?.id}/merge`, { reason: 'The same', into: ideas[into]?.id });
  const lineage = async (query = '', by = unit) => (await by.get<Lineage>(`${plan}/lineage${query}`)).body;
  const origin = async (action: string, by = unit) =>
    (await by.get<ActionLineage>(`/actions/${actions[action]?.id}/lineage`)).body.ideas;
  const nameOf = (id: string | null) =>
    [...Object.entries(ideas), ...Object.entries(actions)].find(([, row]) => row.id === id)?.[0] ?? null;
  const told = ({ strands }: Lineage) =>
    strands.map(({ ideaId, survivorId, actionId, relation, end, parts, fate }) =>
      [nameOf(ideaId), nameOf(survivorId), nameOf(actionId), relation, end ?? fate, parts].join(' '),
    );

  beforeAll(async () => {
    test = await testApp(await fresh());
    unit = await test.as('admin');
    lab = await post<Lab>(`${plan}/labs`, { kind: 'innovation_lab', title: { en: 'Lab' } });
    theme = await post<Theme>(`/labs/${lab.id}/themes`, { title: { en: 'Theme' } });
    await act('Courses', { weight: 3 });
    await act('Clubs', { status: 'cancelled', statusReason: 'No room' });
    await act('Cinema', { status: 'proposed', leadOrganisation: test.organisations.foundation });
    await post<Commitment>(`${plan}/commitments`, {
      action: actions['Courses']?.id,
      title: { en: 'Commitment' },
      parties: [{ organisation: test.organisations.company, role: 'lead' }],
    });
    for (const name of ['courses', 'trams', 'books', 'films']) await note(name);
    await note('buses', { lab: lab.id, submittedBy: test.organisations.company });
    await note('bare', {});
    await link('courses', 'Courses', 'became', 'Word for word');
    await link('courses', 'Clubs', 'enriched');
    await link('films', 'Cinema', 'became');
    await merge('buses', 'trams');
    await merge('trams', 'courses');
    await post(`/ideas/${ideas['books']?.id}/park`, { reason: 'Later' });
  });
  afterAll(() => test.close());

  describe('what became of ideas', () => {
    it('is told from lab to delivery, merged ideas within the one that they live on in', async () => {
      const all = await lineage();
      expect(told(all).toSorted()).toEqual(
        [
          'courses courses Courses became red 50',
          'courses courses Clubs enriched cancelled 50',
          'trams courses Courses became red 50',
          'trams courses Clubs enriched cancelled 50',
          'buses courses Courses became red 50',
          'buses courses Clubs enriched cancelled 50',
          'books books   parked 100',
          'films films Cinema became not_counting 100',
          'bare bare   submitted 100',
        ].toSorted(),
      );
      expect(all.labs).toEqual([{ id: lab.id, title: { en: 'Lab' } }]);
      expect(all.themes).toEqual([{ id: theme.id, title: { en: 'Theme' } }]);
      const places = new Map(all.strands.map(({ ideaId, labId, themeId }) => [nameOf(ideaId), [labId, themeId]]));
      expect([places.get('courses'), places.get('buses'), places.get('bare')]).toEqual([
        [lab.id, theme.id],
        [lab.id, null],
        [null, null],
      ]);
    });

    it('comes with one figure of its actions, and how many it leaves out', async () => {
      const { delivered, actions: reached, asOf } = await lineage();
      expect(delivered).toMatchObject({ progress: 0, actions: 3, leftOut: 2, commitments: 1 });
      expect(reached.map(({ title, delivery }) => [title.en, delivery?.rag ?? null])).toEqual([
        ['Courses', 'red'],
        ['Clubs', null],
        ['Cinema', null],
      ]);
      expect(asOf).not.toBeNull();
    });

    it('names a proposal only to those who may read it', async () => {
      const leadership = await test.as('leadership');
      const seen = await lineage('', leadership);
      expect(told(seen)).toContain('films films   adopted 100');
      expect(JSON.stringify(seen)).not.toContain(actions['Cinema']?.id);
      expect((await leadership.get(`/actions/${actions['Cinema']?.id}/lineage`)).status).toBe(404);
    });

    it('is asked for one lab, for what came up without one, and for nothing else', async () => {
      expect(told(await lineage(`?lab=${lab.id}`))).toHaveLength(8);
      expect(told(await lineage('?lab=none'))).toEqual(['bare bare   submitted 100']);
      expect((await lineage(`?lab=${lab.id},none`)).strands).toHaveLength(9);
      expect((await lineage(`?lab=${theme.id}`)).strands).toEqual([]);
      const { status, body } = await unit.get(`${plan}/lineage?lab=church`);
      expect([status, body.errors]).toEqual([400, [{ pointer: '/lab', code: 'invalid-format' }]]);
    });

    it('is answered by 304 until something changes, and differs after', async () => {
      const { headers } = await unit.get(`${plan}/lineage`);
      const known = { 'if-none-match': String(headers['etag']) };
      expect((await unit.get(`${plan}/lineage`, known)).status).toBe(304);
      await unit.patch(`/ideas/${ideas['bare']?.id}`, 1, { isWithdrawn: true });
      const { status, body } = await unit.get<Lineage>(`${plan}/lineage`, known);
      expect([status, told(body).some((strand) => strand.startsWith('bare'))]).toEqual([200, false]);
      await unit.patch(`/ideas/${ideas['bare']?.id}`, 2, { isWithdrawn: false });
    });

    it('is for those who take part in the plan', async () => {
      expect((await (await test.as('outsider')).get(`${plan}/lineage`)).status).toBe(404);
    });
  });

  describe('where an action came from', () => {
    it('is its ideas with their lab, theme and note, and those merged into them with the way that they went', async () => {
      const ideasOf = await origin('Courses', await test.as('leadership'));
      expect(ideasOf.map(({ id, mergedInto, relation }) => [nameOf(id), nameOf(mergedInto), relation])).toEqual([
        ['courses', null, 'became'],
        ['trams', 'courses', null],
        ['buses', 'trams', null],
      ]);
      expect(ideasOf[0]).toMatchObject({ lab: { id: lab.id }, theme: { id: theme.id }, note: 'Word for word' });
      expect(ideasOf[2]).toMatchObject({ theme: null, submittedBy: { id: test.organisations.company } });
    });

    it('leaves out links that were withdrawn, and is empty where no idea was', async () => {
      await act('Fairs');
      expect(await origin('Fairs')).toEqual([]);
      await link('courses', 'Fairs', 'enriched');
      expect(await origin('Fairs')).toHaveLength(3);
      const { body: courses } = await unit.get<Idea>(`/ideas/${ideas['courses']?.id}`);
      const last = courses.actions.find(({ action }) => action.id === actions['Fairs']?.id);
      await unit.patch(`/idea-actions/${last?.id}`, last?.version ?? 0, { isWithdrawn: true });
      expect(await origin('Fairs')).toEqual([]);
      expect(told(await lineage())).toContain('courses courses Courses became red 50');
    });

    it('reaches over an action that was merged into it', async () => {
      await act('Old courses');
      await link('books', 'Old courses', 'became');
      const { body: old } = await unit.get<Action>(`/actions/${actions['Old courses']?.id}`);
      const merged = { status: 'merged', statusReason: 'The same', mergedInto: actions['Courses']?.id };
      await unit.patch(`/actions/${old.id}`, old.version, merged);
      const books = (await origin('Courses')).find(({ id }) => nameOf(id) === 'books');
      expect(books).toMatchObject({ relation: 'became', through: { id: old.id, code: old.code } });
      expect(told(await lineage())).toContain('books books Courses became red 100');
    });
  });
});
