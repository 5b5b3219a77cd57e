import { formatMessage, interfaceLanguages, loadCatalogue, messageIn } from '@symmachia/i18n';
import { Delivery, Figure, Matrix, Trend } from './figures';
import { Finding, againstTime, byPillarAndSector, bySector, overPeriods, stateOfPlan } from './findings';

const name = ({ label }: { label: string }) => label;
const period = { id: 'p', label: '2019-10', startDate: '2019-10-01', endDate: '2019-10-31', status: 'open' };

const figure = (given: Partial<Figure> = {}): Figure => ({
  key: '',
  label: '',
  progress: 61.27,
  elapsed: 86.02,
  commitments: 10,
  owed: 8,
  reported: 6,
  above100: 0,
  leftOut: 0,
  leftOutActions: 0,
  withoutCommitments: 0,
  continuous: 0,
  rag: { green: 5, amber: 2, red: 1, grey: 1, blue: 1 },
  overridden: 0,
  diverging: 0,
  reportedBetter: 0,
  freshness: { up_to_date: 8, due_soon: 0, overdue: 0, stale: 0 },
  ...given,
});

const delivery = (total: Partial<Figure>, groups: Figure[], given: Partial<Delivery> = {}): Delivery => ({
  asOf: null,
  today: '2019-11-12',
  period,
  snapshot: null,
  countingMethod: 'weighted_commitments',
  by: 'sector',
  total: figure(total),
  groups,
  ...given,
});

const ahead = figure({ key: 'third_sector', progress: 85 });
const behind = figure({ key: 'private', progress: 49.2 });
const keysOf = (findings: Finding[]) => findings.map(({ key }) => key.replace('delivery.finding.', ''));

function matrix(cells: [string, string, Partial<Figure> | null][]): Matrix {
  return {
    ...delivery({}, []),
    rows: [...new Set(cells.map(([row]) => row))].map((key) => ({ key, label: key })),
    columns: [],
    rowTotals: [...new Set(cells.map(([row]) => row))].map((key) => figure({ key })),
    cells: cells.map(([row, column, given]) => ({
      ...figure(given ?? { commitments: 0, progress: 0 }),
      row,
      column,
      empty: given === null,
    })),
  };
}

describe('the state of the plan', () => {
  it('says first how much is delivered with how much of the time gone', () => {
    expect(stateOfPlan(delivery({}, []), name)[0]).toEqual({
      key: 'delivery.finding.overall',
      params: { progress: 61, elapsed: 86 },
    });
  });

  it('names who keeps pace, who trails by how many points, and the pillar where it trails most', () => {
    const where = matrix([
      ['education', 'private', { progress: 34 }],
      ['citizens', 'private', { progress: 58 }],
    ]);
    expect(stateOfPlan(delivery({}, [ahead, behind]), name, where)[1]).toEqual({
      key: 'delivery.finding.trailsMostInOneInPace',
      params: { best: 'third_sector', worst: 'private', points: 37, pillar: 'education' },
    });
  });

  it('names no pillar where none stands out from the sector', () => {
    const where = matrix([['education', 'private', { progress: 49 }]]);
    expect(keysOf(stateOfPlan(delivery({}, [ahead, behind]), name, where))).toContain('trailsMostOneInPace');
  });

  it('says that all keep pace when none trails', () => {
    expect(keysOf(stateOfPlan(delivery({}, [ahead, figure({ key: 'public', progress: 86 })]), name))).toContain(
      'allInPace',
    );
  });

  it('compares no sector with one that has no commitments', () => {
    const nobody = figure({ key: 'private', commitments: 0, progress: 0 });
    expect(keysOf(stateOfPlan(delivery({}, [ahead, nobody]), name))).toEqual(['overall', 'silentReports']);
  });

  it('counts the organisations that still owe a report, and the reports', () => {
    const organisations = delivery({}, [figure({ owed: 3, reported: 3 }), figure({ owed: 2, reported: 0 })]);
    expect(stateOfPlan(delivery({}, []), name, undefined, organisations).at(-1)).toEqual({
      key: 'delivery.finding.silentOrganisations',
      params: { organisations: 1, reports: 2, period: '2019-10' },
    });
  });

  it('says so when every report is in, and nothing of reports when none is owed', () => {
    expect(keysOf(stateOfPlan(delivery({ owed: 4, reported: 4 }, []), name))).toEqual(['overall', 'allReported']);
    expect(keysOf(stateOfPlan(delivery({ owed: 0, reported: 0 }, []), name))).toEqual(['overall']);
  });

  it('has one sentence for a plan without commitments, one that is complete, and one that has not begun', () => {
    expect(keysOf(stateOfPlan(delivery({ commitments: 0 }, []), name))).toEqual(['nothing']);
    expect(keysOf(stateOfPlan(delivery({ progress: 100 }, []), name))[0]).toBe('complete');
    expect(keysOf(stateOfPlan(delivery({ elapsed: 0, progress: 0 }, []), name))[0]).toBe('notBegun');
  });
});

describe('against time', () => {
  const trend = (progress: number): Trend => ({
    ...delivery({}, []),
    by: 'sector',
    points: [
      { period, snapshot: true, date: '2019-10-31', total: figure({ progress, elapsed: 80 }), groups: [] },
      { period: null, snapshot: false, date: '2019-11-12', total: figure(), groups: [] },
    ],
  });

  it('says the distance alone when there is nothing to compare with', () => {
    expect(againstTime(figure(), name)).toEqual({ key: 'delivery.finding.time.behind', params: { points: 25 } });
  });

  it('says whether the distance grew or shrank since the last locked period', () => {
    expect(againstTime(figure(), name, trend(58)).params).toMatchObject({ points: 25, change: 3, turn: 'worse' });
    expect(againstTime(figure(), name, trend(50)).params).toMatchObject({ points: 25, change: 5, turn: 'better' });
  });

  it('says what was delivered and what time passed since then', () => {
    expect(overPeriods(trend(58), name).params).toEqual({ delivered: 3, elapsed: 6, period: '2019-10' });
  });
});

it('the sector that leads and the one most often off track are named', () => {
  expect(bySector(delivery({}, [ahead, { ...behind, rag: { ...behind.rag, red: 4 } }])).params).toMatchObject({
    best: 'third_sector',
    reddest: 'private',
    red: 4,
    commitments: 10,
  });
});

it('empty cells are named, two of them and how many more', () => {
  const cells = matrix([
    ['a', 'private', null],
    ['b', 'third_sector', null],
    ['c', 'public', null],
  ]);
  expect(byPillarAndSector(cells).params).toEqual({
    sector: 'private',
    pillar: 'a',
    sector2: 'third_sector',
    pillar2: 'b',
    more: 1,
  });
  expect(keysOf([byPillarAndSector(matrix([['a', 'private', null]]))])).toEqual(['emptyCell']);
  expect(keysOf([byPillarAndSector(matrix([['a', 'private', {}]]))])).toEqual(['noEmptyCellButBehind']);
});

const sentences = {
  el: 'Υλοποιήθηκε το 61%, ενώ πέρασε το 86% του χρόνου. Ο τρίτος τομέας συμβαδίζει με τον χρόνο· ο ιδιωτικός τομέας υστερεί κατά 37 μονάδες, κυρίως στον πυλώνα «Εκπαίδευση». Για την περίοδο 2019-10 λείπουν 2 αναφορές.',
  sv: '61\u00a0% är genomfört när 86\u00a0% av tiden har gått. Civilsamhället håller takten; näringslivet släpar 37 procentenheter, mest i ”Εκπαίδευση”. För 2019-10 saknas 2 rapporter.',
  en: '61% delivered with 86% of the time gone. The third sector keeps pace; the private sector trails by 37 points, mostly in “Εκπαίδευση”. 2 reports are missing for 2019-10.',
};

it.each(interfaceLanguages)('the state of a plan reads as sentences in %s', async (language) => {
  const catalogue = await loadCatalogue(language);
  const where = matrix([
    ['Εκπαίδευση', 'private', { progress: 34 }],
    ['Πολίτες', 'private', { progress: 58 }],
  ]);
  const told = stateOfPlan(delivery({}, [ahead, behind]), name, where).map(({ key, params }) =>
    formatMessage(language, messageIn(catalogue, key) ?? key, params),
  );
  expect(told.join(' ')).toBe(sentences[language]);
});
