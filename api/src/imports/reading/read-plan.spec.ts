import { readFileSync } from 'node:fs';
import path from 'node:path';
import { writtenAs } from '../fixtures/written-as';
import { type ReadOptions, type ReadPlan, readPlan } from './read-plan';
import type { ReadRow } from './row';

const fixture = (name: string) => readFileSync(path.join(__dirname, '../fixtures', name));
const bytes = (...lines: string[]) => Buffer.from(lines.join('\n'));

function read(file: Uint8Array, options?: ReadOptions): ReadPlan {
  const plan = readPlan(file, options);
  if ('problem' in plan) throw new Error(plan.problem.code);
  return plan;
}

const problems = (row: ReadRow | undefined) =>
  row?.problems.map(({ field, code }) => (field ? `${field}: ${code}` : code));
const distinct = (rows: ReadRow[], path: (row: ReadRow) => unknown[]) =>
  new Set(rows.map((row) => path(row).join('\n'))).size;

describe("a town's plan of numbered levels", () => {
  const plan = read(fixture('pla-vila-inventada.csv'));
  const { rows } = plan;

  it('is mapped without help and leaves nothing to ask', () => {
    expect(plan).toMatchObject({
      encoding: 'utf-8',
      separator: ',',
      guessed: true,
      finest: 'commitment',
      questions: [],
    });
    expect(plan.leftOut).toEqual(['Node.Type']);
    expect(plan.sample).toHaveLength(10);
  });

  it('keeps every level by its full path and every commitment', () => {
    expect(distinct(rows, (row) => [row.pillar])).toBe(3);
    expect(distinct(rows, (row) => [row.pillar, row.subPillar])).toBe(6);
    expect(distinct(rows, (row) => [row.pillar, row.subPillar, row.action])).toBe(13);
    expect(rows).toHaveLength(40);
    expect(rows.flatMap((row) => row.problems)).toEqual([]);
  });

  it('loses no accent and no quotation mark, and stray blanks make no second name', () => {
    expect(rows[1]).toMatchObject({ line: 3, commitment: 'Redactar el document del pacte' });
    expect(rows[2]).toMatchObject({ commitment: 'Signar el pacte amb els agents socials' });
    expect(rows[4]).toMatchObject({ commitment: 'Editar la guia "Inverteix a Vila Inventada"', progress: 7500 });
    expect(rows[7]).toMatchObject({ commitment: 'Simplificar les ordenances', status: 'in_progress' });
    expect(rows[21]).toMatchObject({ subPillar: 'Línia 2.2 Acompanyar la gent gran.' });
    expect(rows[39]).toMatchObject({ commitment: "Reunions de barri: Pi, Alzina, l'Aürt i Çapera" });
  });

  it('warns of the one row that says neither status nor progress', () => {
    const warned = rows.filter((row) => row.warnings.length > 0);
    expect(warned).toMatchObject([{ line: 37, warnings: [{ code: 'not-reported' }] }]);
    expect(warned[0]).not.toHaveProperty('status');
    expect(warned[0]).not.toHaveProperty('progress');
  });

  it('says what each status word was read as', () => {
    expect(plan.statusWords).toEqual([
      { word: 'En Marxa', count: 19, value: 'in_progress' },
      { word: 'Finalitzat', count: 16, value: 'fulfilled' },
      { word: 'Iniciat', count: 4, value: 'in_progress' },
    ]);
  });

  it('adds up to the delivery of the file: the mean of its actions', () => {
    const progress = new Map<string, number[]>();
    for (const { pillar, subPillar, action, progress: own = 0 } of rows) {
      const key = [pillar, subPillar, action].join('\n');
      progress.set(key, [...(progress.get(key) ?? []), Math.min(own, 10_000)]);
    }
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean([...progress.values()].map(mean)) / 100).toBeCloseTo(76.79, 2);
  });

  it('reads the same when the mapping it answered with is sent back, and after a journey between threads', () => {
    const again = read(fixture('pla-vila-inventada.csv'), { mapping: plan.mapping });
    expect(again).toEqual({ ...plan, guessed: false });
    expect(structuredClone(plan)).toEqual(plan);
  });
});

describe('a Greek plan, however its bytes are written', () => {
  const text = fixture('schedio-foreon.csv').toString('utf8');

  it.each(['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1253', 'iso-8859-7'] as const)('%s', (encoding) => {
    const plan = read(writtenAs(encoding, text));
    expect(plan).toMatchObject({
      encoding: encoding === 'utf-8-bom' ? 'utf-8' : encoding,
      separator: ';',
      leftOut: [],
      questions: [],
    });
    expect(plan.rows).toEqual([
      {
        line: 2,
        finest: 'commitment',
        problems: [],
        warnings: [],
        pillar: 'Ψηφιακές δεξιότητες για πολίτες',
        action: 'Άνοιγμα ψηφιακών κέντρων',
        commitment: 'Δέκα κέντρα στη Θεσσαλία',
        code: 'Δ-01',
        status: 'in_progress',
        progress: 7500,
        startDate: '2019-02-01',
        endDate: '2019-12-31',
        organisation: 'Επινοημένος Δήμος Άνω Κάμπου',
        sector: 'public',
        targetGroups: ['citizens', 'women_girls'],
        description: 'Κέντρα με δωρεάν πρόσβαση\nκαι μαθήματα δύο φορές την εβδομάδα',
      },
      expect.objectContaining({ line: 4, status: 'fulfilled', progress: 10_000, sector: 'third_sector' }),
      expect.objectContaining({
        line: 5,
        status: 'not_started',
        progress: 0,
        sector: 'private',
        endDate: '2020-06-30',
      }),
    ]);
  });
});

describe('what only a person can decide is asked', () => {
  const file = bytes('Action,Start,End', 'Opening,01/02/2019,21/02/2019', 'Closing,2019-03-01,22/02/2020');

  it('the order of dates, column by column, until it is given', () => {
    const plan = read(file);
    expect(plan.questions).toEqual([{ code: 'ambiguous-dates', column: 'Start' }]);
    expect(problems(plan.rows[0])).toEqual(['startDate: ambiguous-date']);
    expect(plan.rows[1]).toMatchObject({ startDate: '2019-03-01', endDate: '2020-02-22', problems: [] });
    const answered = read(file, { mapping: { ...plan.mapping, dateOrder: 'dmy' } });
    expect(answered).toMatchObject({ questions: [], rows: [{ startDate: '2019-02-01', problems: [] }, {}] });
  });

  it('the titles, when no header looks like one', () => {
    const plan = read(bytes('geo;value', 'Albania;4,01'));
    expect(plan).toMatchObject({ finest: null, questions: [{ code: 'no-level' }], leftOut: ['geo', 'value'] });
    expect(problems(plan.rows[0])).toEqual(['no-level']);
    const answered = read(bytes('geo;value', 'Albania;4,01'), { mapping: { columns: { ' geo ': 'action' } } });
    expect(answered).toMatchObject({ guessed: false, leftOut: ['value'], rows: [{ action: 'Albania', problems: [] }] });
  });

  it('a status word that nobody has explained', () => {
    const words = bytes('Commitment,Status', 'One,Wadus', 'Two,Done');
    const plan = read(words);
    expect(plan.rows[0]?.problems).toEqual([{ field: 'status', code: 'unknown-status', value: 'Wadus' }]);
    expect(plan.statusWords).toContainEqual({ word: 'Wadus', count: 1, value: null });
    const mapping = { ...plan.mapping, values: { status: { Wadus: 'withdrawn' as const } } };
    expect(read(words, { mapping }).rows).toMatchObject([
      { status: 'withdrawn', problems: [] },
      { status: 'fulfilled' },
    ]);
  });
});

describe('what the finest level of a row is decides what its cells mean', () => {
  const { rows } = read(
    bytes(
      'Pillar,Action,Commitment,Milestone,Status,Progress,Start,Due',
      'P,A,C,M,Completed,50,2019-01-01,2019-06-01',
      'P,A,C,,Completed,50,2019-01-01,2019-06-01',
      'P,A,,,Completed,50,2019-01-01,-',
      'P,,,,Completed,50,2019-01-01,',
    ),
  );

  it.each([
    [0, 'milestone', { status: 'achieved', startDate: '2019-01-01', dueDate: '2019-06-01' }, ['progress']],
    [1, 'commitment', { status: 'fulfilled', progress: 5000, startDate: '2019-01-01' }, ['dueDate']],
    [2, 'action', { status: 'completed', progress: 5000, startDate: '2019-01-01' }, []],
    [3, 'pillar', {}, ['status', 'progress', 'startDate']],
  ] as const)('row %i: %s', (index, finest, fields, misplaced) => {
    expect(rows[index]).toMatchObject({ finest, ...fields, problems: [] });
    expect(rows[index]?.warnings).toEqual(misplaced.map((field) => ({ field, code: 'not-on-this-level' })));
  });
});

describe('a row that cannot be imported says why', () => {
  const row = (headers: string, cells: string) => read(bytes(headers, cells)).rows[0];

  it.each([
    ['Action,Status', ',Done', ['empty-row']],
    ['Action,Status', 'Opening', ['ragged-row']],
    ['Action,Status', 'Opening,Done,more', ['ragged-row']],
    ['Action,Progress', 'Opening,half', ['progress: not-a-percentage']],
    ['Action,Start', 'Opening,31/02/2019', ['startDate: not-a-date']],
    ['Action,Start,End', 'Opening,2019-02-01,2019-01-01', ['endDate: end-before-start']],
    ['Action,Sector', 'Opening,Fourth', ['sector: unknown-sector']],
    ['Action,Status', 'Open\u0007ing,Done', ['action: control-character']],
    ['Action,Status', 'Open\u202egni,Done', ['action: control-character']],
    ['Action,Description', 'Opening,"One\nTwo\u2066"', ['description: control-character']],
    ['Action,Status', `${'o'.repeat(501)},Done`, ['action: too-long']],
    ['Action,Description', `Opening,${'o'.repeat(10_001)}`, ['description: too-long']],
    ['Action,Target group', `Opening,${'o'.repeat(201)}`, ['targetGroup: too-long']],
    ['Action,Status,Progress', 'Opening,Wadus,half', ['status: unknown-status', 'progress: not-a-percentage']],
  ])('%s: %.30s', (headers, cells, expected) => expect(problems(row(headers, cells))).toEqual(expected));

  it('with a value short enough to show', () => {
    expect(row('Action,Progress', `Opening,${'9'.repeat(5000)}`)?.problems[0]?.value).toHaveLength(200);
  });

  it('an external id that another row of its level has', () => {
    const { rows } = read(bytes('Action,Commitment,Id', 'A,,1', 'A,B,1', 'A,C,1'));
    expect(rows.map(problems)).toEqual([[], [], ['externalId: repeated-external-id']]);
  });
});

it('markup in a description becomes text, with a warning', () => {
  const [row] = read(bytes('Action,Description', 'A,"<p>Two  words</p>', '<p>&amp; more</p>"')).rows;
  expect(row).toMatchObject({
    description: 'Two words\n\n& more',
    warnings: [{ field: 'description', code: 'markup-removed' }],
  });
});

it('a column of text alone is written as it stands: only known target groups become codes', () => {
  const [row] = read(bytes('Action;Target group', 'A;Elever | Fiskare i norr,  Fiskare i norr')).rows;
  expect(row?.targetGroups).toEqual(['education', 'Fiskare i norr']);
});

describe('a file that cannot be read at all says why', () => {
  it.each([
    ['file-too-large', new Uint8Array(20 * 1024 * 1024 + 1), {}],
    ['not-a-text-file', Buffer.from('%PDF-1.7'), {}],
    ['not-in-this-encoding', writtenAs('iso-8859-1', 'Åtgärd\nÖppna'), { encoding: 'utf-8' }],
    ['empty-file', bytes(''), {}],
    ['header-only', bytes('Action,Status'), {}],
  ] as const)('%s', (code, file, options) => expect(readPlan(file, options)).toEqual({ problem: { code } }));

  it('a mapping that names a column it does not have', () => {
    const plan = readPlan(bytes('Title', 'One'), { mapping: { columns: { Titel: 'action' } } });
    expect(plan).toEqual({ problem: { code: 'unknown-column', value: 'Titel' } });
  });
});

it('encoding and separator can be corrected', () => {
  const file = writtenAs('iso-8859-1', 'Action;Status, in words\nPåbörja;Done');
  expect(read(file, { encoding: 'windows-1252', separator: ',' })).toMatchObject({
    encoding: 'windows-1252',
    separator: ',',
    headers: ['Action;Status', 'in words'],
  });
});

it('50,000 rows are read, each of them', () => {
  const row = (n: number) =>
    `Πυλώνας ${n % 5};Δράση ${n % 9000};"Δέσμευση; ${n}";Σε εξέλιξη;21/0${(n % 9) + 1}/2019;${n % 100}%`;
  const file = bytes(
    'Πυλώνας;Δράση;Δέσμευση;Κατάσταση;Έναρξη;Πρόοδος',
    ...Array.from({ length: 50_000 }, (_, n) => row(n)),
  );
  const { rows } = read(file);
  expect(rows.filter(({ problems: found }) => found.length === 0)).toHaveLength(50_000);
});
