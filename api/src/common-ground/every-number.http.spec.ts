import type { Action, Commitment, CommonGround, Organisation, PageOf, Period, Pillar } from '@symmachia/contracts';
import { type Sector, sectors } from '@symmachia/domain';
import { eachDatabase } from '@symmachia/testing';
import type { Client } from '../../test/client';
import { type NaiveGround, naiveGround } from '../../test/naive-ground';
import { type TestApp, testApp } from '../../test/test-app';
import { seeded } from '../administration/demonstration/random';

const plan = '/plans/test-plan';
const roles = ['leadership', 'facilitator', 'organisation_lead'] as const;
const targetGroups = ['citizens', 'businesses', 'education', 'women_girls'];

/**
 * A plan of thirty actions in all states, some of them without a target group, under two pillars and a sub-pillar, and of
 * ninety commitments, some withdrawn or not agreed, by sixteen organisations. June is locked after two thirds of it.
 */
eachDatabase((fresh) => {
  const random = seeded(5);
  let test: TestApp;
  let unit: Client;

  const post = async <Body>(path: string, body: object = {}) => {
    const answer = await unit.post<Body>(path, body);
    if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const some = <Value>(all: readonly Value[], most: number) => all.filter(() => random.chance(0.4)).slice(0, most);

  beforeAll(async () => {
    test = await testApp(await fresh());
    unit = await test.as('admin');
    const organisations: [string, ...string[]] = [test.organisations.company, ...Object.values(test.organisations)];
    for (let at = 0; at < 12; at += 1)
      organisations.push(
        (await post<Organisation>('/organisations', { name: { en: `Body ${at}` }, sector: random.oneOf(sectors) })).id,
      );
    const pillar = async (name: string, parent?: string) =>
      (await post<Pillar>(`${plan}/pillars`, { name: { en: name }, parent })).id;
    const skills = await pillar('Skills');
    const pillars: [string, ...string[]] = [skills, await pillar('Schools'), await pillar('Coding', skills)];
    const act = async (at: number) => {
      const action = await post<Action>(`${plan}/actions`, {
        title: { en: `Action ${at}` },
        pillars: [random.oneOf(pillars), ...some(pillars, 1)].filter((id, first, all) => all.indexOf(id) === first),
        targetGroups: some(targetGroups, 3),
        leadOrganisation: random.oneOf(organisations),
        status: random.chance(0.15) ? 'proposed' : 'in_progress',
      });
      for (let count = random.below(6); count > 0; count -= 1) await commit(action);
      if (random.chance(0.1) && action.status !== 'proposed') {
        const { version } = (await unit.get<Action>(`/actions/${action.id}`)).body;
        await unit.patch(`/actions/${action.id}`, version, { status: 'cancelled', statusReason: 'No money' });
      }
    };
    const commit = (action: Action) => {
      const [lead = '', ...others] = some([...new Set(organisations)], 3);
      return post<Commitment>(`${plan}/commitments`, {
        action: action.id,
        title: { en: 'Commitment' },
        parties: [
          { organisation: lead || random.oneOf(organisations), role: 'lead' },
          ...others.map((organisation) => ({
            organisation,
            role: random.oneOf(['partner', 'supporter', 'funder'] as const),
          })),
        ],
        reviewStatus: random.chance(0.15) ? 'draft' : 'approved',
        deliveryStatus: random.chance(0.1) ? 'withdrawn' : 'in_progress',
      });
    };
    for (let at = 0; at < 20; at += 1) await act(at);
    const june = await post<Period>(`${plan}/periods`, { startDate: '2026-06-01', endDate: '2026-06-30' });
    await post(`/periods/${june.id}/open`);
    await post(`/periods/${june.id}/lock`);
    for (let at = 20; at < 30; at += 1) await act(at);
  });
  afterAll(() => test.close());

  describe('every number of common ground', () => {
    const periods = ['', '2026-06'];

    it.each(roles.flatMap((role) => periods.map((period) => [role, period] as const)))(
      'leads %s to as many as it says (period: %s)',
      async (role, period) => {
        const reader = await test.as(role);
        const { body: ground } = await reader.get<CommonGround>(
          `${plan}/common-ground${period && `?period=${period}`}`,
        );
        const list = async (kind: string, query: object, of = period) => {
          const search = new URLSearchParams({ ...query, ...(of && { period: of }), limit: '1' });
          return (await reader.get<PageOf<Action>>(`${plan}/${kind}?${search}`)).body.total;
        };
        const told: [string, number][] = [];
        const found: [string, number][] = [];
        const follow = async (count: number, kind: string, query: Record<string, string>, of?: string) => {
          const name = `${kind} ${JSON.stringify(query)} ${of ?? period}`;
          told.push([name, count]);
          found.push([name, (await list(kind, query, of)) ?? -1]);
        };
        for (const kind of ['actions', 'commitments'] as const) {
          await follow(ground[kind].total, kind, { behind: 'any' });
          await follow(ground[kind].cross, kind, { behind: 'several' });
          for (const { sectors: set, count } of ground[kind].sets) await follow(count, kind, { behind: set.join() });
        }
        for (const { period: of, snapshot, actions } of ground.growth) {
          await follow(actions.total, 'actions', { behind: 'any' }, snapshot ? of?.id : '');
          await follow(actions.cross, 'actions', { behind: 'several' }, snapshot ? of?.id : '');
        }
        for (const { one, other, actions, commitments } of ground.collaborations.pairs) {
          await follow(actions, 'actions', { together: `${one},${other}` });
          await follow(commitments, 'commitments', { together: `${one},${other}` });
        }
        for (const { pillar, targetGroup, actions } of ground.fields.cells)
          await follow(actions, 'actions', { pillar, targetGroup, behind: 'any' });
        expect(found).toEqual(told);
        expect(told.length).toBeGreaterThan(60);
      },
    );

    it.each(periods)('is what counting the rows of the lists by hand gives (period: %s)', async (period) => {
      const filter = period && `period=${period}`;
      const { body: ground } = await unit.get<CommonGround>(`${plan}/common-ground?${filter}`);
      const naive = await naiveGround(unit, 'test-plan', filter && `&${filter}`);
      for (const kind of ['actions', 'commitments'] as const)
        for (const { sectors: set, count } of ground[kind].sets)
          expect([kind, set, count]).toEqual([kind, set, havingExactly(behindEach(naive)[kind], set)]);
      expect(ground.actions.total).toBe(naive.actions.length);
      expect(
        ground.collaborations.pairs.map(({ one, other, actions }) => `${one} ${other} ${actions}`).toSorted(),
      ).toEqual(
        everyTwo(naive).flatMap((two) => {
          const shared = naive.actions.filter(({ behind }) => two.every((id) => behind.has(id))).length;
          return shared ? [`${two.join(' ')} ${shared}`] : [];
        }),
      );
      for (const { pillar, targetGroup, actions, sectors: here } of ground.fields.cells) {
        const inField = naive.actions.filter(({ fields }) => fields.includes(`${pillar} ${targetGroup}`));
        const present = new Set(inField.flatMap(({ behind }) => [...behind.values()]));
        expect([actions, here]).toEqual([inField.length, sectors.filter((sector) => present.has(sector))]);
      }
      expect(ground.fields.outside).toBe(naive.actions.filter(({ fields }) => fields.length === 0).length);
      expect(ground.fields.outside).toBeGreaterThan(0);
      const strangers = everyTwo(naive).filter((two) => areStrangersInOneField(naive, two));
      expect(ground.introductions.total).toBe(strangers.length);
      expect(ground.introductions.pairs.map(({ one, other }) => `${one} ${other}`)).toEqual(
        expect.arrayContaining(ground.introductions.total > 50 ? [] : strangers.map((two) => two.join(' '))),
      );
    });
  });
});

const behindEach = ({ actions, commitments }: NaiveGround) => ({
  actions: actions.map(({ behind }) => behind),
  commitments,
});

const havingExactly = (all: readonly Map<string, Sector>[], set: readonly Sector[]) =>
  all.filter((behind) => sectors.every((sector) => [...behind.values()].includes(sector) === set.includes(sector)))
    .length;

const everyTwo = ({ actions }: NaiveGround): [string, string][] => {
  const ids = [...new Set(actions.flatMap(({ behind }) => [...behind.keys()]))].toSorted();
  return ids.flatMap((one, at) => ids.slice(at + 1).map((other): [string, string] => [one, other]));
};

function areStrangersInOneField({ actions }: NaiveGround, two: readonly [string, string]): boolean {
  const [one, other] = two.map((id) => actions.filter(({ behind }) => behind.has(id)));
  const sectorsOf = two.map((id) => actions.flatMap(({ behind }) => behind.get(id) ?? [])[0]);
  const fieldsOf = (mine: NaiveGround['actions'] = []) => new Set(mine.flatMap(({ fields }) => fields));
  return (
    sectorsOf[0] !== sectorsOf[1] &&
    !one?.some((action) => other?.includes(action)) &&
    [...fieldsOf(one)].some((field) => fieldsOf(other).has(field))
  );
}
