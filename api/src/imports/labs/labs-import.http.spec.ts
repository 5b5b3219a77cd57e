import type { ImportBatch, ImportBatchSummary, Lab, LabSummary, Theme } from '@symmachia/contracts';
import type { Client, ProblemBody } from '../../../test/client';
import { sendForm } from '../../../test/form';
import { eachDatabase } from '@symmachia/testing';
import { testApp, type TestApp } from '../../../test/test-app';
import { Transaction } from '../../platform/database/transaction';

const file = (...lines: string[]) => ({ name: 'labs.csv', bytes: Buffer.from(lines.join('\n')) });

const seminar = file(
  'Titel;Diarienummer;Koordinator;Bidrag från Vinnova (SEK);Projektets löptid;Status;Syfte och mål;Resultat och förväntade effekter;Principer;Teman;Minsta gemensamma nämnaren;Deltagare offentlig sektor;Privat sektor',
  'Ett seminarium om mod;2015-01573;Ett universitet;"99\u00a0356";april 2015 - juni 2015;Avslutat;Att mötas.;"Tre teman.\nTexten på den här sidan har projektgruppen själv formulerat. Innehållet är inte granskat av våra redaktörer.";Öppenhet; "Modet\nMångfaldens nödvändighet";Det gemensamma samhällskontraktet;12;4'.replace(
    '; "Modet',
    ';"Modet',
  ),
);

eachDatabase((fresh) => {
  let test: TestApp;
  let facilitator: Client;

  beforeEach(async () => {
    test = await testApp(await fresh());
    facilitator = await test.as('facilitator');
  });
  afterEach(() => test.close());

  const path = () => `/plans/${test.plan.code}/imports`;
  const send = <Body = ImportBatch>(sent: Parameters<typeof sendForm>[2], fields = {}, client = facilitator) =>
    sendForm<Body>(client, path(), sent, { kind: 'labs', ...fields });
  const imported = async (sent: Parameters<typeof sendForm>[2], fields = {}) => {
    const { body, status } = await send(sent, { ...fields, dryRun: 'false' });
    expect([status, body.state]).toEqual([201, 'applied']);
    return body;
  };
  const labs = () => facilitator.all<LabSummary>(`/plans/${test.plan.code}/labs`);
  const onlyLab = async () => {
    const [first] = await labs();
    return (await facilitator.get<Lab>(`/labs/${first?.id}`)).body;
  };

  it('a dry run says what every row would do and writes nothing', async () => {
    const { status, body } = await send(seminar, { language: 'sv' });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      kind: 'labs',
      state: 'previewed',
      guessed: true,
      separator: ';',
      counts: { create: 1, update: 0, unchanged: 0, warning: 0, error: 0 },
      contents: { labs: 1, themes: 3 },
      questions: [],
    });
    expect(body.mapping.columns).toMatchObject({ Diarienummer: 'reference', 'Bidrag från Vinnova (SEK)': 'grant' });
    expect(await labs()).toEqual([]);
  });

  it('what was previewed is applied: facts, sections, themes, common ground and how many came', async () => {
    const preview = (await send(seminar, { language: 'sv' })).body;
    const { status } = await facilitator.post(`/imports/${preview.id}/apply`);
    expect(status).toBe(200);
    const lab = await onlyLab();
    expect(lab).toMatchObject({
      title: { sv: 'Ett seminarium om mod' },
      reference: '2015-01573',
      kind: 'seminar',
      status: 'closed',
      coordinator: { sv: 'Ett universitet' },
      funder: { sv: 'Vinnova' },
      grant: { amount: 9_935_600, currency: 'SEK' },
      startDate: '2015-04-01',
      endDate: '2015-06-30',
      purpose: { sv: 'Att mötas.' },
      results: { sv: 'Tre teman.' },
      isSelfAuthored: true,
      principles: [{ sv: 'Öppenhet' }],
    });
    expect(lab.themes.map(({ title, isCommonGround }) => [title.sv, isCommonGround])).toEqual([
      ['Modet', false],
      ['Mångfaldens nödvändighet', false],
      ['Det gemensamma samhällskontraktet', true],
    ]);
    expect(lab.balance).toMatchObject({ total: 16, sectors: { public: 12, private: 4, third_sector: 0 } });
  });

  it('the same file again changes nothing', async () => {
    await imported(seminar, { language: 'sv' });
    const before = await onlyLab();
    const again = await imported(seminar, { language: 'sv' });
    expect(again.counts).toEqual({ create: 0, update: 0, unchanged: 1, warning: 0, error: 0 });
    expect(await onlyLab()).toEqual(before);
  });

  it('a changed row changes what it says and leaves what it does not say', async () => {
    await imported(seminar, { language: 'sv' });
    const batch = await imported(
      file('Reference number,Title,Venue,Themes', '2015-01573,A seminar on daring,Visby,Modet;Ferries'),
      { language: 'en' },
    );
    expect(batch.counts).toMatchObject({ create: 0, update: 1 });
    const lab = await onlyLab();
    expect(lab).toMatchObject({
      title: { sv: 'Ett seminarium om mod', en: 'A seminar on daring' },
      place: { en: 'Visby' },
      purpose: { sv: 'Att mötas.' },
      status: 'closed',
    });
    expect(lab.themes).toHaveLength(4);
  });

  it('a theme that was withdrawn is brought back by the file that names it, and away again by undo', async () => {
    await imported(seminar, { language: 'sv' });
    const [theme] = (await onlyLab()).themes;
    await facilitator.patch(`/themes/${theme?.id}`, theme?.version ?? 0, { isWithdrawn: true });
    const again = await imported(seminar, { language: 'sv' });
    expect(again.counts).toMatchObject({ update: 1, unchanged: 0 });
    const isWithdrawn = async () => (await facilitator.get<Theme>(`/themes/${theme?.id}`)).body.isWithdrawn;
    expect(await isWithdrawn()).toBe(false);
    expect((await facilitator.post(`/imports/${again.id}/undo`)).status).toBe(200);
    expect(await isWithdrawn()).toBe(true);
  });

  it('two spellings of a theme are one theme, also where one of them is the common ground', async () => {
    await imported(file('Title,Themes,Common ground', 'A lab,Diversity; diversity;Trust,TRUST'), { language: 'en' });
    const { themes } = await onlyLab();
    expect(themes.map(({ title, isCommonGround }) => [title.en, isCommonGround])).toEqual([
      ['Diversity', false],
      ['Trust', true],
    ]);
  });

  it('a sector from which nobody came takes its count back; an empty cell leaves it', async () => {
    const counted = (people: string) => file('Title,Public sector,Private sector', `A lab,${people}`);
    const sectors = async () => (await onlyLab()).balance.sectors;
    await imported(counted('12,4'));
    expect((await imported(counted('0,'))).counts).toMatchObject({ update: 1 });
    expect(await sectors()).toMatchObject({ public: 0, private: 4 });
    expect((await imported(counted('0,'))).counts).toMatchObject({ unchanged: 1 });
    await imported(counted('3,'));
    expect(await sectors()).toMatchObject({ public: 3, private: 4 });
  });

  it('without a reference a lab is known by its title and days', async () => {
    const rows = ['Τίτλος,Έναρξη,Κατάσταση', 'Εργαστήριο Α,2019-03-01,Ολοκληρώθηκε'];
    await imported(file(...rows), { language: 'el' });
    const again = await imported(file(...rows, 'ΕΡΓΑΣΤΗΡΙΟ Α,2019-04-01,Ολοκληρώθηκε'), { language: 'el' });
    expect(again.counts).toMatchObject({ create: 1, unchanged: 1 });
  });

  it('undo takes back what was brought and changed, and the file can be imported again', async () => {
    await imported(seminar, { language: 'sv' });
    const before = await onlyLab();
    const second = await imported(
      file('Dnr;Titel;Bidrag;Teman;Offentlig sektor', '2015-01573;Nytt namn;100 kr;Ännu ett;20', ';Ett till;;;'),
      { language: 'sv' },
    );
    expect(second.counts).toMatchObject({ create: 1, update: 1 });
    const { status, body } = await facilitator.post<ImportBatch>(`/imports/${second.id}/undo`);
    expect([status, body.state]).toEqual([200, 'undone']);
    const { version: _, updatedAt: __, participants, ...after } = await onlyLab();
    expect(after).toMatchObject({ title: before.title, grant: before.grant, balance: before.balance });
    expect([after.themes, participants.length]).toEqual([before.themes, before.participants.length]);
    expect(await labs()).toHaveLength(1);
    expect((await facilitator.all(`/plans/${test.plan.code}/labs?q=nytt`)).length).toBe(0);
    expect((await imported(file('Titel', 'Ett till'))).counts.create).toBe(1);
  });

  it('undo is refused, naming what rests on the import, and changes nothing', async () => {
    const batch = await imported(seminar, { language: 'sv' });
    const lab = await onlyLab();
    await facilitator.post(`/labs/${lab.id}/themes`, { title: { en: 'Later' } });
    const [theme] = lab.themes;
    const ideas = `/plans/${test.plan.code}/ideas`;
    const idea = { title: { en: 'An idea' }, lab: lab.id, theme: theme?.id };
    expect((await facilitator.post(ideas, idea)).status).toBe(201);
    const { status, body } = await facilitator.post<ProblemBody & { reasons: { entity: string; title: unknown }[] }>(
      `/imports/${batch.id}/undo`,
    );
    expect([status, body.code]).toEqual([409, 'undo-refused']);
    expect(body.reasons.map(({ entity, title }) => [entity, title])).toEqual([
      ['themes', { en: 'Later' }],
      ['ideas', { en: 'An idea' }],
    ]);
    expect(await labs()).toHaveLength(1);
  });

  it('says row by row what is wrong, and leaves those rows out if it is told to', async () => {
    const { body } = await send(
      file(
        'Title,Reference,Status,Kind,Grant,From,To,Places,Self-authored,Common ground',
        'Sound,A-1,Held,Seminar,100 EUR,2019-01-01,2019-01-02,40,yes,Trust',
        ',A-2,Held,,,,,,,',
        'No status,A-3,bananas,Seminar,,,,,,',
        'No kind,A-4,,bananas,,,,,,',
        'No money,A-5,,Seminar,plenty,,,,,',
        'Backwards,A-6,,Seminar,,2019-02-02,2019-02-01,,,',
        'Many,A-7,,Seminar,,,,many,,',
        'Perhaps,A-8,,Seminar,,,,,perhaps,',
        'Twice,A-1,,Seminar,,,,,,',
      ),
    );
    expect(body.rows.map(({ line, verdict, field, code }) => [line, verdict, field, code])).toEqual([
      [2, 'create', undefined, undefined],
      [3, 'error', 'title', 'required'],
      [4, 'error', 'status', 'unknown-lab-status'],
      [5, 'error', 'kind', 'unknown-lab-kind'],
      [6, 'error', 'grant', 'not-an-amount'],
      [7, 'error', 'endDate', 'end-before-start'],
      [8, 'error', 'capacity', 'not-a-number'],
      [9, 'error', 'selfAuthored', 'neither-yes-nor-no'],
      [10, 'error', 'title', 'repeated-lab'],
    ]);
    for (const row of body.rows.slice(1)) expect(row.message).not.toMatch(/^imports\.|\{|undefined/);
    expect((await facilitator.post(`/imports/${body.id}/apply`)).status).toBe(409);
    expect((await facilitator.post(`/imports/${body.id}/apply?skipErrors=true`)).status).toBe(200);
    expect(await labs()).toHaveLength(1);
  });

  it('a step that a lab cannot take is the error of its row', async () => {
    await imported(file('Title,Status', 'A lab,Planned'));
    const { body } = await send(file('Title,Status', 'A lab,Closed'));
    expect(body.rows).toEqual([expect.objectContaining({ verdict: 'error', code: 'lab-transition-refused' })]);
  });

  it('a lab that was held and is still to come is the error of its row, in words', async () => {
    const { body } = await send(file('Title,Status,Start', 'A lab,Held,2031-01-01'));
    expect(body.rows).toEqual([
      expect.objectContaining({ verdict: 'error', field: 'startDate', code: 'in-the-future' }),
    ]);
    expect(body.rows[0]?.message).toContain('still to come');
  });

  it('a table in Greek capitals, saved by an old spreadsheet, is read with its dates and amounts', async () => {
    // Windows-1253, as iconv writes it: Greek letters from U+0384 lie 0x2D0 above their byte.
    const windows1253 = (text: string) =>
      Buffer.from(
        [...text].map((letter) => {
          const code = letter.charCodeAt(0);
          return letter === '–' ? 0x96 : code < 0x100 ? code : code - 0x2d0;
        }),
      );
    const bytes = windows1253(
      [
        'ΤΙΤΛΟΣ;ΑΡΙΘΜΟΣ ΑΝΑΦΟΡΑΣ;ΧΡΗΜΑΤΟΔΟΤΗΣΗ ΑΠΟ ΤΗ VINNOVA;ΔΙΑΡΚΕΙΑ;ΚΑΤΑΣΤΑΣΗ;ΣΚΟΠΟΣ & ΣΤΟΧΟΙ;ΠΡΟΣΕΓΓΙΣΗ ΚΑΙ ΥΛΟΠΟΙΗΣΗ',
        'Σεμινάριο για την τόλμη;2015-01573;99\u00a0356,00 SEK;Απρίλιος–Ιούνιος 2015;ΟΛΟΚΛΗΡΩΘΗΚΕ;"Να μιλήσουμε,\r\nισότιμα.";Σε συνέδριο.',
        '',
      ].join('\r\n'),
    );
    const { encoding } = await imported({ name: 'labs.csv', bytes });
    expect(encoding).toBe('windows-1253');
    expect(await onlyLab()).toMatchObject({
      title: { el: 'Σεμινάριο για την τόλμη' },
      grant: { amount: 9_935_600, currency: 'SEK' },
      funder: { el: 'VINNOVA' },
      startDate: '2015-04-01',
      endDate: '2015-06-30',
      status: 'closed',
      purpose: { el: 'Να μιλήσουμε,\nισότιμα.' },
    });
  });

  it('columns may be said otherwise, and are remembered for labs alone', async () => {
    const sent = file('Title,Remarks', 'A seminar,To meet');
    const mapping = JSON.stringify({ columns: { Title: 'title', Remarks: 'purpose' } });
    expect((await send(sent, { mapping })).body.guessed).toBe(false);
    expect((await send(sent)).body).toMatchObject({ remembered: true, mapping: { columns: { Remarks: 'purpose' } } });
    const coordinator = await test.as('coordinator');
    expect((await send(sent, { kind: 'plan' }, coordinator)).body.remembered).toBe(false);
    const wrong = JSON.stringify({ columns: { Title: 'pillar' } });
    const refused = await send<ProblemBody>(sent, { mapping: wrong });
    expect([refused.status, refused.body.errors]).toEqual([
      400,
      [{ pointer: '/mapping/columns/Title', code: 'not-in-vocabulary' }],
    ]);
  });

  it('reads what spreadsheets in other encodings write', async () => {
    const greek = Buffer.from('Τίτλος;Σκοπός και στόχοι\nΕργαστήριο;Να συναντηθούν\n', 'utf16le');
    const { body } = await send({ name: 'labs.txt', bytes: Buffer.concat([Buffer.from([0xff, 0xfe]), greek]) });
    expect(body).toMatchObject({ encoding: 'utf-16le', counts: { create: 1 } });
  });

  it('keeps formulas as text, takes markup out, refuses control characters', async () => {
    const { body } = await send(
      file(
        'Title,Purpose,Place',
        `"=HYPERLINK(""http://example.org"")",<b>To</b> meet<script>alert(1)</script>,Visby`,
        'A lab,To meet,Vis\u0007by',
      ),
    );
    expect(body.rows).toEqual([
      expect.objectContaining({ verdict: 'create', warning: 'markup-removed' }),
      expect.objectContaining({ verdict: 'error', field: 'place', code: 'control-character' }),
    ]);
    await facilitator.post(`/imports/${body.id}/apply?skipErrors=true`);
    expect(await onlyLab()).toMatchObject({
      title: { en: '=HYPERLINK("http://example.org")' },
      purpose: { en: 'To meet' },
    });
  });

  it('refuses files that are none, that are too long, and cells that are', async () => {
    const png = await send<ProblemBody>({ name: 'labs.csv', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]) });
    expect(png.body.code).toBe('not-a-text-file');
    const many = await send<ProblemBody>(file('Title', ...Array.from({ length: 1001 }, (_, index) => `Lab ${index}`)));
    expect(many.body.errors).toEqual([{ pointer: '/file', code: 'too-many-labs' }]);
    const long = (await send(file('Title,Purpose', `A lab,${'long '.repeat(2_000_00)}`))).body;
    expect(long.rows).toEqual([expect.objectContaining({ verdict: 'error', field: 'purpose', code: 'too-long' })]);
  });

  it('takes 2,000 themes in a file, writing those of a row at once, and no more', async () => {
    const themes = Array.from({ length: 50 }, (_, index) => `Theme ${index}`).join(';');
    const crowded = (rows: number) =>
      file('Title,Themes', ...Array.from({ length: rows }, (_, n) => `Lab ${n},"${themes}"`));
    expect((await send<ProblemBody>(crowded(41))).body.errors).toEqual([{ pointer: '/file', code: 'too-many-themes' }]);
    const inserts = jest.spyOn(Transaction.prototype, 'insert');
    expect((await send(crowded(40))).body.contents).toMatchObject({ labs: 40, themes: 2000 });
    const ofThemes = inserts.mock.calls.filter(([target]) => String(target.name) === 'ThemeEntity');
    inserts.mockRestore();
    expect(ofThemes).toHaveLength(40);
  });

  it('is for those who record labs: a facilitator sees no import of the plan, and readers none at all', async () => {
    const coordinator = await test.as('coordinator');
    const ofPlan = (await send(file('Action', 'One'), { kind: 'plan' }, coordinator)).body;
    const ofLabs = (await send(seminar)).body;
    expect((await facilitator.get(`/imports/${ofPlan.id}`)).status).toBe(404);
    expect((await send(file('Action', 'One'), { kind: 'plan' })).status).toBe(403);
    expect((await facilitator.get(path())).status).toBe(403);
    const listed = await facilitator.all<ImportBatchSummary>(`${path()}?kind=labs`);
    expect(listed.map(({ id, kind }) => [id, kind])).toEqual([[ofLabs.id, 'labs']]);
    expect((await coordinator.all<ImportBatchSummary>(path())).map(({ id }) => id)).toEqual([ofPlan.id]);
    const reader = await test.as('leadership');
    expect((await send(seminar, {}, reader)).status).toBe(403);
    expect((await reader.get(`/imports/${ofLabs.id}`)).status).toBe(404);
  });

  it('two people who bring the same lab at once bring it once', async () => {
    const previews = [(await send(seminar)).body, (await send(seminar)).body];
    const answers = await Promise.all(previews.map(({ id }) => facilitator.post(`/imports/${id}/apply`)));
    expect(answers.map(({ status }) => status).every((status) => status === 200 || status === 409)).toBe(true);
    expect(await labs()).toHaveLength(1);
  });
});
