import type {
  Action,
  Commitment,
  HistoryEvent,
  HistoryPage,
  Lab,
  LabNote,
  Milestone,
  Organisation,
  Pillar,
} from '@symmachia/contracts';
import { eachDatabase } from '@symmachia/testing';
import type { Client } from '../../test/client';
import { type TestApp, testApp } from '../../test/test-app';

eachDatabase((fresh) => {
  let test: TestApp;
  let unit: Client;

  beforeAll(async () => {
    test = await testApp(await fresh());
    unit = await test.as('coordinator');
  });
  afterAll(() => test.close());

  const newAction = async (body: object = {}) =>
    (await unit.post<Action>('/plans/test-plan/actions', { title: { el: 'Δράση', en: 'Action' }, ...body })).body;
  const newCommitment = async (body: object = {}) => {
    const { id: action } = await newAction();
    const parties = [{ organisation: test.organisations.company, role: 'lead' }];
    const input = { action, title: { en: 'Commitment' }, contact: 'Eleni', parties, ...body };
    return (await unit.post<Commitment>('/plans/test-plan/commitments', input)).body;
  };
  const history = async (client: Client, path: string) =>
    (await client.get<HistoryPage>(`/history/${path}`)).body.items;
  const revert = (client: Client, path: string, sequence: number | undefined) =>
    client.post<HistoryEvent & { reasons?: object[]; code: string }>(`/history/${path}/revert`, { sequence });

  describe('a history', () => {
    it('tells field by field what happened, newest first', async () => {
      const { id } = await newAction();
      await unit.patch(`/actions/${id}`, 1, { title: { en: 'Better' }, weight: 0.5 });
      const events = await history(unit, `actions/${id}`);
      expect(events.map(({ action, by, actor }) => [action, by, actor?.name])).toEqual([
        ['update', 'unit', 'coordinator'],
        ['create', 'unit', 'coordinator'],
      ]);
      expect(events[0]?.changes).toEqual([
        { field: 'title', before: { el: 'Δράση', en: 'Action' }, after: { el: 'Δράση', en: 'Better' } },
        { field: 'weight', before: 1, after: 0.5 },
      ]);
    });

    it('names who did it to those who may read the log, and to others only for whom', async () => {
      const { id } = await newAction();
      const [event] = await history(await test.as('leadership'), `actions/${id}`);
      expect(event).toMatchObject({ actor: null, by: 'unit', mayRevert: false });
    });

    it('is there for whom its subject is there, and for nobody else', async () => {
      const proposed = await newAction({ status: 'proposed' });
      const outsider = await test.as('outsider');
      const pillar = (await unit.post<Pillar>('/plans/test-plan/pillars', { name: { en: 'Pillar' } })).body;
      for (const path of [`actions/${proposed.id}`, `pillars/${pillar.id}`, `plans/${test.plan.id}`])
        expect((await outsider.get(`/history/${path}`)).status).toBe(404);
      expect((await (await test.as('leadership')).get(`/history/actions/${proposed.id}`)).status).toBe(404);
      expect((await unit.get(`/history/actions/${proposed.id}`)).status).toBe(200);
      expect((await unit.get(`/history/users/${proposed.id}`)).status).toBe(404);
      expect((await unit.get(`/history/pillars/${proposed.id}`)).status).toBe(404);
      expect((await (await test.as('nobody')).get(`/history/actions/${proposed.id}`)).status).toBe(401);
    });

    it('keeps from its readers the fields that the subject keeps from them', async () => {
      const { id } = await newCommitment();
      await unit.patch(`/commitments/${id}`, 1, { contact: 'Nikos' });
      const fields = async (client: Client) =>
        (await history(client, `commitments/${id}`)).flatMap(({ changes }) => changes.map(({ field }) => field));
      expect(await fields(unit)).toContain('contact');
      expect(await fields(await test.as('organisation_editor'))).toContain('contact');
      expect(await fields(await test.as('leadership'))).not.toContain('contact');
      expect(await fields(await test.as('leadership'))).toContain('title');
    });

    it('shows nobody else what something was while it was a draft', async () => {
      const partner = await test.as('organisation_lead');
      const { id: action } = await newAction();
      const input = { action, title: { en: 'Secret plan' } };
      const { id } = (await partner.post<Commitment>('/plans/test-plan/commitments', input)).body;
      await partner.patch(`/commitments/${id}`, 1, { title: { en: 'Public plan' } });
      await partner.patch(`/commitments/${id}`, 2, { reviewStatus: 'submitted' });
      await unit.patch(`/commitments/${id}`, 3, { reviewStatus: 'approved', comment: 'Well done' });
      await unit.patch(`/commitments/${id}`, 4, { weight: 2 });
      const seen = await history(await test.as('leadership'), `commitments/${id}`);
      expect(seen.map(({ changes, reason }) => [changes.map(({ field }) => field), reason])).toEqual([
        [['weight'], null],
        [['reviewStatus'], null],
      ]);
      expect(await history(partner, `commitments/${id}`)).toHaveLength(5);

      const proposed = await newAction({ status: 'proposed', title: { en: 'Secret' } });
      await unit.patch(`/actions/${proposed.id}`, 1, { title: { en: 'Public' } });
      await unit.patch(`/actions/${proposed.id}`, 2, { status: 'planned' });
      expect(await history(await test.as('leadership'), `actions/${proposed.id}`)).toHaveLength(1);
    });

    it('nor what a draft said that was worded anew as it was made public, or brought back', async () => {
      const reader = await test.as('leadership');
      const proposed = await newAction({ status: 'proposed', title: { en: 'Secret' } });
      await unit.patch(`/actions/${proposed.id}`, 1, { status: 'planned', title: { en: 'Public' } });
      const { body: lab } = await unit.post<Lab>('/plans/test-plan/labs', { kind: 'workshop', title: { en: 'Lab' } });
      const written = { title: { en: 'Note' }, text: { en: 'Mrs Secret shouted' }, visibility: 'internal' };
      const { body: note } = await unit.post<LabNote>(`/labs/${lab.id}/notes`, written);
      await unit.patch(`/notes/${note.id}`, 1, { visibility: 'public', text: { en: 'Somebody shouted' } });
      const changes = async (client: Client, path: string) => (await history(client, path)).map((each) => each.changes);
      expect(await changes(reader, `actions/${proposed.id}`)).toEqual([
        [{ field: 'status', before: 'proposed', after: 'planned' }],
      ]);
      expect(await changes(reader, `lab_notes/${note.id}`)).toEqual([
        [{ field: 'visibility', before: 'internal', after: 'public' }],
      ]);
      await unit.patch(`/notes/${note.id}`, 2, { isWithdrawn: true });
      await unit.patch(`/notes/${note.id}`, 3, { text: { en: 'Nobody shouted' } });
      await unit.patch(`/notes/${note.id}`, 4, { isWithdrawn: false });
      expect(await changes(reader, `lab_notes/${note.id}`)).toEqual([
        [{ field: 'isWithdrawn', before: true, after: false }],
      ]);
      expect(await changes(unit, `lab_notes/${note.id}`)).toHaveLength(5);
    });

    it('of a lab names nothing of its plan to whoever reads another one that lists it', async () => {
      const admin = await test.as('admin');
      const dates = { startDate: '2026-01-01', endDate: '2026-12-31', languages: ['en'] };
      await admin.post('/plans', { code: 'other', title: { en: 'Other' }, ...dates });
      const newLab = async (said: object) =>
        (await admin.post<Lab>('/plans/other/labs', { kind: 'workshop', ...said })).body.id;
      const followUpOf = await newLab({ title: { en: 'Secret' } });
      const id = await newLab({ title: { en: 'Shared' }, followUpOf, relatedPlans: [test.plan.id] });
      const namesFor = async (client: Client) =>
        (await client.get<HistoryPage>(`/history/labs/${id}`)).body.references.map(({ name }) => name.en);
      expect(await namesFor(admin)).toContain('Secret');
      expect(await namesFor(await test.as('leadership'))).toEqual([]);
    });
  });

  describe('taking a change back', () => {
    it('is a new change that says which one it takes back', async () => {
      const { id } = await newAction();
      await unit.patch(`/actions/${id}`, 1, {
        title: { en: 'Worse', sv: 'Sämre' },
        startDate: '2026-02-01',
        weight: 3,
      });
      await unit.patch(`/actions/${id}`, 2, { endDate: '2026-09-30' });
      const [, change] = await history(unit, `actions/${id}`);
      expect(change?.mayRevert).toBe(true);
      const { status, body } = await revert(unit, `actions/${id}`, change?.sequence);
      expect([status, body.reverts, body.action]).toEqual([200, change?.sequence, 'update']);
      const { body: action } = await unit.get<Action>(`/actions/${id}`);
      expect(action).toMatchObject({
        title: { el: 'Δράση', en: 'Action' },
        startDate: null,
        endDate: '2026-09-30',
        weight: 1,
        version: 4,
      });
      expect(action.title).not.toHaveProperty('sv');
      expect((await history(unit, `actions/${id}`)).length).toBe(4);
    });

    it('works for commitments, organisations, milestones, pillars, periods, target groups and plans', async () => {
      const { company, foundation } = test.organisations;
      const commitment = await newCommitment();
      const parties = [{ organisation: foundation, role: 'lead', share: 0.25 }];
      const pillar = (await unit.post<Pillar>('/plans/test-plan/pillars', { name: { en: 'Pillar' } })).body;
      const group = (
        await unit.post<Pillar>('/plans/test-plan/target-groups', { code: 'pilots', name: { en: 'Pilots' } })
      ).body;
      const dates = { startDate: '2026-05-01', endDate: '2026-05-31' };
      const period = (await unit.post<Pillar>('/plans/test-plan/periods', dates)).body;
      const milestone = (
        await unit.post<Milestone>(`/actions/${commitment.action.id}/milestones`, {
          title: { en: 'Half' },
          dueDate: '2026-08-01',
        })
      ).body;
      const { body: organisation } = await unit.get<Organisation>(`/organisations/${company}`);
      const changed: [path: string, history: string, version: number, change: object][] = [
        ['commitments', 'commitments', 1, { parties, weight: 0.2, contact: null }],
        ['organisations', 'organisations', organisation.version, { shortName: 'CO', website: 'https://co.example' }],
        ['milestones', 'milestones', 1, { status: 'achieved', dueDate: '2026-08-02' }],
        ['pillars', 'pillars', 1, { name: { sv: 'Pelare' }, isHorizontal: true }],
        ['target-groups', 'target_groups', 1, { name: { en: 'Drivers' } }],
        ['periods', 'reporting_periods', 1, { label: 'May', graceUntil: '2026-07-01T00:00:00Z' }],
        ['plans', 'plans', 1, { summary: { en: 'About' }, tolerances: { milestoneDays: 3 } }],
      ];
      const ids = [commitment.id, company, milestone.id, pillar.id, group.id, period.id, test.plan.id];
      for (const [at, [path, subject, version, change]] of changed.entries()) {
        const id = ids[at];
        const before = await unit.get<{ version: number; updatedAt: string }>(`/${path}/${id}`);
        const edited = await unit.patch(`/${path}/${id}`, version, change);
        expect([path, edited.status]).toEqual([path, 200]);
        const [event] = await history(unit, `${subject}/${id}`);
        const reverted = await revert(unit, `${subject}/${id}`, event?.sequence);
        expect([path, reverted.status, reverted.body.reasons]).toEqual([path, 200, undefined]);
        const after = await unit.get<{ version: number }>(`/${path}/${id}`);
        const { version: _, updatedAt: __, ...was } = before.body;
        expect(after.body).toMatchObject(was);
      }
    });

    it('is refused where later changes touch the same fields, and says which', async () => {
      const { id } = await newAction();
      await unit.patch(`/actions/${id}`, 1, { weight: 2, startDate: '2026-02-01' });
      await unit.patch(`/actions/${id}`, 2, { weight: 3 });
      const [later, change] = await history(unit, `actions/${id}`);
      const { status, body } = await revert(unit, `actions/${id}`, change?.sequence);
      expect([status, body.code, body.reasons]).toEqual([
        409,
        'revert-refused',
        [{ field: 'weight', code: 'changed-since', sequence: later?.sequence }],
      ]);
      expect((await unit.get<Action>(`/actions/${id}`)).body).toMatchObject({ weight: 3, version: 3 });
    });

    it('is refused for what is a step of its own, for a beginning, and where the rules forbid it', async () => {
      const partner = await test.as('organisation_lead');
      const { id: action } = await newAction();
      const { id } = (
        await partner.post<Commitment>('/plans/test-plan/commitments', { action, title: { en: 'Draft' } })
      ).body;
      await partner.patch(`/commitments/${id}`, 1, { reviewStatus: 'submitted' });
      const [submitted, beginning] = await history(partner, `commitments/${id}`);
      for (const event of [submitted, beginning]) {
        expect(event?.mayRevert).toBe(false);
        expect((await revert(unit, `commitments/${id}`, event?.sequence)).status).toBe(409);
      }
      const moved = await newAction({ status: 'completed' });
      await unit.patch(`/actions/${moved.id}`, 1, { status: 'in_progress' });
      await unit.patch(`/actions/${moved.id}`, 2, { weight: 9 });
      const [, change] = await history(unit, `actions/${moved.id}`);
      expect((await revert(unit, `actions/${moved.id}`, change?.sequence)).status).toBe(200);
    });

    it('needs the right to make the change, and the event of that very subject', async () => {
      const { id } = await newAction();
      await unit.patch(`/actions/${id}`, 1, { weight: 2 });
      const [change] = await history(unit, `actions/${id}`);
      const lead = await test.as('organisation_lead');
      expect((await revert(lead, `actions/${id}`, change?.sequence)).status).toBe(403);
      expect((await revert(await test.as('leadership'), `actions/${id}`, change?.sequence)).status).toBe(403);
      expect((await revert(await test.as('outsider'), `actions/${id}`, change?.sequence)).status).toBe(404);
      const other = await newAction();
      expect((await revert(unit, `actions/${other.id}`, change?.sequence)).status).toBe(404);
      expect((await unit.get<Action>(`/actions/${id}`)).body.version).toBe(2);
    });
  });
});
