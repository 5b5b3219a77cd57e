import type { Action, AuditPage, BulkEdit, BulkUndone, Commitment, Delivery, Pillar } from '@symmachia/contracts';
import { eachDatabase } from '@symmachia/testing';
import type { Client, ProblemBody } from '../../test/client';
import { type TestApp, testApp } from '../../test/test-app';
import { uuidv7 } from '../platform/database/ids';

type Answered = BulkEdit & ProblemBody;

eachDatabase((fresh) => {
  let test: TestApp;
  let unit: Client;

  beforeAll(async () => {
    test = await testApp(await fresh());
    unit = await test.as('coordinator');
  });
  afterAll(() => test.close());

  const newAction = async (body: object = {}) =>
    (await unit.post<Action>('/plans/test-plan/actions', { title: { en: 'Action' }, ...body })).body;
  const newActions = async (count: number, body: object = {}) => {
    const all: Action[] = [];
    for (let each = 0; each < count; each++) all.push(await newAction(body));
    return all;
  };
  const newCommitment = async (body: object = {}) => {
    const input = { action: (await newAction()).id, title: { en: 'Commitment' }, ...body };
    return (await unit.post<Commitment>('/plans/test-plan/commitments', input)).body;
  };
  const rowsOf = (rows: readonly { id: string; version: number }[]) => rows.map(({ id, version }) => ({ id, version }));
  const edit = (kind: 'actions' | 'commitments', body: object, by: Client = unit, headers = {}) =>
    by.post<Answered>(`/plans/test-plan/${kind}/bulk`, body, headers);
  const undo = (batch: string | null | undefined, by: Client = unit) =>
    by.post<BulkUndone & ProblemBody & { reasons?: object[] }>(`/plans/test-plan/bulk-edits/${batch}/undo`);
  const actionOf = async (id: string) => (await unit.get<Action>(`/actions/${id}`)).body;
  const commitmentOf = async (id: string) => (await unit.get<Commitment>(`/commitments/${id}`)).body;

  describe('the preview of an edit of many', () => {
    it('says of each row what would change, field by field, and what stands in its way, and writes nothing', async () => {
      const [one, same, done] = [
        await newAction({ endDate: '2026-06-30' }),
        await newAction({ status: 'on_hold', statusReason: 'Waits' }),
        await newAction({ status: 'completed' }),
      ];
      const stale = await newAction();
      await unit.patch(`/actions/${stale.id}`, 1, { weight: 2 });
      const strange = { id: uuidv7(), version: 1 };
      const { status, body } = await edit('actions', {
        rows: [...rowsOf([one, same, done, stale]), strange],
        change: { status: 'on_hold' },
        reason: 'No money',
      });
      expect([status, body.batch, body.counts]).toEqual([200, null, { change: 1, unchanged: 1, refused: 3 }]);
      expect(body.rows[0]).toMatchObject({
        id: one.id,
        code: one.code,
        version: 1,
        problems: [],
        changes: [
          { field: 'status', before: 'planned', after: 'on_hold' },
          { field: 'statusReason', before: null, after: 'No money' },
        ],
      });
      expect(body.rows[1]).toMatchObject({ changes: [], problems: [] });
      expect(body.rows.slice(2).map(({ problems }) => problems)).toEqual([
        [{ pointer: '/change/status', code: 'action-transition-refused' }],
        [{ pointer: '', code: 'edit-conflict' }],
        [{ pointer: '', code: 'not-found' }],
      ]);
      expect(body.rows[4]).toMatchObject({ code: null, title: {}, version: null });
      expect(await actionOf(one.id)).toMatchObject({ status: 'planned', version: 1 });
    });

    it('is what is asked for where nothing is said', async () => {
      const action = await newAction();
      await edit('actions', { rows: rowsOf([action]), change: { weight: 3 } });
      expect((await actionOf(action.id)).weight).toBe(1);
    });

    it('asks for the reason of them all where a status needs one, and points at dates in disorder', async () => {
      const action = await newAction({ startDate: '2026-05-01' });
      const held = await edit('actions', { rows: rowsOf([action]), change: { status: 'cancelled' } });
      expect(held.body.rows[0]?.problems).toEqual([{ pointer: '/reason', code: 'status-reason-required' }]);
      const dated = await edit('actions', { rows: rowsOf([action]), change: { endDate: '2026-04-30' } });
      expect(dated.body.rows[0]?.problems).toEqual([{ pointer: '/change/endDate', code: 'end-before-start' }]);
    });

    it('names the ids in its changes', async () => {
      const pillar = (await unit.post<Pillar>('/plans/test-plan/pillars', { name: { en: 'Skills' } })).body;
      const action = await newAction();
      const change = { pillars: { add: [pillar.id] }, leadOrganisation: test.organisations.company };
      const { body } = await edit('actions', { rows: rowsOf([action]), change });
      expect(body.references.map(({ id }) => id)).toEqual(
        expect.arrayContaining([pillar.id, test.organisations.company, test.organisations.ministry]),
      );
    });
  });

  describe('an edit of many', () => {
    it('changes lists, dates, weight, owner and visibility of each by what it has', async () => {
      const [top, other] = [
        (await unit.post<Pillar>('/plans/test-plan/pillars', { name: { en: 'Top' } })).body.id,
        (await unit.post<Pillar>('/plans/test-plan/pillars', { name: { en: 'Other' } })).body.id,
      ];
      const one = await newAction({ pillars: [top], targetGroups: ['citizens'], endDate: '2026-06-30' });
      const two = await newAction({ pillars: [other], startDate: '2026-02-01' });
      const { status } = await edit('actions', {
        dryRun: false,
        rows: rowsOf([one, two]),
        reason: 'The plan was amended',
        change: {
          pillars: { add: [other], remove: [top] },
          targetGroups: { add: ['education'] },
          moveEnd: 31,
          startDate: '2026-03-01',
          weight: 2.5,
          leadOrganisation: test.organisations.company,
          visibility: 'internal',
          isContinuous: true,
        },
      });
      expect(status).toBe(200);
      const alike = {
        pillars: [other],
        weight: 2.5,
        visibility: 'internal',
        startDate: '2026-03-01',
        isContinuous: true,
        version: 2,
        leadOrganisation: { id: test.organisations.company },
      };
      expect(await actionOf(one.id)).toMatchObject({
        ...alike,
        targetGroups: ['citizens', 'education'],
        endDate: '2026-07-31',
      });
      expect(await actionOf(two.id)).toMatchObject({ ...alike, targetGroups: ['education'], endDate: null });
    });

    it('is told of each row in the log, with their common reason, and found there as one', async () => {
      const actions = await newActions(2);
      const change = { weight: 4 };
      const { body } = await edit('actions', { dryRun: false, rows: rowsOf(actions), change, reason: 'Agreed in May' });
      const { items } = (await unit.get<AuditPage>(`/audit?plan=test-plan&batch=${body.batch}`)).body;
      expect(items.map(({ entityId, reason, action }) => [entityId, reason, action]).toReversed()).toEqual(
        actions.map(({ id }) => [id, 'Agreed in May', 'update']),
      );
    });

    it('leaves rows alone that are so already', async () => {
      const [one, two] = [await newAction({ weight: 2 }), await newAction()];
      const { body } = await edit('actions', { dryRun: false, rows: rowsOf([one, two]), change: { weight: 2 } });
      expect(body.counts).toEqual({ change: 1, unchanged: 1, refused: 0 });
      expect([(await actionOf(one.id)).version, (await actionOf(two.id)).version]).toEqual([1, 2]);
    });

    it('changes two hundred at once, and not one of them when one in the middle is refused; more are too many', async () => {
      const actions = await newActions(201);
      const change = { status: 'in_progress', weight: 2 };
      const all = rowsOf(actions.slice(0, 200));
      await unit.patch(`/actions/${actions[100]!.id}`, 1, { weight: 9 });
      const before = (await unit.get<AuditPage>('/audit?limit=1')).body.items[0]?.sequence;

      const refused = await edit('actions', { dryRun: false, rows: all, change });
      expect([refused.status, refused.body.code, refused.body.errors]).toEqual([
        412,
        'edit-conflict',
        [{ pointer: '/rows/100', code: 'edit-conflict' }],
      ]);
      expect((await actionOf(actions[0]!.id)).version).toBe(1);
      expect((await actionOf(actions[199]!.id)).version).toBe(1);
      expect((await unit.get<AuditPage>('/audit?limit=1')).body.items[0]?.sequence).toBe(before);

      const tooMany = await edit('actions', { dryRun: false, rows: rowsOf(actions), change });
      expect([tooMany.status, tooMany.body.errors]).toEqual([400, [{ pointer: '/rows', code: 'too-many' }]]);

      all[100] = { id: actions[100]!.id, version: 2 };
      const applied = await edit('actions', { dryRun: false, rows: all, change });
      expect([applied.status, applied.body.counts.change]).toEqual([200, 200]);
      expect(await actionOf(actions[150]!.id)).toMatchObject({ status: 'in_progress', weight: 2, version: 2 });

      const undone = await undo(applied.body.batch);
      expect([undone.status, undone.body.rows]).toEqual([200, 200]);
      expect(await actionOf(actions[150]!.id)).toMatchObject({ status: 'planned', weight: 1, version: 3 });
      expect(await actionOf(actions[100]!.id)).toMatchObject({ status: 'planned', weight: 9 });
    });

    it('is refused as a whole where a rule refuses one row, which is named', async () => {
      const [one, done] = [await newAction(), await newAction({ status: 'completed' })];
      const { status, body } = await edit('actions', {
        dryRun: false,
        rows: rowsOf([one, done]),
        change: { status: 'planned', weight: 2 },
      });
      expect([status, body.code, body.errors]).toEqual([
        409,
        'bulk-refused',
        [{ pointer: '/rows/1', code: 'action-transition-refused' }],
      ]);
      expect((await actionOf(one.id)).version).toBe(1);
    });

    it('merges many into one, which is not among them', async () => {
      const [target, one, two] = await newActions(3);
      const change = { status: 'merged', mergedInto: target!.id };
      const itself = await edit('actions', { rows: rowsOf([target!, one!]), change, reason: 'Alike' });
      expect(itself.body.rows[0]?.problems).toEqual([{ pointer: '/change/mergedInto', code: 'merged-into-itself' }]);
      const body = { dryRun: false, rows: rowsOf([one!, two!]), change, reason: 'Alike' };
      const { body: merged } = await edit('actions', body);
      expect(await actionOf(two!.id)).toMatchObject({ status: 'merged', mergedInto: target!.id });
      expect((await undo(merged.batch)).status).toBe(200);
      expect(await actionOf(two!.id)).toMatchObject({ status: 'planned', mergedInto: null, statusReason: null });
    });

    it('withdraws commitments, and the figures follow', async () => {
      const [one, two] = [await newCommitment(), await newCommitment({ endDate: '2026-06-30' })];
      const counted = async () =>
        (await unit.get<Delivery>('/plans/test-plan/delivery?by=sector')).body.total.commitments;
      const before = await counted();
      const { body } = await edit('commitments', {
        dryRun: false,
        rows: rowsOf([one, two]),
        change: { deliveryStatus: 'withdrawn', isPledge: true, weight: 2, moveEnd: 1 },
        reason: 'The partner left',
      });
      expect(body.rows[1]?.changes.map(({ field }) => field)).toEqual(
        expect.arrayContaining(['deliveryStatus', 'isPledge', 'weight', 'endDate']),
      );
      expect(await commitmentOf(two.id)).toMatchObject({ deliveryStatus: 'withdrawn', endDate: '2026-07-01' });
      expect(await counted()).toBe(before - 2);
      await undo(body.batch);
      expect(await commitmentOf(two.id)).toMatchObject({ deliveryStatus: 'not_started', endDate: '2026-06-30' });
      expect(await counted()).toBe(before);
    });

    it('happens once, however often it arrives', async () => {
      const action = await newAction();
      const body = { dryRun: false, rows: rowsOf([action]), change: { weight: 2 } };
      const key = { 'idempotency-key': `bulk ${action.id}` };
      const [first, again] = [await edit('actions', body, unit, key), await edit('actions', body, unit, key)];
      expect([again.status, again.body]).toEqual([first.status, first.body]);
      expect((await actionOf(action.id)).version).toBe(2);
    });

    it('that two people send at once is done once, and the other hears of it', async () => {
      const actions = await newActions(20);
      const admin = await test.as('admin');
      const rows = rowsOf(actions);
      const answers = await Promise.all([
        edit('actions', { dryRun: false, rows, change: { weight: 2 } }),
        edit('actions', { dryRun: false, rows: rows.toReversed(), change: { weight: 3 } }, admin),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
      const weights = await Promise.all(actions.map(async ({ id }) => (await actionOf(id)).weight));
      expect(new Set(weights).size).toBe(1);
    });

    it('says what is wrong with it', async () => {
      const action = await newAction();
      const rows = rowsOf([action]);
      const wrong = async (body: object) => (await edit('actions', body)).body.errors;
      expect(await wrong({ rows, change: {} })).toEqual([{ pointer: '/change', code: 'required' }]);
      expect(await wrong({ rows: [], change: { weight: 2 } })).toEqual([{ pointer: '/rows', code: 'required' }]);
      expect(await wrong({ rows: [...rows, ...rows], change: { weight: 2 } })).toEqual([
        { pointer: '/rows/1/id', code: 'duplicate' },
      ]);
      expect(await wrong({ rows, change: { endDate: '2026-01-01', moveEnd: 1 } })).toEqual([
        { pointer: '/change', code: 'duplicate' },
      ]);
      expect(await wrong({ rows, change: { weight: 2, title: { en: 'X' } } })).toEqual([
        { pointer: '/change/title', code: 'unknown-field' },
      ]);
    });
  });

  describe('the rights to edit many', () => {
    it('are the unit’s; who sees the plan is told so, and to others there is none', async () => {
      const rows = rowsOf([await newAction()]);
      const body = { rows, change: { weight: 2 } };
      for (const asker of ['leadership', 'reviewer', 'organisation_lead'] as const)
        expect((await edit('actions', body, await test.as(asker))).status).toBe(403);
      expect((await edit('actions', body, await test.as('nobody'))).status).toBe(401);
      expect((await undo(uuidv7(), await test.as('leadership'))).status).toBe(403);
      expect((await undo(uuidv7())).status).toBe(404);
    });

    it('end at the plan: a row of another is not there', async () => {
      const admin = await test.as('admin');
      const plan = { code: 'elsewhere', title: { en: 'Other' }, startDate: '2026-01-01', endDate: '2026-12-31' };
      await admin.post('/plans', { ...plan, languages: ['en'], organisation: test.organisations.stranger });
      const { body: other } = await admin.post<Action>('/plans/elsewhere/actions', { title: { en: 'Theirs' } });
      const rows = rowsOf([other]);
      const { body } = await edit('actions', { rows, change: { weight: 2 } });
      expect(body.rows[0]).toMatchObject({ code: null, problems: [{ pointer: '', code: 'not-found' }] });
      const applied = await edit('actions', { rows, change: { weight: 2 }, dryRun: false });
      expect([applied.status, applied.body.errors]).toEqual([409, [{ pointer: '/rows/0', code: 'not-found' }]]);
      const theirs = await admin.post<BulkEdit>('/plans/elsewhere/actions/bulk', {
        rows,
        change: { weight: 2 },
        dryRun: false,
      });
      expect((await undo(theirs.body.batch)).status).toBe(404);
    });
  });

  describe('taking an edit of many back', () => {
    it('gives each row back what it had, whatever follows what otherwise, and says what it takes back', async () => {
      const [proposed, done] = [await newAction({ status: 'proposed' }), await newAction({ status: 'completed' })];
      const { body } = await edit('actions', {
        dryRun: false,
        rows: rowsOf([proposed, done]),
        change: { status: 'in_progress' },
      });
      const undone = await undo(body.batch);
      expect([undone.status, undone.body.rows]).toEqual([200, 2]);
      expect((await actionOf(proposed.id)).status).toBe('proposed');
      expect((await actionOf(done.id)).status).toBe('completed');
      const log = async (batch: string | null) =>
        (await unit.get<AuditPage>(`/audit?batch=${batch}`)).body.items.map(({ sequence, reverts }) => [
          sequence,
          reverts,
        ]);
      const [done2, done1] = await log(body.batch);
      expect((await log(undone.body.batch)).map(([, reverts]) => reverts)).toEqual([done2?.[0], done1?.[0]]);
    });

    it('changes nothing when somebody changed one of the same fields since; other fields do no harm', async () => {
      const [one, two] = await newActions(2);
      const { body } = await edit('actions', { dryRun: false, rows: rowsOf([one!, two!]), change: { weight: 2 } });
      await unit.patch(`/actions/${one!.id}`, 2, { title: { en: 'Retitled' } });
      await unit.patch(`/actions/${two!.id}`, 2, { weight: 5 });
      const { status, body: refused } = await undo(body.batch);
      expect([status, refused.code]).toEqual([409, 'revert-refused']);
      expect(refused.reasons).toEqual([expect.objectContaining({ field: 'weight', code: 'changed-since' })]);
      expect((await actionOf(one!.id)).weight).toBe(2);
      await unit.patch(`/actions/${two!.id}`, 3, { weight: 2 });
      expect((await undo(body.batch)).status).toBe(409);
    });

    it('is done once', async () => {
      const { body } = await edit('actions', {
        dryRun: false,
        rows: rowsOf(await newActions(1)),
        change: { weight: 2 },
      });
      expect((await undo(body.batch)).status).toBe(200);
      expect((await undo(body.batch)).status).toBe(409);
    });
  });
});
