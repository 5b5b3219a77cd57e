import type {
  Action,
  Commitment,
  Delivery,
  Milestone,
  Organisation,
  OrganisationSummary,
  PageOf,
  Period,
  Session,
} from '@symmachia/contracts';
import { eachDatabase } from '@symmachia/testing';
import type { Client } from '../../test/client';
import { report } from '../../test/report';
import { type TestApp, testApp } from '../../test/test-app';
import { system } from '../platform/database/author';

const plan = '/plans/test-plan';
const because = { reason: 'By law' };

eachDatabase((fresh) => {
  let test: TestApp;
  let unit: Client;
  beforeAll(async () => {
    test = await testApp(await fresh());
    unit = await test.as('coordinator');
  });
  afterAll(() => test.close());

  const create = async (name: string, more: object = {}) =>
    (await unit.post<Organisation>('/organisations', { name: { en: name }, sector: 'public', ...more })).body;
  const read = async (id: string) => (await unit.get<Organisation>(`/organisations/${id}`)).body;
  const tell = (id: string, what: string, body: object, headers = {}) =>
    unit.post<Organisation & { code: string; mergedInto: string | null }>(
      `/organisations/${id}/${what}`,
      body,
      headers,
    );
  const merge = (id: string, into: string, on = '2026-06-15') => tell(id, 'merge', { into, on, ...because });
  const found = async (q: string) =>
    (await unit.get<PageOf<OrganisationSummary>>(`/organisations?q=${encodeURIComponent(q)}`)).body.items;
  const post = async <Body>(path: string, body: object) => (await unit.post<Body>(`${plan}${path}`, body)).body;
  const act = (leadOrganisation: string, more: object = {}) =>
    post<Action>('/actions', { title: { en: 'Action' }, leadOrganisation, status: 'in_progress', ...more });
  const commit = (action: string, parties: object[], more: object = {}) =>
    post<Commitment>('/commitments', { action, title: { en: 'Commitment' }, parties, ...more });
  const commitment = async (id: string) => (await unit.get<Commitment>(`/commitments/${id}`)).body;
  const partiesOf = async (id: string) =>
    (await commitment(id)).parties.map(({ organisation, role, share }) => [organisation.id, role, share]);

  describe('renaming', () => {
    it('keeps the old name as the name until the day, and finds the organisation by both', async () => {
      const { id } = await create('Ministry of Machines', { shortName: 'MoM', aliases: ['Machinery'] });
      const { status, body } = await tell(id, 'rename', { name: { en: 'Ministry of Systems' }, from: '2026-03-01' });
      expect([status, body.name, body.shortName, body.formerNames]).toEqual([
        200,
        { en: 'Ministry of Systems' },
        null,
        [{ name: { en: 'Ministry of Machines' }, shortName: 'MoM', from: null, until: '2026-03-01' }],
      ]);
      for (const q of ['machines', 'systems', 'mom', 'machinery'])
        expect([q, (await found(q)).map((row) => row.formerly)]).toEqual([q, [[{ en: 'Ministry of Machines' }]]]);
    });

    it('holds from a day that has come, after the day of the name before', async () => {
      const { id } = await create('First name');
      const future = await tell(id, 'rename', { name: { en: 'Next' }, from: '2126-01-01' });
      expect([future.status, future.body]).toMatchObject([
        400,
        { errors: [{ pointer: '/from', code: 'in-the-future' }] },
      ]);
      await tell(id, 'rename', { name: { en: 'Second name' }, from: '2026-02-01' });
      const earlier = await tell(id, 'rename', { name: { en: 'Third name' }, from: '2026-02-01' });
      expect([earlier.status, earlier.body.code]).toEqual([400, 'renamed-later']);
    });

    it('a correction of the name leaves the former ones to be found', async () => {
      const { id } = await create('Foundr');
      const { body } = await tell(id, 'rename', { name: { en: 'Folower' }, from: '2026-02-01' });
      await unit.patch(`/organisations/${id}`, body.version, { name: { en: 'Follower' } });
      expect((await found('foundr')).map((row) => row.name)).toEqual([{ en: 'Follower' }]);
    });
  });

  describe('suspended, left and back again', () => {
    it('says since when and why, and comes back', async () => {
      const { id } = await create('Comes and goes');
      const suspended = await tell(id, 'suspend', { on: '2026-05-01', ...because });
      expect(suspended.body).toMatchObject({ status: 'suspended', statusOn: '2026-05-01', statusReason: 'By law' });
      expect((await tell(id, 'leave', { on: '2026-06-01', ...because })).body.status).toBe('left');
      const refused = await tell(id, 'suspend', { on: '2026-06-02', ...because });
      expect([refused.status, refused.body.code]).toEqual([409, 'organisation-transition-refused']);
      expect((await tell(id, 'reinstate', because)).body).toMatchObject({ status: 'active', statusOn: null });
    });

    it('needs a reason, a day that has come, and the version where one is sent', async () => {
      const { id, version } = await create('Careful');
      expect((await tell(id, 'leave', { on: '2026-06-01', reason: ' ' })).status).toBe(400);
      expect((await tell(id, 'leave', { on: '2126-06-01', ...because })).status).toBe(400);
      const stale = { 'if-match': `"${version + 1}"` };
      for (const [what, body] of Object.entries({
        leave: { on: '2026-06-01', ...because },
        rename: { name: { en: 'New' }, from: '2026-06-01' },
        merge: { into: test.organisations.ministry, on: '2026-06-01', ...because },
        reinstate: because,
      }))
        expect([what, (await tell(id, what, body, stale)).status]).toEqual([what, 412]);
      expect(await read(id)).toMatchObject({ version, status: 'active' });
    });
  });

  describe('a merger', () => {
    it('moves what is live, joins parties and adds their shares; what has ended stays', async () => {
      const [old, target] = [await create('Old office'), await create('New office')];
      const { foundation } = test.organisations;
      const [led, ended] = [await act(old.id), await act(old.id, { status: 'completed' })];
      const milestone = (
        await unit.post<Milestone>(`/actions/${led.id}/milestones`, {
          title: { en: 'Step' },
          dueDate: '2026-09-01',
        })
      ).body;
      await test.database.write(system, (tx) =>
        tx.execute('UPDATE milestones SET owner_organisation_id = :owner WHERE id = :id', {
          owner: old.id,
          id: milestone.id,
        }),
      );
      const alone = await commit(led.id, [{ organisation: old.id, role: 'lead', contribution: 'staff' }]);
      const both = await commit(led.id, [
        { organisation: target.id, role: 'lead', share: 0.5 },
        { organisation: foundation, role: 'partner', share: 0.2 },
        { organisation: old.id, role: 'partner', share: 0.3 },
      ]);
      const unset = await commit(led.id, [
        { organisation: foundation, role: 'lead' },
        { organisation: old.id, role: 'partner' },
        { organisation: target.id, role: 'partner' },
      ]);
      const done = await commit(led.id, [{ organisation: old.id, role: 'lead' }], { deliveryStatus: 'fulfilled' });

      const { status, body } = await merge(old.id, target.id);
      expect([status, body.status, body.statusOn, body.mergedInto]).toEqual([200, 'merged', '2026-06-15', target.id]);
      expect((await unit.get<Action>(`/actions/${led.id}`)).body.leadOrganisation.id).toBe(target.id);
      expect((await unit.get<Action>(`/actions/${ended.id}`)).body.leadOrganisation.id).toBe(old.id);
      expect(
        await test.database.read('SELECT owner_organisation_id AS owner FROM milestones WHERE id = :id', {
          id: milestone.id,
        }),
      ).toEqual([{ owner: target.id }]);
      expect((await commitment(alone.id)).parties).toMatchObject([
        { organisation: { id: target.id }, role: 'lead', contribution: 'staff' },
      ]);
      expect(await partiesOf(both.id)).toEqual([
        [target.id, 'lead', 0.8],
        [foundation, 'partner', 0.2],
      ]);
      expect(await partiesOf(unset.id)).toEqual([
        [foundation, 'lead', null],
        [target.id, 'partner', 0.6667],
      ]);
      expect(await partiesOf(done.id)).toEqual([[old.id, 'lead', null]]);
    });

    it('is told on both, and both names find the one that goes on', async () => {
      const [old, target] = [await create('Small academy'), await create('Great academy')];
      await merge(old.id, target.id);
      const told = [{ kind: 'merger', from: { id: old.id }, to: { id: target.id }, on: '2026-06-15', ...because }];
      expect((await read(target.id)).handovers).toMatchObject(told);
      expect((await read(old.id)).handovers).toMatchObject(told);
      const rows = await found('small academy');
      expect(rows.map(({ id, formerly }) => [id, formerly])).toEqual(
        expect.arrayContaining([
          [old.id, []],
          [target.id, [{ en: 'Small academy' }]],
        ]),
      );
      const partner = await (await test.as('organisation_lead')).get<Organisation>(`/organisations/${target.id}`);
      expect(partner.body.handovers.map(({ counts }) => counts)).toEqual([null]);
    });

    it('one that was merged is only read, takes no new work, and says where it went', async () => {
      const [old, target] = [await create('Gone'), await create('Stays')];
      const merged = (await merge(old.id, target.id)).body;
      const edit = await unit.patch<{ code: string; mergedInto: string }>(`/organisations/${old.id}`, merged.version, {
        website: 'https://gone.example',
      });
      expect([edit.status, edit.body.code, edit.body.mergedInto]).toEqual([409, 'organisation-merged', target.id]);
      const rename = await tell(old.id, 'rename', { name: { en: 'Other' }, from: '2026-06-20' });
      expect([rename.status, rename.body.code]).toEqual([409, 'organisation-merged']);
      const action = await act(target.id);
      expect(
        (
          await unit.post(`${plan}/commitments`, {
            action: action.id,
            title: { en: 'Late' },
            parties: [{ organisation: old.id, role: 'lead' }],
          })
        ).status,
      ).toBe(400);
    });

    it('refuses itself, one that was merged, one that left, and one that is not there', async () => {
      const [one, other, gone] = [await create('One'), await create('Other'), await create('Left')];
      expect((await merge(one.id, one.id)).body.code).toBe('handover-to-itself');
      await tell(gone.id, 'leave', { on: '2026-06-01', ...because });
      expect((await merge(one.id, gone.id)).body.code).toBe('handover-target-ended');
      await merge(one.id, other.id);
      expect((await merge(other.id, one.id)).body.code).toBe('handover-target-ended');
      expect((await merge(one.id, test.organisations.stranger)).body.code).toBe('organisation-transition-refused');
      expect((await merge(other.id, test.plan.id)).body).toMatchObject({
        errors: [{ pointer: '/into', code: 'unknown-reference' }],
      });
    });

    it('two that would each take the other in at once: one of them does', async () => {
      const [one, other] = [await create('Left hand'), await create('Right hand')];
      const answers = await Promise.all([merge(one.id, other.id), merge(other.id, one.id)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect([(await read(one.id)).status, (await read(other.id)).status].sort()).toEqual(['active', 'merged']);
    });

    it('of several one after the other, the last one has it all', async () => {
      const [first, second, third] = [await create('Brook'), await create('River'), await create('Sea')];
      await merge(first.id, second.id, '2026-02-01');
      await merge(second.id, third.id, '2026-03-01');
      expect((await read(first.id)).mergedInto).toBe(third.id);
      expect((await found('brook')).map(({ id }) => id).sort()).toEqual([first.id, third.id].sort());
    });

    it('nobody but who keeps the directory merges', async () => {
      const body = { into: test.organisations.ministry, on: '2026-06-01', ...because };
      for (const role of ['reviewer', 'organisation_lead', 'leadership', 'outsider'] as const) {
        const client = await test.as(role);
        const { status } = await client.post(`/organisations/${test.organisations.company}/merge`, body);
        expect([role, status]).toEqual([role, 403]);
      }
      expect((await (await test.as('nobody')).post(`/organisations/${test.plan.id}/merge`, body)).status).toBe(401);
    });

    it('can be taken back as long as nothing rests on it', async () => {
      const [old, target] = [await create('Hasty'), await create('Patient')];
      const action = await act(old.id);
      const { id } = await commit(action.id, [
        { organisation: old.id, role: 'lead', share: 0.6 },
        { organisation: target.id, role: 'partner', share: 0.4 },
      ]);
      await merge(old.id, target.id);
      expect(await partiesOf(id)).toEqual([[target.id, 'lead', 1]]);
      const { body } = await tell(old.id, 'reinstate', because);
      expect([body.status, body.mergedInto, body.handovers]).toEqual(['active', null, []]);
      expect(await partiesOf(id)).toEqual([
        [old.id, 'lead', 0.6],
        [target.id, 'partner', 0.4],
      ]);
      expect((await unit.get<Action>(`/actions/${action.id}`)).body.leadOrganisation.id).toBe(old.id);
      expect((await read(target.id)).handovers).toEqual([]);

      await merge(old.id, target.id);
      const { version } = await commitment(id);
      await unit.patch(`/commitments/${id}`, version, { weight: 2 });
      const refused = await tell(old.id, 'reinstate', because);
      expect([refused.status, refused.body.code]).toEqual([409, 'handover-undo-refused']);
      expect((await read(old.id)).status).toBe('merged');
      expect((await unit.get<Action>(`/actions/${action.id}`)).body.leadOrganisation.id).toBe(target.id);
    });
  });

  describe('succession', () => {
    it('hands over as a merger does, but the predecessor keeps its name and has left', async () => {
      const [old, target] = [await create('Predecessor'), await create('Follower of it')];
      const action = await act(old.id);
      const { body } = await tell(old.id, 'succeed', { by: target.id, on: '2026-06-15', ...because });
      expect([body.status, body.successor, body.mergedInto]).toEqual(['left', target.id, null]);
      expect((await unit.get<Action>(`/actions/${action.id}`)).body.leadOrganisation.id).toBe(target.id);
      expect((await found('predecessor')).map(({ id }) => id)).toEqual([old.id]);
    });
  });

  describe('figures and people over a merger', () => {
    it('before it they are the old one’s under its name of then, after it the target’s; people go along', async () => {
      const { company, ministry } = test.organisations;
      const action = await act(ministry);
      const { id } = await commit(action.id, [{ organisation: company, role: 'lead' }]);
      const [april, may] = [
        await post<Period>('/periods', { startDate: '2026-04-01', endDate: '2026-04-30' }),
        await post<Period>('/periods', { startDate: '2026-05-01', endDate: '2026-05-31' }),
      ];
      await unit.post(`/periods/${april.id}/open`);
      await report(test, april.id, id, 40);
      await unit.post(`/periods/${april.id}/lock`);
      await unit.post(`/periods/${may.id}/open`);
      await report(test, may.id, id, 60);

      const groups = async (query = '') =>
        (await unit.get<Delivery>(`${plan}/delivery?by=organisation${query}`)).body.groups;
      const of = async (organisation: string, query = '') =>
        (await groups(query)).find(({ key }) => key === organisation);
      const proposed = { title: { en: 'Theirs' }, submittedBy: company };
      for (const idea of [proposed, { title: { en: 'Another' }, supporters: [company] }])
        expect((await unit.post(`${plan}/ideas`, idea)).status).toBe(201);
      await tell(company, 'rename', { name: { en: 'Renamed Company' }, from: '2026-05-10' });
      await merge(company, ministry, '2026-06-10');

      expect(await of(company)).toBeUndefined();
      expect((await of(ministry))?.commitments).toBe(1);
      expect(await of(company, `&period=${april.id}`)).toMatchObject({ label: 'Test Company', progress: 40 });
      await unit.post(`/periods/${may.id}/lock`);
      expect(await of(company, `&period=${may.id}`)).toMatchObject({ label: 'Renamed Company', progress: 60 });
      expect(await of(ministry, `&period=${may.id}`)).toBeUndefined();
      const bySector = (await unit.get<Delivery>(`${plan}/delivery?by=sector&period=${may.id}`)).body.groups;
      expect(bySector.find(({ key }) => key === 'private')?.commitments).toBe(1);

      const { user } = (await (await test.as('organisation_lead')).get<Session>('/session')).body;
      expect(user?.memberships.map(({ organisationId }) => organisationId)).toEqual([ministry]);
      const [handover] = (await read(ministry)).handovers;
      expect(handover?.counts).toMatchObject({ commitments: 1, ideas: 1, supports: 1, people: 2 });
    });
  });
});
