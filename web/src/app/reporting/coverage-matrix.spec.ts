import type { OrganisationCoverage, PeriodCoverage } from '@symmachia/contracts';
import { MatrixQuestion, matrixOf, organisationsIn, totalOf } from './coverage-matrix';

const none = { notStarted: 0, draft: 0, submitted: 0, returned: 0, approved: 0, late: 0 };
const place = (name: string, counts: Partial<typeof none>, title = name): OrganisationCoverage => {
  const all = { ...none, ...counts };
  return {
    organisation: { id: name, name: { en: title }, shortName: null, sector: 'public' },
    owed: all.notStarted + all.draft + all.submitted + all.returned + all.approved,
    reported: all.approved,
    counts: all,
    sinceLock: null,
    unlockedUntil: null,
  };
};
const period = (id: string, items: OrganisationCoverage[]) => ({ period: { id }, items }) as unknown as PeriodCoverage;

const november = period('11', [
  place('Agency', { approved: 2 }),
  place('Bank', { submitted: 1 }),
  place('City', { notStarted: 1, approved: 1, late: 1 }, 'City, renamed'),
]);
const october = period('10', [place('City', { approved: 2 }), place('Drama school', { draft: 1 })]);

const question: MatrixQuestion = {
  at: 0,
  filter: { states: [], sectors: [], text: '' },
  compare: (one, other) => one.id.localeCompare(other.id),
  byName: false,
};
const shown = (asked: Partial<MatrixQuestion>) =>
  matrixOf([november, october], { ...question, ...asked }).map(({ organisation }) => organisation.id);

describe('organisations by period', () => {
  it('begin with whoever is furthest behind in the period in question; whoever owes nothing for it comes last', () => {
    expect(shown({})).toEqual(['City', 'Bank', 'Agency', 'Drama school']);
    expect(shown({ at: 1 })).toEqual(['Drama school', 'City', 'Agency', 'Bank']);
    expect(shown({ byName: true })).toEqual(['Agency', 'Bank', 'City', 'Drama school']);
  });

  it('are narrowed to the states that they have in the period in question', () => {
    expect(shown({ filter: { ...question.filter, states: ['late', 'submitted'] } })).toEqual(['City', 'Bank']);
    expect(shown({ at: 1, filter: { ...question.filter, states: ['late'] } })).toEqual([]);
  });

  it('have a row each, called as in the newest period, with what they reported of what they owed in all', () => {
    const [city] = matrixOf([november, october], question);
    expect(city).toMatchObject({ organisation: { name: { en: 'City, renamed' } }, owed: 4, reported: 3 });
    expect(city?.cells.map((cell) => cell?.owed)).toEqual([2, 2]);
  });

  it('are summed by period: who has sent all that is owed', () => {
    const rows = matrixOf([november, october], question);
    expect(totalOf(rows, 0)).toEqual({ all: 3, reported: 2 });
    expect(totalOf(rows, 1)).toEqual({ all: 2, reported: 1 });
  });

  it('are counted by state', () => {
    expect(Object.fromEntries(organisationsIn(november.items))).toEqual({
      not_started: 1,
      draft: 0,
      submitted: 1,
      returned: 0,
      approved: 2,
      late: 1,
    });
  });
});
