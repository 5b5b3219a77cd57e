import type { ImportBatch, Lab } from '@symmachia/contracts';
import { type Language, languages } from '@symmachia/domain';
import { translate } from '@symmachia/i18n';
import { eachDatabase } from '@symmachia/testing';
import type { Client } from '../../test/client';
import { sendForm } from '../../test/form';
import { type Asker, type TestApp, testApp } from '../../test/test-app';
import { guessLabColumns } from '../imports/labs/lab-columns';
import { labColumns } from './labs-export';

/** What the importer passes over. */
const told = ['coordinatorOrganisation', 'funderOrganisation', 'followUpOf', 'participants', 'ideas', 'actions'];

describe('the headings of labs as a file', () => {
  it.each(languages)('are known to the importer in %s', (language) => {
    const keys = labColumns.map(({ key }) => key);
    const headings = keys.map((key) => translate(language, `exports.labs.${key}`));
    const mapping = guessLabColumns(headings);
    expect(headings.map((heading) => mapping[heading])).toEqual(
      keys.map((key) => (told.includes(key) ? undefined : key)),
    );
  });
});

eachDatabase((fresh) => {
  let test: TestApp;
  let unit: Client;
  let seminar: string;

  beforeAll(async () => {
    test = await testApp(await fresh());
    unit = await test.as('coordinator');
    const workshop = await record({
      kind: 'workshop',
      reference: 'A  1',
      title: { en: '=1+1 Workshop' },
      place: { en: '-Visby' },
      capacity: 1_000_000,
      grant: { amount: 12_345, currency: 'KWD' },
    });
    seminar = await record({
      kind: 'seminar',
      status: 'closed',
      reference: '2015-01573',
      title: { sv: 'Kompetensöverföring', en: 'Transfer of competence', el: 'Μεταφορά ικανοτήτων' },
      coordinator: { sv: 'Ett universitets institution' },
      coordinatorOrganisation: test.organisations.ministry,
      funder: { sv: 'Vinnova' },
      grant: { amount: 9_935_650, currency: 'SEK' },
      startDate: '2015-04-01',
      endDate: '2015-06-30',
      turnout: 'more_wanted',
      turnoutNote: { sv: 'Fullbokat; en större lokal hade kunnat fyllas.' },
      results: { sv: 'Tre teman:\n\n- **modet**\n  - i smått\n- <b>mångfalden</b> & R&amp;D' },
      principles: [{ en: 'Collaboration; on equal terms' }, { sv: '1. Idéer', en: '1. Ideas' }],
      isSelfAuthored: true,
      quotedFrom: { sv: 'Vinnovas projektdatabas' },
      followUpOf: workshop,
    });
    for (const theme of [{ title: { sv: 'Modet; mod' } }, { title: { sv: 'Kontraktet' }, isCommonGround: true }])
      await unit.post(`/labs/${seminar}/themes`, theme);
    for (const participant of [
      { role: 'key_participant', sector: 'public', name: 'Anna Sample', consentAt: '2015-04-01' },
      { role: 'participant', sector: 'public', people: 3 },
      { role: 'participant', sector: 'private', people: null, description: { en: 'Companies' } },
      { role: 'moderator', organisation: test.organisations.foundation },
    ])
      await unit.post(`/labs/${seminar}/participants`, participant);
  });
  afterAll(() => test.close());

  async function record(input: object): Promise<string> {
    const { status, body } = await unit.post<Lab>('/plans/test-plan/labs', input);
    expect(status).toBe(201);
    return body.id;
  }
  async function exported(file: string, { as = 'coordinator' as Asker, language = 'en' as Language } = {}) {
    const cookie = (await test.as(as)).cookie ?? '';
    const url = `/api/v1/plans/test-plan/exports/${file}`;
    return test.app.inject({ method: 'GET', url, headers: { cookie, 'accept-language': language } });
  }
  const sent = (bytes: Buffer) =>
    sendForm<ImportBatch>(unit, '/plans/test-plan/imports', { name: 'labs.csv', bytes }, { kind: 'labs' });

  it.each(languages)('labs that are taken along in %s come back as unchanged', async (language) => {
    const { rawPayload } = await exported('labs.csv', { language });
    const { status, body } = await sent(rawPayload);
    expect([status, body.rows.map(({ verdict }) => verdict)]).toEqual([201, ['unchanged', 'unchanged']]);
  });

  it('one that was changed in the file is changed here, by its id, and everything else of it stays', async () => {
    const { body: file } = await exported('labs.csv', { language: 'sv' });
    const changed = file.replace('Kompetensöverföring', 'Kompetens').replace('2015-06-30', '2015-07-01');
    const { body: batch } = await sent(Buffer.from(changed));
    expect(batch.counts).toMatchObject({ create: 0, update: 1, unchanged: 1, error: 0 });
    const before = (await unit.get<Lab>(`/labs/${seminar}`)).body;
    await unit.post(`/imports/${batch.id}/apply`);
    const after = (await unit.get<Lab>(`/labs/${seminar}`)).body;
    const title = { ...before.title, sv: 'Kompetens' };
    const { version, updatedAt, outdated } = after;
    expect(after).toEqual({ ...before, title, endDate: '2015-07-01', version, updatedAt, outdated });
    await unit.post(`/imports/${batch.id}/undo`);
  });

  it('has every fact of a lab, no formula, and how many came from each sector', async () => {
    const { body, headers } = await exported('labs.csv');
    expect(headers['content-disposition']).toBe('attachment; filename="test-plan-labs.csv"');
    for (const fact of [
      `${seminar},en,Transfer of competence,2015-01573,seminar,closed,2015-04-01,2015-06-30,`,
      ',Ett universitets institution,Vinnova,99356.50,SEK,',
      ',more_wanted,Fullbokat; en större lokal hade kunnat fyllas.,4,1,,',
      '"• Collaboration; on equal terms\n• 1. Ideas"',
      '"• Modet; mod\n• Kontraktet",• Kontraktet,yes,',
      ",Ministry of Tests,,'=1+1 Workshop,",
      '• participant · private · Companies · ?',
    ])
      expect(body).toContain(fact);
    expect(body).toContain(",'-Visby,");
    expect((await exported('labs.xlsx')).statusCode).toBe(200);
  });

  it('names people to those who may read names, and to nobody else', async () => {
    expect((await exported('labs.csv')).body).toContain('• key_participant · public · Anna Sample');
    const { statusCode, body } = await exported('labs.csv', { as: 'leadership' });
    expect([statusCode, body.includes('key_participant'), body.includes('Anna')]).toEqual([200, true, false]);
    for (const as of ['facilitator', 'reviewer'] as const)
      expect((await exported('labs.csv', { as })).statusCode).toBe(403);
  });

  it('honours the filters, and leaves out labs that are only listed here: they are another plan’s', async () => {
    const admin = await test.as('admin');
    const dates = { startDate: '2026-01-01', endDate: '2026-12-31' };
    await admin.post('/plans', { code: 'other', title: { en: 'Other' }, languages: ['en'], ...dates });
    const guest = { kind: 'seminar', title: { en: 'Guest' }, relatedPlans: [test.plan.id] };
    expect((await admin.post('/plans/other/labs', guest)).status).toBe(201);
    expect((await unit.get<{ total: number }>('/plans/test-plan/labs?kind=seminar')).body.total).toBe(2);
    const count = async (query: string) => {
      const { body } = await exported(`labs.csv${query}`);
      return body.split('\r\n').filter(Boolean).length - 1;
    };
    expect([await count('?kind=seminar'), await count('?q=workshop'), await count('?status=open')]).toEqual([1, 1, 0]);
    expect((await exported('labs.csv?kind=ball')).statusCode).toBe(400);
  });

  it('a count in a file is of all who came: those noted already are not counted again, and stay', async () => {
    const counted = (people: number) =>
      sent(Buffer.from(`Id,Title,Participants from the public sector\n${seminar},Transfer of competence,${people}\n`));
    const { body: same } = await counted(4);
    expect(same.counts).toMatchObject({ unchanged: 1, warning: 0 });
    const { body: more } = await counted(6);
    await unit.post(`/imports/${more.id}/apply`);
    expect((await unit.get<Lab>(`/labs/${seminar}`)).body.balance.sectors.public).toBe(6);
    const { body: fewer } = await counted(0);
    expect(fewer.rows).toEqual([expect.objectContaining({ verdict: 'update', warning: 'more-participants-noted' })]);
    expect(fewer.rows[0]?.message).toContain('they stay');
  });
});
