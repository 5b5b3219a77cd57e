import type { Action, Commitment, CommonGround, Organisation, PageOf, Period, Pillar } from '@symmachia/contracts';
import { crossSector, sharedActions } from '@symmachia/domain';
import { eachDatabase } from '@symmachia/testing';
import type { Client } from '../../test/client';
import { type TestApp, testApp } from '../../test/test-app';
import { CommonGroundRepository } from './common-ground.repository';

const plan = '/plans/test-plan';

/** Courses: ministry and company, supported by the foundation. Clubs: a club alone, in the same field. June is locked before the clubs. */
eachDatabase((fresh) => {
  let test: TestApp;
  let unit: Client;
  let club: string;
  let pillar: string;
  let courses: Action;

  const post = async <Body>(path: string, body: object = {}) => (await unit.post<Body>(path, body)).body;
  const read = async (query = '') => (await unit.get<CommonGround>(`${plan}/common-ground${query}`)).body;
  const act = (title: string) =>
    post<Action>(`${plan}/actions`, {
      title: { en: title },
      pillars: [pillar],
      targetGroups: ['citizens'],
      status: 'in_progress',
    });
  const commit = (action: Action, parties: object[]) =>
    post<Commitment>(`${plan}/commitments`, { action: action.id, title: { en: 'Commitment' }, parties });

  beforeAll(async () => {
    test = await testApp(await fresh());
    unit = await test.as('admin');
    const { ministry, company, foundation } = test.organisations;
    club = (await post<Organisation>('/organisations', { name: { en: 'Club' }, sector: 'third_sector' })).id;
    pillar = (await post<Pillar>(`${plan}/pillars`, { name: { en: 'Citizens' } })).id;
    courses = await act('Courses');
    await commit(courses, [
      { organisation: ministry, role: 'lead' },
      { organisation: company, role: 'partner' },
    ]);
    const june = await post<Period>(`${plan}/periods`, { startDate: '2026-06-01', endDate: '2026-06-30' });
    await post(`/periods/${june.id}/open`);
    await post(`/periods/${june.id}/lock`);
    await commit(courses, [
      { organisation: ministry, role: 'lead' },
      { organisation: foundation, role: 'supporter' },
    ]);
    await commit(await act('Clubs'), [{ organisation: club, role: 'lead' }]);
  });
  afterAll(() => test.close());

  describe('common ground', () => {
    it('is told by the sectors behind actions and commitments, supporters among them', async () => {
      const { actions, commitments } = await read();
      const present = ({ sets }: CommonGround['actions']) =>
        sets.filter(({ count }) => count).map(({ sectors, count }) => [sectors.join('+'), count]);
      expect([actions.total, actions.cross, actions.share]).toEqual([2, 1, 50]);
      expect(present(actions)).toEqual([
        ['public+private+third_sector', 1],
        ['third_sector', 1],
      ]);
      expect(present(commitments)).toEqual([
        ['public+private', 1],
        ['public+third_sector', 1],
        ['third_sector', 1],
      ]);
    });

    it('says who works with whom, and which of it is new since the last locked period', async () => {
      const { collaborations, organisations } = await read();
      const { ministry, company, foundation } = test.organisations;
      const pairs = collaborations.pairs.map(({ one, other, actions, isNew }) => [
        [one, other].toSorted(),
        actions,
        isNew,
      ]);
      expect(pairs).toHaveLength(3);
      expect(pairs).toEqual(
        expect.arrayContaining([
          [[ministry, company].toSorted(), 1, false],
          [[ministry, foundation].toSorted(), 1, true],
          [[company, foundation].toSorted(), 1, true],
        ]),
      );
      expect(collaborations).toMatchObject({ total: 3, fresh: 2, since: { label: '2026-06' } });
      expect(organisations.map(({ id }) => id)).toEqual(expect.arrayContaining([ministry, company, foundation, club]));
    });

    it('names the fields of work with the sectors in them, and who could be brought together', async () => {
      const { fields, introductions } = await read();
      expect(fields.cells.find(({ pillar: key, targetGroup }) => key === pillar && targetGroup === 'citizens')).toEqual(
        {
          pillar,
          targetGroup: 'citizens',
          actions: 2,
          sectors: ['public', 'private', 'third_sector'],
        },
      );
      expect(fields.cells.filter(({ actions }) => actions > 0)).toHaveLength(1);
      expect(introductions.total).toBe(2);
      for (const { one, other, fields: common } of introductions.pairs) {
        expect([one, other]).toContain(club);
        expect(common).toEqual([{ pillar, targetGroup: 'citizens' }]);
      }
    });

    it('grows from period to period, by the same count as in the domain', async () => {
      const { growth } = await read();
      expect(growth.map(({ snapshot, actions }) => [snapshot, actions.total, actions.cross, actions.share])).toEqual([
        [true, 1, 1, 100],
        [false, 2, 1, 50],
      ]);
      const repository = test.app.get(CommonGroundRepository, { strict: false });
      const shared = sharedActions(await repository.involvements(test.plan.id, ''));
      expect(growth.at(-1)?.actions).toEqual(crossSector(shared));
    });

    it('leads to as many actions and commitments as it counts', async () => {
      const list = async (path: string) => (await unit.get<PageOf<Action>>(`${plan}/${path}`)).body.total;
      const ground = await read();
      for (const kind of ['actions', 'commitments'] as const)
        for (const { sectors, count } of ground[kind].sets)
          expect([kind, sectors, await list(`${kind}?behind=${sectors.join(',')}`)]).toEqual([kind, sectors, count]);
      for (const { one, other, actions, commitments } of ground.collaborations.pairs) {
        expect(await list(`actions?together=${one},${other}`)).toBe(actions);
        expect(await list(`commitments?together=${one},${other}`)).toBe(commitments);
      }
    });

    it('tells everybody who works with somebody, and every pair of those told', async () => {
      const { collaborations, organisations } = await read();
      const { ministry, company, foundation } = test.organisations;
      expect(collaborations.shown.toSorted()).toEqual([ministry, company, foundation].toSorted());
      expect([collaborations.organisations, collaborations.pairs.length]).toEqual([3, collaborations.total]);
      for (const id of collaborations.shown) expect(organisations.map((each) => each.id)).toContain(id);
    });

    it('of a locked period is that of then, and its lists too', async () => {
      const then = await read('?period=2026-06');
      expect(then.snapshot?.period.label).toBe('2026-06');
      expect([then.actions.total, then.actions.share, then.collaborations.total, then.growth.length]).toEqual([
        ...[1, 100, 1, 1],
      ]);
      const { total } = (await unit.get<PageOf<Action>>(`${plan}/actions?behind=public,private&period=2026-06`)).body;
      expect(total).toBe(1);
    });

    it('is for those who take part in the plan', async () => {
      expect((await (await test.as('facilitator')).get(`${plan}/common-ground`)).status).toBe(200);
      expect((await (await test.as('outsider')).get(`${plan}/common-ground`)).status).toBe(404);
      const { status, body } = await unit.get(`${plan}/actions?behind=church`);
      expect([status, body.errors]).toEqual([400, [{ pointer: '/behind', code: 'not-in-vocabulary' }]]);
    });
  });
});
