import type { ImportBatch } from '@symmachia/contracts';
import { previewed } from './import-batch.spec-support';
import { carriedOver, isReadAs, mappingOf, readingOf, withField, withStatus } from './reading';

const titles = previewed({
  headers: ['Άξονας', 'Δράση', 'Κατάσταση'],
  mapping: { columns: { Άξονας: 'pillar', Δράση: 'action' }, values: { status: { Έτοιμη: 'completed' } } },
  statusWords: [{ word: 'Έτοιμη', count: 3, value: 'completed' }],
});

const fieldsOf = (batch: ImportBatch) => readingOf(batch).columns.map(({ field }) => field);

describe('how a file was read', () => {
  it('names each header of the file, ignored ones included, and says that it was a guess', () => {
    expect(readingOf(titles).columns).toEqual([
      { header: 'Άξονας', field: 'pillar', saidBy: 'guess' },
      { header: 'Δράση', field: 'action', saidBy: 'guess' },
      { header: 'Κατάσταση', field: null, saidBy: 'guess' },
    ]);
  });

  it('is what a person said once a mapping was given', () => {
    expect(readingOf({ ...titles, guessed: false }).columns.every(({ saidBy }) => saidBy === 'person')).toBe(true);
  });

  it('takes no header for a property that every object has', () => {
    expect(fieldsOf({ ...titles, headers: ['constructor', 'toString'] })).toEqual([null, null]);
  });
});

describe('a field', () => {
  it('leaves the column that held it when another takes it', () => {
    const reading = withField(readingOf(titles), 2, 'action');
    expect(reading.columns.map(({ field }) => field)).toEqual(['pillar', null, 'action']);
    expect(mappingOf(reading).columns).toEqual({ Άξονας: 'pillar', Κατάσταση: 'action' });
  });

  it('may be missing from several columns', () => {
    const reading = withField(withField(readingOf(titles), 0, null), 1, null);
    expect(mappingOf(reading).columns).toEqual({});
  });
});

describe('what a person said', () => {
  const said = withStatus(withField(readingOf(titles), 2, 'status'), 'Έτοιμη', 'cancelled');

  it('stays by place when another encoding writes the headers differently', () => {
    const garbled = previewed({ ...titles, encoding: 'windows-1252', headers: ['Îëïíáò', 'ÄñÜóç', 'Êáô'] });
    expect(carriedOver(said, garbled).columns[2]).toEqual({ header: 'Êáô', field: 'status', saidBy: 'person' });
  });

  it('stays by name when another separator makes other columns', () => {
    const split = previewed({ ...titles, separator: ';', headers: ['#1', 'Κατάσταση', 'Δράση', 'Άξονας'] });
    expect(carriedOver(said, split).columns.map(({ field }) => field)).toEqual([null, 'status', 'action', 'pillar']);
  });

  it('does not hide the better guess of the right encoding', () => {
    const garbled = previewed({ ...titles, headers: ['Îëïíáò', 'ÄñÜóç', 'Êáô'], mapping: { columns: {} } });
    expect(carriedOver(readingOf(garbled), titles).columns.map(({ field }) => field)).toEqual([
      'pillar',
      'action',
      null,
    ]);
  });

  it('keeps the date order, the period and the words that are still in the file', () => {
    const chosen = { ...said, dateOrder: 'dmy' as const, period: '2019-11' };
    const { dateOrder, period, status } = carriedOver(chosen, titles);
    expect({ dateOrder, period, status }).toEqual({
      dateOrder: 'dmy',
      period: '2019-11',
      status: { Έτοιμη: 'cancelled' },
    });
    expect(carriedOver(said, { ...titles, statusWords: [] }).status).toEqual({ Έτοιμη: 'completed' });
  });
});

describe('a preview', () => {
  it('is not asked for again when it already is what the screen says', () => {
    expect(isReadAs(titles, readingOf(titles))).toBe(true);
  });

  it.each([
    ['column', withField(readingOf(titles), 2, 'status')],
    ['status word', withStatus(readingOf(titles), 'Έτοιμη', 'cancelled')],
    ['date order', { ...readingOf(titles), dateOrder: 'mdy' as const }],
    ['period', { ...readingOf(titles), period: '2019-11' }],
    ['language', { ...readingOf(titles), language: 'sv' as const }],
    ['encoding', { ...readingOf(titles), encoding: 'windows-1253' as const }],
  ])('is asked for again after another %s', (_, reading) => expect(isReadAs(titles, reading)).toBe(false));
});
