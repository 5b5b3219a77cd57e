import type { ActionFacets, PageOf } from '@symmachia/contracts';
import { Client } from '../client';
import { sees } from './sight';
import { type Asker, askers } from './people';
import { type Kind, World } from './world';

interface Listed {
  id: string;
}

/** Which rows of each kind a plan's list shows; a name that the other plan's cases begin with tells them apart. */
const lists: readonly (readonly [kind: Kind, noun: string])[] = [
  ['action', 'actions'],
  ['commitment', 'commitments'],
  ['pillar', 'pillars'],
  ['period', 'periods'],
  ['lab', 'labs'],
  ['idea', 'ideas'],
];

describe('a list shows whom it shows a row exactly what they may read', () => {
  let world: World;
  beforeAll(async () => (world = await World.make()));
  afterAll(() => world.test.close());

  const as = (who: Asker) => new Client(world.test.app, world.cookies[who]);
  const isIn = (plan: 'test-plan' | 'other-plan', name: string) =>
    name.startsWith('other plan') === (plan === 'other-plan');

  describe.each(['test-plan', 'other-plan'] as const)('of %s', (plan) => {
    const readersOf = (who: Asker) => sees.plan[plan === 'test-plan' ? 'the plan' : 'other plan']?.includes(who);

    it.each(lists)('%s', async (kind, noun) => {
      for (const who of askers.filter(readersOf)) {
        const listed = (await as(who).all<Listed>(`/plans/${plan}/${noun}`, 5)).map(({ id }) => id);
        for (const name of world.casesOf(kind).filter((each) => isIn(plan, each)))
          expect([who, name, listed.includes(await world.id(kind, name))]).toEqual([
            who,
            name,
            sees[kind][name]?.includes(who),
          ]);
        const { body } = await as(who).get<PageOf<Listed>>(`/plans/${plan}/${noun}?limit=1`);
        expect([who, body.total]).toEqual([who, listed.length]);
      }
    });

    it('counts in facets what it lists', async () => {
      for (const who of askers.filter(readersOf)) {
        const listed = await as(who).all<Listed & { status: string }>(`/plans/${plan}/actions`, 5);
        const { body } = await as(who).get<ActionFacets>(`/plans/${plan}/actions/facets`);
        const counted = Object.fromEntries(body.status.map(({ key, count }) => [key, count]));
        const statuses = Map.groupBy(listed, ({ status }) => status);
        expect([who, counted]).toEqual([
          who,
          Object.fromEntries([...statuses].map(([status, rows]) => [status, rows.length])),
        ]);
      }
    });
  });

  it('and of plans those alone that they may read', async () => {
    for (const who of askers) {
      const listed = (await as(who).all<Listed>('/plans')).map(({ id }) => id);
      for (const name of world.casesOf('plan'))
        expect([who, name, listed.includes(await world.id('plan', name))]).toEqual([
          who,
          name,
          sees.plan[name]?.includes(who),
        ]);
    }
  });

  it('finds nothing hidden by its words, its organisation or its sector', async () => {
    const { foundation } = world.test.organisations;
    const hidden = await world.id('action', "the foundation's proposal");
    const draft = await world.id('commitment', "the foundation's draft");
    for (const who of ['lead', 'editor', 'leadership', 'facilitator', 'assessor'] as const)
      for (const filter of ['q=Action', 'q=Commitment', `organisation=${foundation}`, 'sector=third_sector', 'q=C']) {
        const found = [
          ...(await as(who).all<Listed>(`/plans/test-plan/actions?${filter}`, 50)),
          ...(await as(who).all<Listed>(`/plans/test-plan/commitments?${filter}`, 50)),
        ].map(({ id }) => id);
        const proposals = found.includes(hidden) && who !== 'facilitator';
        expect([who, filter, proposals, found.includes(draft)]).toEqual([who, filter, false, false]);
      }
  });

  it('adds up figures from what is approved alone: everybody is shown the same ones', async () => {
    const figures = async (who: Asker, by: string) =>
      (await as(who).get(`/plans/test-plan/delivery?by=${by}`)).body as unknown;
    for (const by of ['sector', 'pillar', 'organisation', 'action', 'targetGroup']) {
      const shown = await figures('admin', by);
      for (const who of ['leadership', 'lead', 'assessor'] as const) expect(await figures(who, by)).toEqual(shown);
      expect(JSON.stringify(shown)).not.toContain(await world.id('action', "the foundation's proposal"));
    }
  });
});
