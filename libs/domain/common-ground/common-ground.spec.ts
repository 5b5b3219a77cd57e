import fc from 'fast-check';
import type { Sector } from '../vocabularies';
import { cellKey, fields } from './cells';
import { type Collaboration, collaborations, partners } from './collaboration';
import { introductions } from './introductions';
import { type Involvement, involvementsOf, sharedActions, sharedCommitments, sharedWork } from './involvement';
import type { Pair } from './pairs';
import { bySectorSet, crossSector } from './sector-sets';

const sectorOf: Record<string, Sector> = {
  ministry: 'public',
  agency: 'public',
  company: 'private',
  foundation: 'third_sector',
  club: 'third_sector',
};

const involved = (
  actionId: string,
  commitmentId: string | null,
  organisations: string[],
  place: Partial<Pick<Involvement, 'pillars' | 'targetGroups'>> = {},
): Involvement[] =>
  organisations.map((organisationId) => ({
    actionId,
    commitmentId,
    organisationId,
    sector: sectorOf[organisationId] ?? 'public',
    startDate: '2026-01-01',
    pillars: ['skills'],
    targetGroups: ['citizens'],
    ...place,
  }));

/** Courses: ministry and company, and the foundation by another commitment. Clubs: club alone. Only milestones: agency. */
const example = [
  ...involved('courses', 'c1', ['ministry', 'company']),
  ...involved('courses', 'c2', ['foundation', 'ministry']),
  ...involved('clubs', 'c3', ['club']),
  ...involved('milestones', null, ['agency'], { pillars: ['schools', 'skills'], targetGroups: ['education'] }),
];

const organisation = fc.constantFrom(...Object.keys(sectorOf));
const involvementsIn = (actions: number, partners: number): fc.Arbitrary<Involvement[]> =>
  fc
    .array(
      fc.record({
        action: fc.nat({ max: actions - 1 }),
        commitment: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
        organisations: fc.uniqueArray(organisation, { minLength: 1, maxLength: partners }),
      }),
      { maxLength: 12 },
    )
    .map((rows) =>
      rows.flatMap(({ action, commitment, organisations }) =>
        involved(`a${action}`, commitment === null ? null : `a${action} c${commitment}`, organisations, {
          pillars: [`p${action % 2}`],
          targetGroups: action % 3 === 0 ? [] : ['citizens', `g${action % 3}`],
        }),
      ),
    );
const anyInvolvements = involvementsIn(6, 5);
/** Many actions of few partners each, so that there are strangers in one field. */
const strangers = involvementsIn(30, 2);

/** Organisations under names in the opposite order, for what must not depend on who comes first. */
const mirroredName = (id: string) => `${999 - Object.keys(sectorOf).toSorted().indexOf(id)}`;
const nameBehind = (mirrored: string) => Object.keys(sectorOf).find((id) => mirroredName(id) === mirrored) ?? '';
const underMirroredName = (row: Involvement) => ({ ...row, organisationId: mirroredName(row.organisationId) });
const turned = ({ one, other, sectors: [first, second], ...counts }: Collaboration): Collaboration => ({
  ...{ one: nameBehind(other), other: nameBehind(one), sectors: [second, first] },
  ...counts,
});
const byBoth = (first: Pair, second: Pair) =>
  `${first.one} ${first.other}` < `${second.one} ${second.other}` ? -1 : 1;
const everyTwo = (all: readonly Involvement[]) => {
  const ids = [...new Set(all.map(({ organisationId }) => organisationId))].toSorted();
  return ids.flatMap((one, at) => ids.slice(at + 1).map((other): [string, string] => [one, other]));
};

describe('what sectors share', () => {
  it('is counted by the set of sectors behind each action and each commitment', () => {
    const counted = (all: ReturnType<typeof sharedActions>) =>
      bySectorSet(all).flatMap(({ sectors: set, count }) => (count ? [[set.join('+'), count]] : []));
    expect(counted(sharedActions(example))).toEqual([
      ['public+private+third_sector', 1],
      ['public', 1],
      ['third_sector', 1],
    ]);
    expect(counted(sharedCommitments(example))).toEqual([
      ['public+private', 1],
      ['public+third_sector', 1],
      ['third_sector', 1],
    ]);
  });

  it('is a share of all, with two decimals, and none of nothing', () => {
    expect(crossSector(sharedActions(example))).toEqual({ total: 3, cross: 1, share: 33.33 });
    expect(crossSector([])).toEqual({ total: 0, cross: 0, share: 0 });
  });

  it('leaves out what the figures leave out', () => {
    const place = { id: 'a', pillars: [{ id: 'sub', topId: 'top' }], targetGroupIds: ['citizens'] };
    const row = { actionId: 'a', organisationId: 'company', sector: 'private', startDate: '2026-01-01' } as const;
    const rows = [
      { ...row, commitmentId: 'c', leftOut: null },
      { ...row, commitmentId: 'd', leftOut: 'withdrawn' as const },
    ];
    expect(involvementsOf(place, rows)).toEqual([
      ...involved('a', 'c', ['company'], { pillars: ['top'], targetGroups: ['citizens'] }),
    ]);
  });

  it('counts nothing twice: the sets add up to all there is', () => {
    fc.assert(
      fc.property(anyInvolvements, (all) => {
        for (const shared of [sharedActions(all), sharedCommitments(all)]) {
          expect(bySectorSet(shared).reduce((sum, { count }) => sum + count, 0)).toBe(shared.length);
          expect(crossSector([...shared]).total).toBe(shared.length);
        }
      }),
    );
  });

  it('does not depend on the order in which it is told', () => {
    fc.assert(
      fc.property(anyInvolvements, (all) => {
        const turned = all.toReversed();
        expect(bySectorSet(sharedActions(turned))).toEqual(bySectorSet(sharedActions(all)));
        expect(collaborations(sharedWork(turned))).toEqual(collaborations(sharedWork(all)));
      }),
    );
  });

  it('does not change by what is told twice', () => {
    fc.assert(
      fc.property(anyInvolvements, (all) => {
        const [once, twice] = [sharedWork(all), sharedWork([...all, ...all])];
        expect(twice).toEqual(once);
        expect(collaborations(twice)).toEqual(collaborations(once));
      }),
    );
  });

  it('never becomes less by a partner more', () => {
    fc.assert(
      fc.property(anyInvolvements, organisation, fc.nat(), (all, newcomer, which) => {
        const joined = all[which % Math.max(1, all.length)];
        if (!joined) return;
        const more = [...all, { ...joined, organisationId: newcomer, sector: sectorOf[newcomer] ?? 'public' }];
        const [before, after] = [crossSector(sharedActions(all)), crossSector(sharedActions(more))];
        expect(after.total).toBe(before.total);
        expect([before.cross, before.cross + 1]).toContain(after.cross);
        expect(after.share).toBeGreaterThanOrEqual(before.share);
      }),
    );
  });
});

describe('who works with whom', () => {
  it('is every pair behind one action, with how many actions and commitments they share', () => {
    expect(collaborations(sharedWork(example))).toEqual([
      { one: 'company', other: 'ministry', sectors: ['private', 'public'], actions: 1, commitments: 1 },
      { one: 'foundation', other: 'ministry', sectors: ['third_sector', 'public'], actions: 1, commitments: 1 },
      { one: 'company', other: 'foundation', sectors: ['private', 'third_sector'], actions: 1, commitments: 0 },
    ]);
  });

  it('is the same seen from either side, and nobody works with themselves', () => {
    fc.assert(
      fc.property(anyInvolvements, (all) => {
        const pairs = collaborations(sharedWork(all));
        for (const { one, other } of pairs) expect(one < other).toBe(true);
        expect(new Set(pairs.map(({ one, other }) => `${one} ${other}`)).size).toBe(pairs.length);
        const mirrored = collaborations(sharedWork(all.map(underMirroredName)));
        expect(mirrored.map(turned).toSorted(byBoth)).toEqual(pairs.toSorted(byBoth));
      }),
    );
  });

  it('is, for every two, what both stand behind', () => {
    fc.assert(
      fc.property(anyInvolvements, (all) => {
        const told = collaborations(sharedWork(all)).map(({ one, other, actions, commitments }) => [
          ...[one, other, actions, commitments],
        ]);
        const expected = everyTwo(all).flatMap(([one, other]) => {
          const ofBoth = (key: 'actionId' | 'commitmentId') => {
            const idsOf = (id: string) =>
              new Set(all.filter(({ organisationId }) => organisationId === id).flatMap((row) => row[key] ?? []));
            return [...idsOf(one)].filter((id) => idsOf(other).has(id)).length;
          };
          return ofBoth('actionId') ? [[one, other, ofBoth('actionId'), ofBoth('commitmentId')]] : [];
        });
        expect(told.toSorted()).toEqual(expected.toSorted());
      }),
    );
  });

  it('adds up action by action to n·(n−1)/2', () => {
    fc.assert(
      fc.property(anyInvolvements, (all) => {
        const expected = sharedActions(all).reduce(
          (sum, { organisations: { size } }) => sum + (size * (size - 1)) / 2,
          0,
        );
        expect(collaborations(sharedWork(all)).reduce((sum, { actions }) => sum + actions, 0)).toBe(expected);
      }),
    );
  });
});

describe('how many others an organisation works with', () => {
  it('is told of everyone who works with somebody, those with most partners first', () => {
    expect(partners(collaborations(sharedWork(example)))).toEqual([
      { organisation: 'company', partners: 2 },
      { organisation: 'foundation', partners: 2 },
      { organisation: 'ministry', partners: 2 },
    ]);
  });

  it('adds up to two for each pair', () => {
    fc.assert(
      fc.property(anyInvolvements, (all) => {
        const pairs = collaborations(sharedWork(all));
        expect(partners(pairs).reduce((sum, { partners: count }) => sum + count, 0)).toBe(2 * pairs.length);
      }),
    );
  });
});

describe('fields of work', () => {
  it('are every pillar with every target group, those that nobody works in among them', () => {
    expect(fields(sharedActions(example), ['skills', 'schools'], ['citizens', 'education'])).toEqual([
      { pillar: 'skills', targetGroup: 'citizens', actions: 2, sectors: ['public', 'private', 'third_sector'] },
      { pillar: 'skills', targetGroup: 'education', actions: 1, sectors: ['public'] },
      { pillar: 'schools', targetGroup: 'citizens', actions: 0, sectors: [] },
      { pillar: 'schools', targetGroup: 'education', actions: 1, sectors: ['public'] },
    ]);
  });
});

describe('who could be brought together', () => {
  it('are organisations of different sectors in one field that share no action', () => {
    expect(
      introductions(sharedActions(example)).pairs.map(({ one, other, fields: cells }) => [one, other, cells.length]),
    ).toEqual([
      ['club', 'company', 1],
      ['club', 'ministry', 1],
    ]);
  });

  it('are all pairs of two sectors with fields in common and no action, those with most fields first', () => {
    fc.assert(
      fc.property(strangers, fc.nat({ max: 4 }), (all, most) => {
        const rowsOf = (id: string) => all.filter(({ organisationId }) => organisationId === id);
        const fieldsOf = (id: string) =>
          new Set(
            rowsOf(id).flatMap((row) =>
              row.pillars.flatMap((pillar) => row.targetGroups.map((group) => `${pillar} ${group}`)),
            ),
          );
        const expected = everyTwo(all).flatMap(([one, other]) => {
          const common = [...fieldsOf(one)].filter((field) => fieldsOf(other).has(field)).toSorted();
          const apart = rowsOf(one).every(({ actionId }) => rowsOf(other).every((row) => row.actionId !== actionId));
          return sectorOf[one] !== sectorOf[other] && apart && common.length ? [[one, other, ...common]] : [];
        });
        const told = introductions(sharedActions(all));
        const words = told.pairs.map(({ one, other, fields: cells }) => [one, other, ...cells.map(cellKey).toSorted()]);
        expect(words.toSorted()).toEqual(expected.toSorted());
        expect(told.total).toBe(expected.length);
        expect(words.map(({ length }) => length)).toEqual(words.map(({ length }) => length).toSorted((a, b) => b - a));
        expect(introductions(sharedActions(all), most)).toEqual({ ...told, pairs: told.pairs.slice(0, most) });
      }),
    );
  });
});
