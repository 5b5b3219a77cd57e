import type {
  Action,
  ActionSummary,
  Commitment,
  Idea,
  Lab,
  LabOutcome,
  LabSummary,
  Organisation,
  PageOf,
  Period,
  Pillar,
  Plan,
} from '@symmachia/contracts';
import { yearAfter } from '@symmachia/domain';
import { eachDatabase } from '@symmachia/testing';
import type { Client } from '../../test/client';
import { emailOf } from '../../test/seed';
import { type TestApp, testApp } from '../../test/test-app';
import { erasePerson } from '../administration/erasure/erase-person';
import { system } from '../platform/database/author';
import { PlanEntity } from '../plans/plan.entity';
import { mergeIdeas, plantIdeas } from './ideas.spec-support';

const plan = '/plans/test-plan';

/**
 * Courses ran since January: ministry and company. The lab of February enriched them in March, when the foundation came
 * in, and clubs came from it: ministry and foundation for schools, without dates. A later lab claims the clubs, too.
 */
eachDatabase((fresh) => {
  let test: TestApp;
  let unit: Client;
  let lab: Lab;
  let later: Lab;
  let skills: string;
  let schools: string;
  let courses: Action;
  let clubs: Action;
  let dropped: Action;
  let ideas: string[] = [];

  const post = async <Body>(path: string, body: object = {}) => (await unit.post<Body>(path, body)).body;
  const read = async (of = lab, by = unit, query = '') =>
    (await by.get<LabOutcome>(`/labs/${of.id}/outcome${query}`)).body;
  const act = (title: string, pillars: string[]) =>
    post<Action>(`${plan}/actions`, {
      ...{ title: { en: title }, pillars, targetGroups: ['citizens'], status: 'in_progress' },
    });
  const commit = (action: Action, organisations: string[], startDate?: string) =>
    post<Commitment>(`${plan}/commitments`, {
      ...{ action: action.id, title: { en: 'Commitment' }, startDate },
      parties: organisations.map((organisation, at) => ({ organisation, role: at ? 'partner' : 'lead' })),
    });
  const change = async (fields: Partial<PlanEntity>) =>
    test.database.write(system, async (tx) => {
      const row = await tx.find(PlanEntity, { id: test.plan.id });
      if (row) await tx.update(PlanEntity, row, fields);
    });
  const pairs = ({ collaborations }: LabOutcome) =>
    collaborations.pairs.map(({ one, other }) => [one, other].toSorted());

  beforeAll(async () => {
    test = await testApp(await fresh());
    unit = await test.as('admin');
    const { ministry, company, foundation } = test.organisations;
    const pillar = async (name: string) => (await post<Pillar>(`${plan}/pillars`, { name: { en: name } })).id;
    skills = await pillar('Skills');
    schools = await pillar('Schools');
    const aLab = (title: string, days: object) =>
      post<Lab>(`${plan}/labs`, { kind: 'innovation_lab', title: { en: title }, status: 'held', ...days });
    lab = await aLab('Lab', { startDate: '2026-02-10' });
    later = await aLab('Later lab', { startDate: '2026-05-10' });
    courses = await act('Courses', [skills]);
    clubs = await act('Clubs', [schools]);
    dropped = await act('Dropped', [skills]);
    await commit(courses, [ministry, company], '2026-01-10');
    await commit(courses, [foundation], '2026-04-01');
    await commit(clubs, [ministry, foundation]);
    await unit.patch(`/actions/${dropped.id}`, dropped.version, { status: 'cancelled', statusReason: 'Too dear' });
    const led = (action: Action, relation: 'became' | 'enriched', on: string) => ({
      ...{ id: action.id, relation, on },
    });
    ideas = await plantIdeas(test, [
      { lab: lab.id, status: 'adopted', actions: [led(clubs, 'became', '2026-03-01')] },
      {
        lab: lab.id,
        status: 'adopted',
        actions: [led(clubs, 'became', '2026-03-02'), led(courses, 'enriched', '2026-03-02')],
      },
      { lab: lab.id, status: 'adopted', actions: [led(dropped, 'became', '2026-03-03')] },
      { lab: lab.id },
      { lab: lab.id, status: 'parked' },
      { lab: lab.id, status: 'rejected' },
      { lab: lab.id, status: 'shortlisted', isWithdrawn: true },
      { lab: later.id, status: 'adopted', actions: [led(clubs, 'became', '2026-05-20')] },
      { status: 'shortlisted' },
    ]);
  });
  afterAll(() => test.close());

  describe('the outcome of a lab', () => {
    it('is ideas by their fate, new and enriched actions once each, and what is left out of them', async () => {
      const { plan: told, ideas: counted, actions } = await read();
      expect(told).toMatchObject({ id: test.plan.id, code: 'test-plan' });
      expect(counted).toEqual({
        total: 6,
        byStatus: { submitted: 1, shortlisted: 0, adopted: 3, merged: 0, parked: 1, rejected: 1 },
        furtherWork: 2,
      });
      expect([actions.became, actions.enriched, actions.leftOut]).toEqual([1, 1, 1]);
      expect(actions.list.map(({ code, relation, since, progress }) => [code, relation, since, progress])).toEqual([
        [clubs.code, 'became', '2026-03-01', 0],
        [courses.code, 'enriched', '2026-03-02', 0],
        [dropped.code, 'became', '2026-03-03', null],
      ]);
    });

    it('names who shares work for the first time, and fields that nobody worked in before', async () => {
      const { ministry, company, foundation } = test.organisations;
      const outcome = await read();
      expect(outcome.collaborations.total).toBe(2);
      expect(pairs(outcome)).toEqual(
        expect.arrayContaining([[ministry, foundation].toSorted(), [company, foundation].toSorted()]),
      );
      expect(outcome.collaborations.sectors.map(({ one, other, day }) => [one, other, day])).toEqual([
        ['public', 'third_sector', '2026-03-01'],
        ['private', 'third_sector', '2026-04-01'],
      ]);
      expect(outcome.fields.cells).toEqual([
        { pillar: schools, targetGroup: 'citizens', action: clubs.id, day: '2026-03-01' },
      ]);
      expect(outcome.fields.pillars).toEqual([{ key: schools, label: 'Schools' }]);
      expect(outcome.organisations.map(({ id }) => id)).toEqual(
        expect.arrayContaining([ministry, company, foundation]),
      );
    });

    it('leaves to an earlier lab what that did first', async () => {
      const { actions, collaborations, fields } = await read(later);
      expect([actions.became, actions.enriched, collaborations.total, fields.cells.length]).toEqual([0, 1, 0, 0]);
    });

    it('leads to as many actions as it counts', async () => {
      const counting = 'status=planned,in_progress,on_hold,completed';
      const list = async (query: string) =>
        (await unit.get<PageOf<ActionSummary>>(`${plan}/actions?${query}`)).body.total;
      for (const each of [lab, later])
        for (const relation of ['became', 'enriched'] as const) {
          const { actions } = await read(each);
          expect(await list(`lab=${each.id}&relation=${relation}&${counting}`)).toBe(actions[relation]);
        }
      expect(await list(`lab=${lab.id}&status=cancelled,merged`)).toBe(1);
      expect(await list('relation=became,enriched')).toBe(3);
      const facets = (await unit.get<{ status: object[] }>(`${plan}/actions/facets?lab=${later.id}`)).body;
      expect(facets.status).toEqual([{ key: 'in_progress', count: 1 }]);
      const { status, body } = await unit.get(`${plan}/actions?relation=merged_into`);
      expect([status, body.errors]).toEqual([400, [{ pointer: '/relation', code: 'not-in-vocabulary' }]]);
    });

    it('is in short in the list of labs', async () => {
      const leadership = await test.as('leadership');
      const { items } = (await leadership.get<PageOf<LabSummary>>(`${plan}/labs`)).body;
      expect(items.map(({ id }) => id).toSorted()).toEqual([lab.id, later.id].toSorted());
      for (const { id, ideas: counted, actions } of items) {
        const outcome = await read(id === lab.id ? lab : later);
        expect([counted, actions]).toEqual([outcome.ideas.total, outcome.actions.became + outcome.actions.enriched]);
      }
    });

    it('leads to as many ideas as it counts, and from each pair and field to the lab’s action in it', async () => {
      const leadership = await test.as('leadership');
      const total = async (path: string) => (await leadership.get<PageOf<object>>(`${plan}/${path}`)).body.total;
      const { ideas: counted, collaborations, fields } = await read();
      for (const [status, count] of Object.entries(counted.byStatus))
        expect([status, await total(`ideas?lab=${lab.id}&status=${status}`)]).toEqual([status, count]);
      // Also for who sees withdrawn ones, by the link beside the number.
      for (const [status, count] of Object.entries(counted.byStatus)) {
        const { body } = await unit.get<PageOf<object>>(`${plan}/ideas?lab=${lab.id}&status=${status}&withdrawn=false`);
        expect([status, body.total]).toEqual([status, count]);
      }
      for (const { one, other } of collaborations.pairs)
        expect(await total(`actions?lab=${lab.id}&together=${one},${other}`)).toBeGreaterThan(0);
      for (const { pillar, targetGroup } of fields.cells)
        expect(await total(`actions?lab=${lab.id}&pillar=${pillar}&targetGroup=${targetGroup}`)).toBe(1);
      for (const { one, other, action } of collaborations.sectors) {
        const { body } = await unit.get<PageOf<ActionSummary>>(
          `${plan}/actions?lab=${lab.id}&together=${one},${other}`,
        );
        expect(body.items.map(({ id }) => id)).toContain(action);
      }
      const { company } = test.organisations;
      expect(await total(`actions?lab=${lab.id}&together=public,third_sector`)).toBe(2);
      expect(await total(`actions?lab=${lab.id}&together=public,private,third_sector`)).toBe(1);
      expect(await total(`actions?together=third_sector,${company}`)).toBe(1);
      expect(await total('commitments?together=public,third_sector')).toBe(1);
      const { status, body } = await unit.get(`${plan}/actions?together=public,elsewhere`);
      expect([status, body.errors]).toEqual([400, [{ pointer: '/together', code: 'invalid-format' }]]);
    });

    it('keeps its actions when two of its ideas are merged', async () => {
      const before = await read();
      await mergeIdeas(test, ideas[0] ?? '', ideas[1] ?? '');
      const { ideas: counted, ...after } = await read();
      expect(counted.byStatus).toMatchObject({ adopted: 2, merged: 1 });
      const { ideas: _, asOf: __, ...rest } = before;
      expect(after).toMatchObject(rest);
    });

    it('names nobody as new together who shared work in the plan before', async () => {
      const { ministry, foundation } = test.organisations;
      const former = await post<Plan>('/plans', {
        ...{ code: 'plan-before', title: { en: 'Before' }, languages: ['en'] },
        ...{ startDate: '2025-01-01', endDate: '2025-12-31' },
      });
      const known = (await unit.get(`/labs/${lab.id}/outcome`)).headers['etag'];
      await change({ predecessorId: former.id });
      const action = await post<Action>('/plans/plan-before/actions', { title: { en: 'Old' }, status: 'completed' });
      await post('/plans/plan-before/commitments', {
        ...{ action: action.id, title: { en: 'Old' } },
        parties: [ministry, foundation].map((organisation, at) => ({ organisation, role: at ? 'partner' : 'lead' })),
      });
      expect(pairs(await read())).not.toContainEqual([ministry, foundation].toSorted());
      expect((await unit.get(`/labs/${lab.id}/outcome`)).headers['etag']).not.toBe(known);
      await change({ predecessorId: null });
    });

    it('is told anew where the plan follows another one that changed just as often', async () => {
      const etag = async () => (await unit.get(`/labs/${lab.id}/outcome`)).headers['etag'];
      const formers = ['one', 'other'].map((code) => `plan-${code}`);
      for (const code of formers)
        await post<Plan>('/plans', {
          ...{ code, title: { en: code }, languages: ['en'] },
          ...{ startDate: '2025-01-01', endDate: '2025-12-31' },
        });
      const seen = new Set();
      const counted = async (code: string, changes: number) => {
        await change({ predecessorId: (await unit.get<Plan>(`/plans/${code}`)).body.id });
        await test.database.write(system, async (tx) => {
          await tx.execute('UPDATE plans SET changes = :changes WHERE code = :code', { changes, code });
          await tx.execute('UPDATE plans SET changes = :changes WHERE id = :id', { changes: 1000, id: test.plan.id });
        });
        seen.add(await etag());
      };
      for (const code of formers) await counted(code, 7);
      expect(seen.size).toBe(2);
      await change({ predecessorId: null });
    });

    it('names nobody as new together who worked with what an organisation was before it was merged', async () => {
      const organisation = async (name: string) =>
        (await post<Organisation>('/organisations', { name: { en: name }, sector: 'third_sector' })).id;
      const fairs = await post<Lab>(`${plan}/labs`, { kind: 'workshop', title: { en: 'Fairs' } });
      const [guild, union] = [await organisation('Guild'), await organisation('Union')];
      const agency = await organisation('Agency');
      const old = await act('Fair', [skills]);
      await commit(old, [guild, agency], '2026-01-02');
      const fair = (await unit.get<Action>(`/actions/${old.id}`)).body;
      for (const { id, version } of fair.commitmentList)
        await unit.patch(`/commitments/${id}`, version, { deliveryStatus: 'fulfilled' });
      const fresh = await act('New fair', [skills]);
      await commit(fresh, [union, agency], '2026-03-20');
      await plantIdeas(test, [
        { lab: fairs.id, status: 'adopted', actions: [{ id: fresh.id, relation: 'became', on: '2026-03-10' }] },
      ]);
      expect(pairs(await read(fairs))).toEqual([[union, agency].toSorted()]);
      const merged = await unit.post(`/organisations/${guild}/merge`, {
        ...{ into: union, on: '2026-04-01', reason: 'They are one now' },
      });
      expect(merged.status).toBe(200);
      expect(pairs(await read(fairs))).toEqual([]);
    });
  });

  describe('what is delivered of it', () => {
    const lock = async () => {
      const june = await post<Period>(`${plan}/periods`, { startDate: '2026-06-01', endDate: '2026-06-30' });
      await post(`/periods/${june.id}/open`);
      await post(`/periods/${june.id}/lock`);
      return june;
    };

    it('is told now, of new and of enriched actions', async () => {
      const { now } = await read();
      expect([now.became.actions, now.enriched.actions, now.total.actions]).toEqual([1, 1, 2]);
      expect([now.became.commitments, now.enriched.commitments, now.total.commitments]).toEqual([1, 2, 3]);
      expect([now.total.leftOutActions, now.total.progress]).toEqual([1, 0]);
    });

    it('is told a year on only when the day has come', async () => {
      expect((await read()).yearOn).toEqual({
        ...{ dueOn: '2027-02-10', after: 'lab', state: 'ahead' },
        ...{ snapshot: null, delivered: null },
      });
      const undated = await post<Lab>(`${plan}/labs`, { kind: 'workshop', title: { en: 'Undated' } });
      expect((await read(undated)).yearOn).toMatchObject({ dueOn: null, after: null, state: 'no-day' });
    });

    it('comes a year on from the last snapshot between the lab and the day, and is not made up without one', async () => {
      const held = (day: string) =>
        test.database.write(system, (tx) =>
          tx.execute(`UPDATE labs SET start_date = :day WHERE id = :id`, { day, id: lab.id }),
        );
      const today = new Date().toISOString().slice(0, 10);
      await change({ businessDate: '2080-01-01' });
      await held(today);
      const dueOn = yearAfter(today);
      expect((await read()).yearOn).toMatchObject({ dueOn, after: 'lab', state: 'no-snapshot', delivered: null });
      const june = await lock();
      await commit(clubs, [test.organisations.company]);
      const { yearOn, now } = await read();
      expect(yearOn).toMatchObject({ dueOn, state: 'told', snapshot: { period: { id: june.id } } });
      expect([yearOn.delivered?.became.commitments, now.became.commitments]).toEqual([1, 2]);
      // No lock keeps the links: a list of then by what they say now would change afterwards.
      const { status, body } = await unit.get(`${plan}/actions?period=${june.id}&lab=${lab.id}`);
      expect([status, body.errors]).toEqual([400, [{ pointer: '/lab', code: 'only-now' }]]);
      // What was locked before a lab tells nothing of what was delivered after it.
      await held('2078-02-10');
      expect((await read()).yearOn).toMatchObject({ dueOn: '2079-02-10', state: 'no-snapshot', delivered: null });
      await change({ businessDate: '2026-07-01' });
    });

    it('is no zero a year on where the lab had led to nothing that counted by then', async () => {
      const idle = await post<Lab>(`${plan}/labs`, {
        ...{ kind: 'workshop', title: { en: 'Late fruit' }, status: 'held' },
        ...{ startDate: '2025-06-01', endDate: '2025-07-01' },
      });
      await plantIdeas(test, [
        { lab: idle.id, status: 'adopted', actions: [{ id: courses.id, relation: 'enriched', on: '2026-07-02' }] },
      ]);
      expect((await read(idle)).yearOn).toEqual({
        ...{ dueOn: '2026-07-01', after: 'lab', state: 'no-action' },
        ...{ snapshot: null, delivered: null },
      });
    });

    it('is told a year after the first action where nobody noted when the lab was held', async () => {
      const undated = await post<Lab>(`${plan}/labs`, { kind: 'workshop', title: { en: 'Undated' }, status: 'held' });
      await plantIdeas(test, [
        { lab: undated.id, status: 'adopted', actions: [{ id: courses.id, relation: 'enriched', on: '2024-02-29' }] },
      ]);
      expect((await read(undated)).yearOn).toMatchObject({ dueOn: '2025-02-28', after: 'first-action' });
    });
  });

  describe('whoever reads the plan', () => {
    it('reads the same outcome, and nobody else does', async () => {
      for (const who of ['leadership', 'facilitator', 'organisation_editor'] as const)
        expect(await read(lab, await test.as(who))).toEqual(await read());
      expect((await (await test.as('outsider')).get(`/labs/${lab.id}/outcome`)).status).toBe(404);
      const { status, body } = await unit.get(`/labs/${lab.id}/outcome?plan=elsewhere`);
      expect([status, body.errors]).toEqual([400, [{ pointer: '/plan', code: 'unknown-reference' }]]);
    });

    it('reads at once that an idea of the lab became an action', async () => {
      const idea = await post<Idea>(`${plan}/ideas`, { title: { en: 'Libraries that teach' }, lab: lab.id });
      await post(`/ideas/${idea.id}/shortlist`);
      const known = (await unit.get(`/labs/${lab.id}/outcome`)).headers['etag'];
      const before = await read();
      const create = { title: { en: 'Teaching libraries' }, status: 'planned' };
      await post(`/ideas/${idea.id}/adopt`, { reason: 'Wanted', actions: [{ relation: 'became', create }] });
      const { headers } = await unit.get(`/labs/${lab.id}/outcome`);
      expect(headers['etag']).not.toBe(known);
      const after = await read();
      expect([after.actions.became, after.ideas.furtherWork, after.ideas.byStatus.adopted]).toEqual([
        ...[before.actions.became + 1, before.ideas.furtherWork - 1, before.ideas.byStatus.adopted + 1],
      ]);
    });

    it('is not told again what has not changed', async () => {
      const { headers } = await unit.get(`/labs/${lab.id}/outcome`);
      const again = await unit.get(`/labs/${lab.id}/outcome`, { 'if-none-match': String(headers['etag']) });
      expect(again.status).toBe(304);
    });

    it('reads no name of a person in it, and the same after the person was erased', async () => {
      const named = { role: 'key_participant', name: 'Anna (sample)', consentAt: '2026-02-10' };
      await unit.post(`/labs/${lab.id}/participants`, named);
      const before = await read();
      expect(JSON.stringify(before)).not.toContain('Anna');
      expect(await erasePerson(test.database, 'Anna (sample)')).toMatchObject({ participations: 1 });
      await erasePerson(test.database, emailOf('facilitator'));
      expect(await read()).toEqual(before);
    });
  });
});
