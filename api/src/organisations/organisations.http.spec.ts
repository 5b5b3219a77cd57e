import type { Organisation, OrganisationSummary, PageOf } from '@symmachia/contracts';
import { eachDatabase } from '@symmachia/testing';
import { uuidv7 } from '../platform/database/ids';
import { type TestApp, testApp } from '../../test/test-app';

type Page = PageOf<OrganisationSummary>;
const names = (rows: OrganisationSummary[]) => rows.map(({ name }) => name.en ?? name.el);

eachDatabase((fresh) => {
  let test: TestApp;
  beforeAll(async () => {
    test = await testApp(await fresh());
  });
  afterAll(() => test.close());

  const create = async (body: object) =>
    (await (await test.as('coordinator')).post<Organisation>('/organisations', body)).body;

  describe('organisations over HTTP', () => {
    it('a coordinator and an administrator add one, nobody else does', async () => {
      for (const asker of ['coordinator', 'admin'] as const) {
        const { status, body } = await (
          await test.as(asker)
        ).post<Organisation>('/organisations', {
          name: { en: `Added by ${asker}` },
          sector: 'private',
          aliases: ['AB'],
        });
        expect([status, body.kind, body.status, body.aliases, body.may]).toEqual([
          201,
          'other',
          'active',
          ['AB'],
          expect.arrayContaining(['organisation:update']),
        ]);
      }
      for (const asker of ['reviewer', 'organisation_lead', 'leadership', 'outsider'] as const) {
        const { status, body } = await (await test.as(asker)).post('/organisations', {});
        expect([asker, status, body.code]).toEqual([asker, 403, 'not-allowed']);
      }
      expect((await (await test.as('nobody')).post('/organisations', {})).status).toBe(401);
    });

    it('two may have one name, but not one registry id', async () => {
      const input = { name: { en: 'Twin' }, sector: 'public' };
      await create({ ...input, registryId: 'R-1' });
      expect((await create(input)).registryId).toBeNull();
      const { status, body } = await (
        await test.as('coordinator')
      ).post('/organisations', { ...input, registryId: 'R-1' });
      expect([status, body.code, body.errors]).toEqual([
        409,
        'code-taken',
        [{ pointer: '/registryId', code: 'duplicate' }],
      ]);
    });

    it('what is wrong is named by its pointer', async () => {
      const { status, body } = await (
        await test.as('coordinator')
      ).post('/organisations', {
        name: {},
        sector: 'fourth',
        website: 'ftp://example.example',
        colour: 'blue',
      });
      expect(status).toBe(400);
      expect(body.errors).toEqual(
        expect.arrayContaining([
          { pointer: '/name', code: 'required' },
          { pointer: '/sector', code: 'not-in-vocabulary' },
          { pointer: '/website', code: 'invalid-format' },
          { pointer: '/colour', code: 'unknown-field' },
        ]),
      );
    });

    it('is found by any of its names, without accents and final sigmas', async () => {
      await create({
        name: { el: 'Ψηφιακές Δεξιότητες', en: 'Digital Skills' },
        sector: 'third_sector',
        shortName: 'ΨΔ',
        aliases: ['100% Free'],
      });
      const client = await test.as('leadership');
      for (const q of ['ψηφιακες', 'ΔΕΞΙΟΤΗΤΕΣ', 'digital sk', 'ψδ', '100%'])
        expect([q, names((await client.get<Page>(`/organisations?q=${encodeURIComponent(q)}`)).body.items)]).toEqual([
          q,
          ['Digital Skills'],
        ]);
      expect((await client.get<Page>('/organisations?q=%25')).body.total).toBe(1);
      expect((await client.get<Page>('/organisations?q=_')).body.total).toBe(0);
    });

    it('a list is paged to its end, each once, in the order of names', async () => {
      const client = await test.as('assessor');
      const { total } = (await client.get<Page>('/organisations')).body;
      const rows = await client.all<OrganisationSummary>('/organisations');
      expect(rows).toHaveLength(Number(total));
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      expect((await client.all<OrganisationSummary>('/organisations?sort=-name')).map(({ id }) => id)).toEqual(
        rows.map(({ id }) => id).reverse(),
      );
      expect(await client.all('/organisations?sort=memberSince')).toHaveLength(rows.length);
    });

    it('a bad cursor and a filter without meaning are 400', async () => {
      const client = await test.as('assessor');
      for (const query of [
        'cursor=nonsense',
        `cursor=${Buffer.from('[1,2]').toString('base64url')}`,
        'sector=fourth',
        'limit=0',
        'sort=sector',
        'colour=1',
      ])
        expect([query, (await client.get(`/organisations?${query}`)).status]).toEqual([query, 400]);
    });

    it('is filtered by sector and status', async () => {
      const client = await test.as('leadership');
      const sectors = (await client.get<Page>('/organisations?sector=third_sector')).body.items.map(
        ({ sector }) => sector,
      );
      expect(new Set(sectors)).toEqual(new Set(['third_sector']));
      expect((await client.get<Page>('/organisations?status=left')).body.items).toEqual([]);
    });

    it('an edit needs the version that it starts from', async () => {
      const { id, version } = await create({ name: { el: 'Παλιά', en: 'Old' }, sector: 'public' });
      const client = await test.as('coordinator');
      expect((await client.patch(`/organisations/${id}`, null, { kind: 'agency' })).status).toBe(428);
      const changed = await client.patch<Organisation>(`/organisations/${id}`, version, {
        name: { el: 'Νέα' },
        website: 'https://new.example',
      });
      expect([changed.status, changed.body.version, changed.body.outdated]).toEqual([200, version + 1, ['/name/en']]);
      const stale = await client.patch(`/organisations/${id}`, version, { kind: 'agency' });
      expect([stale.status, stale.body.code]).toEqual([412, 'edit-conflict']);
      const read = await client.get<Organisation>(`/organisations/${id}`);
      expect([read.body.kind, read.body.website, read.headers['etag']]).toEqual([
        'other',
        'https://new.example',
        `"${version + 1}"`,
      ]);
      expect(
        (await client.get<Page>(`/organisations?q=${encodeURIComponent('νεα')}`)).body.items.map((row) => row.id),
      ).toContain(id);
    });

    it('keeps a name, and null takes away what may be missing', async () => {
      const { id, version } = await create({ name: { en: 'Kept' }, sector: 'public', shortName: 'K' });
      const client = await test.as('coordinator');
      const empty = await client.patch(`/organisations/${id}`, version, { name: { en: null } });
      expect([empty.status, empty.body.errors]).toEqual([400, [{ pointer: '/name', code: 'required' }]]);
      expect(
        (await client.patch<Organisation>(`/organisations/${id}`, version, { shortName: null })).body.shortName,
      ).toBeNull();
    });

    it('one that is not there is 404, an id that is none 400, and who may only read is refused', async () => {
      const client = await test.as('coordinator');
      expect((await client.get(`/organisations/${uuidv7()}`)).status).toBe(404);
      expect((await client.patch(`/organisations/${uuidv7()}`, 1, {})).status).toBe(404);
      expect((await client.get('/organisations/ministry')).status).toBe(400);
      const { company } = test.organisations;
      expect(
        (await (await test.as('organisation_lead')).patch(`/organisations/${company}`, 1, { kind: 'company' })).status,
      ).toBe(403);
      expect((await (await test.as('outsider')).get(`/organisations/${company}`)).status).toBe(200);
    });

    it('a plan one may not see cannot be asked about', async () => {
      expect((await (await test.as('outsider')).get(`/organisations?plan=${test.plan.code}`)).status).toBe(404);
      expect(
        (await (await test.as('leadership')).get<Page>(`/organisations?plan=${test.plan.code}`)).body.items,
      ).toEqual([]);
      expect((await (await test.as('leadership')).get('/organisations?plan=no%20plan')).status).toBe(400);
    });
  });
});
