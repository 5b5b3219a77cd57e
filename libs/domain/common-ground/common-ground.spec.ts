import fc from 'fast-check';
import type { Sector } from '../vocabularies';
import { fields, introductions } from './cells';
import { collaborations, partners } from './collaboration';
import { type Involvement, involvementsOf, sharedActions, sharedCommitments, sharedWork } from './involvement';
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
const anyInvolvements: fc.Arbitrary<Involvement[]> = fc
  .array(
    fc.record({
      action: fc.integer({ min: 0, max: 5 }),
      commitment: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
      organisations: fc.uniqueArray(organisation, { minLength: 1 }),
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

  it('never becomes less by a partner more', () => {
    fc.assert(
      fc.property(anyInvolvements, organisation, fc.nat(), (all, newcomer, which) => {
        const joined = all[which % Math.max(1, all.length)];
        if (!joined) return;
        const more = [...all, { ...joined, organisationId: newcomer, sector: sectorOf[newcomer] ?? 'public' }];
        expect(crossSector(sharedActions(more)).share).toBeGreaterThanOrEqual(crossSector(sharedActions(all)).share);
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
      introductions(sharedActions(example)).map(({ one, other, fields: cells }) => [one, other, cells.length]),
    ).toEqual([
      ['club', 'company', 1],
      ['club', 'ministry', 1],
    ]);
  });

  it('never share an action already, are of two sectors, and share each field they are named with', () => {
    fc.assert(
      fc.property(anyInvolvements, (all) => {
        const together = new Set(collaborations(sharedWork(all)).map(({ one, other }) => `${one} ${other}`));
        for (const {
          one,
          other,
          sectors: [first, second],
          fields: cells,
        } of introductions(sharedActions(all))) {
          expect(together.has(`${one} ${other}`)).toBe(false);
          expect(first).not.toBe(second);
          for (const { pillar, targetGroup } of cells)
            for (const id of [one, other])
              expect(
                all.some(
                  (row) =>
                    row.organisationId === id && row.pillars.includes(pillar) && row.targetGroups.includes(targetGroup),
                ),
              ).toBe(true);
        }
      }),
    );
  });
});
