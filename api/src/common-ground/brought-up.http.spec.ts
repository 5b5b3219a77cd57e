import type { CommonGround, Idea, IdeaSummary, Lab, Organisation, PageOf, Period, Theme } from '@symmachia/contracts';
import { eachDatabase } from '@symmachia/testing';
import type { Client } from '../../test/client';
import { type TestApp, testApp } from '../../test/test-app';

const plan = '/plans/test-plan';
type Sets = NonNullable<CommonGround['ideas']>;

/**
 * A lab with a public and a private participant and three themes. Daring, marked as common ground: Clubs by the ministry,
 * into which Vans of the company goes, which the foundation supports. Diversity: Kits by the company, rejected, and Maps of
 * nobody. Contract, marked as common ground: nothing but Games, which was withdrawn.
 */
eachDatabase((fresh) => {
  let test: TestApp;
  let unit: Client;
  let themes: Record<'daring' | 'diversity' | 'contract', string>;
  let vans: Idea;
  let clubs: Idea;

  const post = async <Body>(path: string, body: object = {}) => {
    const answer = await unit.post<Body>(path, body);
    if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const read = async (query = '') => (await unit.get<CommonGround>(`${plan}/common-ground${query}`)).body;
  const present = (all: Sets | null) =>
    (all?.sets ?? []).filter(({ count }) => count).map(({ sectors, count }) => [sectors.join('+'), count]);
  const listed = async (query: string) =>
    (await unit.get<PageOf<IdeaSummary>>(`${plan}/ideas?${query}`)).body.items.map(({ title }) => title.en).toSorted();
  const idea = (title: string, body: object) => post<Idea>(`${plan}/ideas`, { title: { en: title }, ...body });

  beforeAll(async () => {
    test = await testApp(await fresh());
    unit = await test.as('admin');
    const { ministry, company, foundation } = test.organisations;
    const lab = await post<Lab>(`${plan}/labs`, { kind: 'innovation_lab', title: { en: 'Lab' } });
    for (const organisation of [ministry, company])
      await post(`/labs/${lab.id}/participants`, { role: 'participant', organisation });
    await post(`/labs/${lab.id}/participants`, { role: 'moderator', organisation: foundation });
    const theme = async (title: string, isCommonGround: boolean) =>
      (await post<Theme>(`/labs/${lab.id}/themes`, { title: { en: title }, isCommonGround })).id;
    themes = {
      daring: await theme('Daring', true),
      diversity: await theme('Diversity', false),
      contract: await theme('Contract', true),
    };
    clubs = await idea('Clubs', { theme: themes.daring, submittedBy: ministry });
    vans = await idea('Vans', { theme: themes.daring, submittedBy: company, supporters: [foundation] });
    const kits = await idea('Kits', { theme: themes.diversity, submittedBy: company });
    await post(`/ideas/${kits.id}/reject`, { reason: 'Too dear' });
    await idea('Maps', { theme: themes.diversity });
    const games = await idea('Games', { theme: themes.contract, submittedBy: company });
    await unit.patch(`/ideas/${games.id}`, games.version, { isWithdrawn: true });
  });
  afterAll(() => test.close());

  describe('themes and ideas in common ground', () => {
    it('are told by the sectors behind them, and how many nobody is known to stand behind', async () => {
      const { ideas, themes: told } = await read();
      expect([ideas?.total, ideas?.cross, ideas?.share, ideas?.nobody]).toEqual([4, 1, 25, 1]);
      expect(present(ideas)).toEqual([
        ['private+third_sector', 1],
        ['public', 1],
        ['private', 1],
      ]);
      expect([told?.total, told?.cross, told?.nobody]).toEqual([3, 1, 1]);
      expect(present(told)).toEqual([
        ['public+private+third_sector', 1],
        ['private', 1],
      ]);
    });

    it('say of a theme how many ideas it has, who was at the table, and where lab and ideas differ', async () => {
      const list = (await read()).themes?.list ?? [];
      expect(list.map(({ id, ideas, merged, sectors, verdict }) => [id, ideas, merged, sectors, verdict])).toEqual([
        [themes.daring, 2, 0, ['public', 'private', 'third_sector'], 'both'],
        [themes.diversity, 2, 0, ['private'], 'neither'],
        [themes.contract, 0, 0, [], 'undecided'],
      ]);
      for (const { atTable } of list) expect(atTable).toEqual(['public', 'private']);
    });

    const leadsToAsMany = async () => {
      const { ideas, themes: told } = await read();
      for (const { sectors, count } of ideas?.sets ?? [])
        expect([sectors, (await listed(`behind=${sectors.join(',')}`)).length]).toEqual([sectors, count]);
      expect(await listed('behind=none')).toHaveLength(ideas?.nobody ?? -1);
      expect(await listed('behind=any')).toHaveLength(ideas?.total ?? -1);
      for (const { id, ideas: count, merged } of told?.list ?? []) {
        expect(await listed(`theme=${id}&behind=any`)).toHaveLength(count);
        expect(await listed(`theme=${id}&status=merged`)).toHaveLength(merged);
      }
    };

    it('lead to as many ideas as they count', async () => {
      await leadsToAsMany();
      expect(await listed('behind=private,third_sector')).toEqual(['Vans']);
      const refused = await unit.get(`${plan}/ideas?behind=church`);
      expect([refused.status, refused.body.errors]).toEqual([400, [{ pointer: '/behind', code: 'not-in-vocabulary' }]]);
    });

    it('live on when they are merged: the survivor has everybody, its theme loses nobody, no action notices', async () => {
      const before = await read();
      await post(`/ideas/${vans.id}/merge`, { into: clubs.id, reason: 'The same on wheels' });
      const after = await read();
      expect([after.ideas?.total, after.ideas?.share]).toEqual([3, 33.33]);
      expect(present(after.ideas)).toEqual([
        ['public+private+third_sector', 1],
        ['private', 1],
      ]);
      expect(after.themes?.list[0]).toMatchObject({ id: themes.daring, ideas: 1, merged: 1, verdict: 'both' });
      expect([after.actions, after.commitments]).toEqual([before.actions, before.commitments]);
      await leadsToAsMany();
    });

    it('are of now: a locked period keeps none, and says so', async () => {
      const june = await post<Period>(`${plan}/periods`, { startDate: '2026-06-01', endDate: '2026-06-30' });
      await post(`/periods/${june.id}/open`);
      await post(`/periods/${june.id}/lock`);
      const then = await read('?period=2026-06');
      expect([then.ideas, then.themes]).toEqual([null, null]);
    });

    it('follow their organisation: a supporter more never takes anything away', async () => {
      const association = await post<Organisation>('/organisations', {
        name: { en: 'Association' },
        sector: 'third_sector',
      });
      const share = (await read()).ideas?.share ?? 0;
      await idea('Fairs', { submittedBy: test.organisations.ministry, supporters: [association.id] });
      expect((await read()).ideas?.share).toBeGreaterThan(share);
    });
  });
});
