import type { IdeaSummary } from '@symmachia/contracts';
import { boardOf } from './board';

const named = (id: string) => ({ id, title: { en: id } });
const idea = (id: string, lab: string | null, theme: string | null): IdeaSummary => ({
  ...named(id),
  version: 1,
  planId: 'plan',
  status: 'submitted',
  lab: lab === null ? null : named(lab),
  theme: theme === null ? null : named(theme),
  pillar: null,
  targetGroups: [],
  submittedBy: null,
  submittedOn: '2019-05-01',
  decidedOn: null,
  mergedInto: null,
  isWithdrawn: false,
  supporters: 0,
  sectors: [],
  actions: 0,
});
const labs = [
  { ...named('spring'), themes: [named('daring'), named('diversity')] },
  { ...named('autumn'), themes: [named('schools')] },
];

const columns = (board: ReturnType<typeof boardOf>) =>
  board.map(({ lab, columns }) => [
    lab?.id ?? '–',
    ...columns.map(({ theme, ideas }) => `${theme?.id ?? '–'}: ${ideas.map(({ id }) => id).join(' ')}`),
  ]);

describe('the board of ideas', () => {
  const ideas = [
    idea('a', 'spring', 'diversity'),
    idea('b', null, null),
    idea('c', 'spring', null),
    idea('d', 'spring', 'daring'),
    idea('e', 'spring', 'diversity'),
  ];

  it('has the themes of each lab in their order, ideas without theme last, ideas without lab last of all', () => {
    expect(columns(boardOf(ideas, labs, () => false))).toEqual([
      ['spring', 'daring: d', 'diversity: a e', '–: c'],
      ['–', '–: b'],
    ]);
  });

  it('shows themes that nobody put an idea under yet where it is asked for them', () => {
    expect(columns(boardOf([], labs, ({ id }) => id === 'spring'))).toEqual([['spring', 'daring: ', 'diversity: ']]);
  });

  it('loses no idea whose theme or lab is not among those listed', () => {
    const strays = [idea('a', 'spring', 'withdrawn'), idea('b', 'elsewhere', 'theirs')];
    expect(columns(boardOf(strays, labs, () => false))).toEqual([
      ['spring', 'withdrawn: a'],
      ['elsewhere', 'theirs: b'],
    ]);
  });
});
