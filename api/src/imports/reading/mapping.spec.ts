import fc from 'fast-check';
import { importFields, ImportMapping } from '@symmachia/contracts';
import { guessColumns } from './mapping';
import { fieldWords, titleWords } from './synonyms';

const allWords = [...Object.values(fieldWords), titleWords].flat().flatMap((line) => line.split('|'));

describe('the mapping is guessed from the headers', () => {
  it.each([
    [
      'Greek',
      'Πυλώνας|Δράση|ΔΕΣΜΕΥΣΗ|Κωδικός δράσης|Κατάσταση|Ποσοστό υλοποίησης|Ημ/νία έναρξης|Λήξη|Φορέας|Ομάδα-στόχος',
      'pillar action commitment code status progress startDate endDate organisation targetGroup',
    ],
    [
      'Swedish',
      'Pelare|Delpelare|Åtgärd|Åtagande|Status|Genomförandegrad|Startdatum|Slutdatum|Ansvarig organisation|Sektor|Målgrupp',
      'pillar subPillar action commitment status progress startDate endDate organisation sector targetGroup',
    ],
    [
      'English',
      'Pillar|Sub-pillar|Action|Commitment|Start date|end_date|PROGRESS (%)|Lead organisation|Milestone|Due date',
      'pillar subPillar action commitment startDate endDate progress organisation milestone dueDate',
    ],
    ['the names of the fields themselves', importFields.join('|'), importFields.join(' ')],
  ])('%s', (_, headers, expected) => {
    expect(Object.values(guessColumns(headers.split('|'))).join(' ')).toBe(expected);
  });

  it('levels by number, wherever the count starts, with the title as the commitment', () => {
    const node = ['Node.Title', 'Node.Status', 'Node.status', 'Node.external_id', 'Node.color'];
    const rest = { 'Node.Title': 'commitment', 'Node.Status': 'status', 'Node.external_id': 'externalId' };
    expect(guessColumns(['Level 0', 'Level 1', 'Level 2', ...node])).toEqual({
      'Level 0': 'pillar',
      'Level 1': 'subPillar',
      'Level 2': 'action',
      ...rest,
    });
    expect(guessColumns(['Level 3', 'Level 1', 'Level 2', ...node])).toEqual({
      'Level 3': 'action',
      'Level 1': 'pillar',
      'Level 2': 'subPillar',
      ...rest,
    });
  });

  it('a project is an action where no column is one, and its rating is no status', () => {
    expect(guessColumns(['project', 'department', 'category', 'project_id', 'rating', 'cost_m'])).toEqual({
      project: 'action',
      department: 'organisation',
      category: 'pillar',
      project_id: 'externalId',
    });
  });

  it('commitments and milestones without actions; a narrative in two languages is no percentage', () => {
    const headers = [
      'reporting_period',
      'commitments',
      'milestones',
      'indicators',
      'status',
      'progress_en',
      'progress_fr',
    ];
    expect(guessColumns(headers)).toEqual({ commitments: 'commitment', milestones: 'milestone', status: 'status' });
  });

  it('a deadline ends the row where no column is a milestone, and the only upper level is the pillar', () => {
    expect(guessColumns(['Objective', 'Action', 'Deadline'])).toEqual({
      Objective: 'pillar',
      Action: 'action',
      Deadline: 'endDate',
    });
  });

  it('nothing from headers that say nothing of a plan', () => {
    expect(guessColumns(['term_id', 'parent_id', 'geo', 'OBS_VALUE', '#5', '__proto__'])).toEqual({});
  });

  it('no field is ever given to two headers', () => {
    const headers = fc.uniqueArray(fc.oneof(fc.constantFrom(...allWords), fc.string()));
    fc.assert(
      fc.property(headers, (names) => {
        const guessed = Object.values(guessColumns(names));
        expect(new Set(guessed).size).toBe(guessed.length);
      }),
    );
  });

  it('no word of a language stands for two fields', () => {
    const listed = Object.values(fieldWords).flatMap((lines) => lines.flatMap((line) => line.split('|')));
    const repeated = listed.filter((word, index) => listed.indexOf(word) !== index);
    expect(repeated.filter((word) => word !== 'organisation' && word !== 'kategori')).toEqual([]);
  });
});

describe('a mapping from outside is checked', () => {
  it('and accepted when it names fields and vocabulary values', () => {
    const mapping = {
      columns: { Τίτλος: 'commitment', Stav: 'status' },
      values: { status: { Klart: 'fulfilled', Pausad: 'on_hold' } },
      dateOrder: 'dmy',
      period: '2019-01',
    };
    expect(ImportMapping.parse(mapping)).toEqual(mapping);
  });

  it.each([
    ['an unknown field', { columns: { Title: 'goal' } }],
    ['an unknown value', { columns: {}, values: { status: { Klart: 'klart' } } }],
    ['an unknown key', { columns: {}, extra: true }],
    ['an unknown order', { columns: {}, dateOrder: 'dym' }],
    ['a field given twice', { columns: { One: 'action', Two: 'action' } }],
    [
      'too many words',
      {
        columns: {},
        values: { status: Object.fromEntries(Array.from({ length: 501 }, (_, n) => [`w${n}`, 'fulfilled'])) },
      },
    ],
  ])('%s is refused', (_, mapping) => expect(ImportMapping.safeParse(mapping).success).toBe(false));
});
