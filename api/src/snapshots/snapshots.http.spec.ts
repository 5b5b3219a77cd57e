import { createHash } from 'node:crypto';
import { actionStatuses, deliveryStatuses, freshnesses, rags, sectors } from '@symmachia/domain';
import type { Action, Commitment, Delivery, Organisation, PageOf, Period, Pillar } from '@symmachia/contracts';
import { type DatabaseKind, eachDatabase } from '@symmachia/testing';
import type { Client } from '../../test/client';
import { report } from '../../test/report';
import { type TestApp, testApp } from '../../test/test-app';
import { system } from '../platform/database/author';
import { seal } from './seal';
import { verifySnapshots } from './verify-snapshots';

const plan = '/plans/test-plan';
const dimensions = ['sector', 'pillar', 'subPillar', 'targetGroup', 'organisation', 'action'];

/** A plan with something of everything; June is reported, locked and published, July is open. */
eachDatabase((fresh, kind) => {
  let test: TestApp;
  let unit: Client;
  let june: Period;
  let july: Period;
  let pillars: Pillar[];
  let actions: Action[];
  let commitments: Commitment[];
  let renamed: Organisation;

  const post = async <Body>(path: string, body: object = {}) => (await unit.post<Body>(path, body)).body;
  const change = async (path: string, body: object) => {
    const { version } = (await unit.get<{ version: number }>(path)).body;
    const { status } = await unit.patch(path, version, body);
    expect([path, status]).toEqual([path, 200]);
  };

  beforeAll(async () => {
    test = await testApp(await fresh());
    unit = await test.as('admin');
    const { ministry, company, foundation } = test.organisations;
    renamed = await post<Organisation>('/organisations', { name: { en: 'Office of Cables' }, sector: 'public' });
    const top = await post<Pillar>(`${plan}/pillars`, { name: { en: 'Citizens' } });
    pillars = [top, await post<Pillar>(`${plan}/pillars`, { name: { en: 'Older people' }, parent: top.id })];
    const act = (title: string, more: object) =>
      post<Action>(`${plan}/actions`, {
        title: { en: title },
        pillars: [pillars[1]?.id],
        status: 'in_progress',
        targetGroups: ['citizens'],
        ...more,
      });
    actions = [
      await act('Courses', {}),
      await act('Clubs', { leadOrganisation: renamed.id }),
      await act('Given up', { status: 'cancelled', statusReason: 'No money' }),
      await act('Only an idea', { status: 'proposed' }),
    ];
    const commit = (action: number, title: string, parties: object[], more: object = {}) =>
      post<Commitment>(`${plan}/commitments`, { action: actions[action]?.id, title: { en: title }, parties, ...more });
    commitments = [
      await commit(0, 'Teach', [{ organisation: ministry, role: 'lead' }], { endDate: '2026-05-01' }),
      await commit(0, 'Lend rooms', [
        { organisation: company, role: 'lead', share: 0.5, contribution: 'venue', note: 'Two rooms' },
        { organisation: foundation, role: 'partner', share: 0.5 },
      ]),
      await commit(1, 'Meet', [{ organisation: renamed.id, role: 'lead' }]),
      await commit(0, 'A draft', [{ organisation: ministry, role: 'lead' }], { reviewStatus: 'draft' }),
    ];
    june = await post<Period>(`${plan}/periods`, { startDate: '2026-06-01', endDate: '2026-06-30' });
    july = await post<Period>(`${plan}/periods`, { startDate: '2026-07-01', endDate: '2026-07-31' });
    await post(`/periods/${june.id}/open`);
    await report(test, june.id, commitments[0]?.id ?? '', 120);
    await report(test, june.id, commitments[1]?.id ?? '', 30);
    await unit.put(`/commitments/${commitments[2]?.id}/rag-override`, { rag: 'green', reason: 'They met in May' });
    await post(`/periods/${june.id}/lock`);
    await post(`/periods/${june.id}/publish`);
    await post(`/periods/${july.id}/open`);
  });
  afterAll(() => test.close());

  /** Every figure and list of June, as the interface answers it. */
  async function answersOfJune(): Promise<Record<string, unknown>> {
    const filters = [
      ...sectors.map((sector) => `sector=${sector}`),
      ...rags.map((rag) => `rag=${rag}`),
      ...freshnesses.map((freshness) => `freshness=${freshness}`),
      ...['diverges=true', 'diverges=false', 'diverges=better'],
      ...pillars.map(({ id }) => `pillar=${id}`),
      ...[renamed.id, ...Object.values(test.organisations)].map((id) => `organisation=${id}`),
      ...['targetGroup=citizens', 'overdue=true', 'q=te', 'q=lend', 'sort=-progress', 'sort=title', 'limit=1'],
    ];
    const ofCommitments = ['owed=true', 'reported=true', 'reported=false', 'above100=true', 'leftOut=true'];
    const paths = [
      ...dimensions.map((by) => `delivery?by=${by}&`),
      'delivery/matrix?',
      'commitments?',
      'actions?',
      'actions/facets?',
      ...filters.flatMap((filter) => [`commitments?${filter}&`, `actions?${filter}&`]),
      ...actionStatuses.map((status) => `actions?status=${status}&`),
      ...deliveryStatuses.map((status) => `commitments?status=${status}&`),
      ...ofCommitments.map((flag) => `commitments?${flag}&`),
    ];
    const answers: Record<string, unknown> = {};
    for (const path of paths) {
      const { status, body } = await unit.get(`${plan}/${path}period=2026-06`);
      expect([path, status]).toEqual([path, 200]);
      answers[path] = body;
    }
    return answers;
  }

  describe('a locked period', () => {
    it('answers every figure, list and facet as it was, whatever changes afterwards', async () => {
      const before = await answersOfJune();
      const { ministry, company } = test.organisations;
      await change(`/pillars/${pillars[0]?.id}`, { name: { en: 'Everybody' } });
      await change(`/pillars/${pillars[1]?.id}`, { name: { en: 'Seniors' }, parent: null });
      await post(`${plan}/pillars`, { name: { en: 'One more' } });
      await change(`/actions/${actions[0]?.id}`, { title: { en: 'Lessons' }, code: 'Z9', pillars: [pillars[0]?.id] });
      await change(`/actions/${actions[1]?.id}`, { status: 'cancelled', statusReason: 'Over', weight: 7 });
      await change(`/actions/${actions[3]?.id}`, { status: 'in_progress' });
      await change(`/commitments/${commitments[0]?.id}`, { title: { en: 'Lecture' }, weight: 9, isPledge: true });
      await change(`/commitments/${commitments[1]?.id}`, {
        deliveryStatus: 'withdrawn',
        parties: [{ organisation: ministry, role: 'lead' }],
      });
      await change(`/commitments/${commitments[3]?.id}`, { reviewStatus: 'submitted' });
      await post(`/organisations/${renamed.id}/rename`, { name: { en: 'Office of Fibre' }, from: '2026-06-30' });
      await post(`/organisations/${renamed.id}/merge`, { into: company, on: '2026-06-30', reason: 'By law' });
      await report(test, july.id, commitments[0]?.id ?? '', 10);
      await unit.put(`/commitments/${commitments[2]?.id}/rag-override`, { rag: 'amber', reason: 'Not in June' });
      await change('/plans/test-plan', { endDate: '2026-06-15' });
      expect(await answersOfJune()).toEqual(before);
    });

    it('lists what its figures rest on, and nothing that was a draft or a proposal', async () => {
      const list = async (path: string) => (await unit.get<PageOf<Action & Commitment>>(`${plan}/${path}`)).body;
      const titles = ({ items, total }: PageOf<Action & Commitment>) => [
        ...items.map(({ title }) => title['en']),
        total,
      ];
      expect(titles(await list('actions?period=2026-06&sort=title'))).toEqual(['Clubs', 'Courses', 'Given up', 3]);
      expect(titles(await list('commitments?period=2026-06&sort=title'))).toEqual(['Lend rooms', 'Meet', 'Teach', 3]);
      expect(titles(await list('commitments?period=2026-06&above100=true'))).toEqual(['Teach', 1]);
      const { groups } = (await unit.get<Delivery>(`${plan}/delivery?by=sector&period=2026-06`)).body;
      for (const { key, commitments: count } of groups)
        expect([key, (await list(`commitments?period=2026-06&sector=${key}&leftOut=false`)).total]).toEqual([
          key,
          count,
        ]);
    });

    it('a period that is neither locked nor the present one has no list, and a present one is of now', async () => {
      await post(`${plan}/periods`, { label: 'August', startDate: '2026-08-01', endDate: '2026-08-31' });
      for (const list of ['actions', 'actions/facets', 'commitments']) {
        const refused = await unit.get(`${plan}/${list}?period=August`);
        expect([refused.status, refused.body.code]).toEqual([404, 'no-snapshot']);
        const [now, current] = [await unit.get(`${plan}/${list}`), await unit.get(`${plan}/${list}?period=2026-07`)];
        expect(current.body).toEqual(now.body);
      }
    });

    it('that is locked after a merger and a renaming lists whose work it was, under the name of then', async () => {
      const may = await post<Period>(`${plan}/periods`, { startDate: '2026-05-01', endDate: '2026-05-31' });
      await post(`/periods/${may.id}/open`);
      const old = await post<Organisation>('/organisations', { name: { en: 'Old office' }, sector: 'third_sector' });
      const led = await post<Action>(`${plan}/actions`, {
        title: { en: 'Led' },
        leadOrganisation: old.id,
        status: 'planned',
      });
      const parties = [{ organisation: old.id, role: 'lead', note: 'As ever' }];
      await post(`${plan}/commitments`, { action: led.id, title: { en: 'Kept' }, parties });
      await post(`/organisations/${old.id}/rename`, { name: { en: 'New office' }, from: '2026-06-01' });
      await post(`/organisations/${old.id}/merge`, {
        into: test.organisations.company,
        on: '2026-06-10',
        reason: 'By law',
      });
      await post(`/periods/${may.id}/lock`);
      const of = async <Row>(list: string) =>
        (await unit.get<PageOf<Row>>(`${plan}/${list}?period=2026-05&organisation=${old.id}`)).body.items;
      const [commitment] = await of<Commitment>('commitments');
      const [action] = await of<Action>('actions');
      const name = { en: 'Old office' };
      expect(commitment?.parties).toMatchObject([
        { organisation: { id: old.id, name }, role: 'lead', note: 'As ever' },
      ]);
      expect(action?.leadOrganisation).toMatchObject({ id: old.id, name });
      const { groups } = (await unit.get<Delivery>(`${plan}/delivery?by=organisation&period=2026-05`)).body;
      expect(groups.find(({ key }) => key === old.id)).toMatchObject({ label: 'Old office', commitments: 1 });
    });

    it('is closed in the database itself', async () => {
      for (const statement of [
        `UPDATE frozen_commitments SET title = '{}'`,
        'DELETE FROM frozen_pillars',
        `UPDATE delivery_rows SET progress = 0 WHERE period_key <> ''`,
        `DELETE FROM delivery_totals WHERE period_key <> ''`,
        `UPDATE snapshots SET sha256 = ''`,
      ])
        await expect(test.database.write(system, (tx) => tx.execute(statement))).rejects.toThrow(
          /snapshot never changes/,
        );
    });
  });

  describe('the seal of a snapshot', () => {
    const broken = async () => {
      const found: string[] = [];
      for await (const { period, holds } of verifySnapshots(test.database)) if (!holds) found.push(period);
      return found;
    };

    it('holds over everything that was kept', async () => {
      expect(await broken()).toEqual([]);
    });

    it('of an earlier version is checked as that version made it: over the delivery rows, in their order', async () => {
      const rows = await test.database.read<Record<string, unknown>>(
        `SELECT action_id, commitment_key, organisation_id, sector, party_role, is_lead, us, us_progress, us_timed, us_elapsed,
                progress, elapsed, continuous, start_date, end_date, rag, overdue, owed, reported, has_update, left_out, pillars,
                target_groups, changed_at
         FROM delivery_rows WHERE period_key = :june ORDER BY action_id, commitment_key, organisation_id`,
        { june: june.id },
      );
      const lines = rows.map((row) => JSON.stringify(Object.values(row).map((value) => value?.toString() ?? null)));
      const made = createHash('sha256')
        .update(`${lines.join('\n')}\n`)
        .digest('hex');
      expect(await seal((sql, values) => test.database.read(sql, values), june.id, 1)).toBe(made);
    });

    it.each([
      ['a title', `UPDATE frozen_commitments SET title = '{"en":"Other"}' WHERE reference = 'C001'`],
      ['a party’s share', 'UPDATE frozen_commitment_parties SET share = 5001 WHERE share = 5000'],
      ['an organisation’s name', `UPDATE frozen_organisations SET name = '{}'`],
      ['a figure', 'UPDATE delivery_totals SET us = us + 1 WHERE period_key = :june'],
      ['a row taken away', 'DELETE FROM delivery_rows WHERE period_key = :june AND is_lead = 1'],
      ['an action taken away', `DELETE FROM frozen_actions WHERE status = 'cancelled'`],
    ])('finds %s that was changed past the guards', async (_, statement) => {
      const changed = test.database.write(system, async (tx) => {
        for (const guard of await withoutGuards(test, kind)) await tx.execute(guard);
        const values = statement.includes(':june') ? { june: june.id } : {};
        expect(await tx.execute(statement, values)).toBeGreaterThan(0);
        const query: typeof tx.query = (sql, bound) => tx.query(sql, bound);
        const found: boolean[] = [];
        for await (const { holds } of verifySnapshots({ read: query })) found.push(holds);
        throw new Error(found.includes(false) ? 'found' : 'not found');
      });
      await expect(changed).rejects.toThrow(/^found$/);
      expect(await broken()).toEqual([]);
    });
  });
});

/** Takes the guards away, as somebody does who holds the database; the transaction is rolled back afterwards. */
async function withoutGuards({ database }: TestApp, kind: DatabaseKind): Promise<string[]> {
  if (kind === 'postgres') return ['DROP FUNCTION refuse_snapshot_change() CASCADE'];
  const guards = await database.read<{ name: string }>(
    `SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%_frozen_%'`,
  );
  return guards.map(({ name }) => `DROP TRIGGER ${name}`);
}
