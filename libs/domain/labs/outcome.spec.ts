import fc from 'fast-check';
import type { Involvement } from '../common-ground/involvement';
import { addDays, yearAfter } from '../dates/dates';
import { ideaRelations, type Sector } from '../vocabularies';
import { firstTimes, type FirstTime } from './first-times';
import { type IdeaLink, ledTo, ledToBy } from './led-to';

const sectorOf: Record<string, Sector> = {
  ministry: 'public',
  agency: 'public',
  company: 'private',
  foundation: 'third_sector',
};

const begun = (
  actionId: string,
  startDate: string,
  organisations: string[],
  place: Partial<Pick<Involvement, 'pillars' | 'targetGroups'>> = {},
): Involvement[] =>
  organisations.map((organisationId) => ({
    ...{ actionId, commitmentId: `${actionId} ${startDate}`, organisationId, startDate },
    sector: sectorOf[organisationId] ?? 'public',
    pillars: ['skills'],
    targetGroups: ['citizens'],
    ...place,
  }));

let made = 0;
const link = (
  labId: string | null,
  actionId: string,
  linkedOn: string,
  relation: IdeaLink['relation'] = 'became',
): IdeaLink => ({ id: String(++made).padStart(4, '0'), labId, actionId, relation, linkedOn });

const pairsOfLab = (lab: string, all: readonly Involvement[], links: readonly IdeaLink[]) =>
  firstTimes(all, ledTo(links)).collaborations.flatMap(({ one, other, labId }) =>
    labId === lab ? [`${one}+${other}`] : [],
  );

const day = fc.integer({ min: 0, max: 90 }).map((days) => addDays('2019-01-01', days));
const anyWork: fc.Arbitrary<Involvement[]> = fc
  .array(
    fc.record({
      action: fc.integer({ min: 0, max: 5 }),
      start: day,
      organisations: fc.uniqueArray(fc.constantFrom(...Object.keys(sectorOf)), { minLength: 1 }),
    }),
    { maxLength: 12 },
  )
  .map((rows) =>
    rows.flatMap(({ action, start, organisations }) =>
      begun(`a${action}`, start, organisations, { pillars: [`p${action % 2}`], targetGroups: [`g${action % 3}`] }),
    ),
  );
const anyLinks: fc.Arbitrary<IdeaLink[]> = fc.array(
  fc
    .record({
      labId: fc.constantFrom('first', 'second', null),
      action: fc.integer({ min: 0, max: 5 }),
      relation: fc.constantFrom(...ideaRelations),
      linkedOn: day,
    })
    .map(({ labId, action, relation, linkedOn }) => link(labId, `a${action}`, linkedOn, relation)),
  { maxLength: 10 },
);

describe('what a lab led to', () => {
  it('is every action once, new where an idea of the lab became it, else enriched', () => {
    const led = ledTo([
      link('lab', 'courses', '2019-02-10'),
      link('lab', 'courses', '2019-02-01', 'enriched'),
      link('lab', 'clubs', '2019-03-01', 'merged_into'),
      link(null, 'milestones', '2019-03-01'),
    ]);
    expect(led).toEqual([
      { labId: 'lab', actionId: 'courses', relation: 'became', since: '2019-02-01' },
      { labId: 'lab', actionId: 'clubs', relation: 'enriched', since: '2019-03-01' },
    ]);
  });

  it('is new once only: what became of an earlier lab, or of an idea without one, a later lab enriched', () => {
    const relations = (links: IdeaLink[]) => ledTo(links).map(({ labId, relation }) => [labId, relation]);
    expect(relations([link('later', 'a', '2019-06-01'), link('earlier', 'a', '2019-02-01')])).toEqual([
      ['earlier', 'became'],
      ['later', 'enriched'],
    ]);
    expect(relations([link('later', 'a', '2019-06-01'), link(null, 'a', '2019-02-01')])).toEqual([
      ['later', 'enriched'],
    ]);
  });

  it('counts no action twice, and none as new of two labs, in whatever order it is told', () => {
    fc.assert(
      fc.property(anyLinks, (links) => {
        const led = ledTo(links);
        expect(new Set(led.map(({ labId, actionId }) => `${labId} ${actionId}`)).size).toBe(led.length);
        const fresh = led.flatMap(({ relation, actionId }) => (relation === 'became' ? [actionId] : []));
        expect(new Set(fresh).size).toBe(fresh.length);
        expect(ledTo(links.toReversed())).toEqual(led);
      }),
    );
  });

  it('is no more by a second idea of the same lab that led to the same', () => {
    fc.assert(
      fc.property(anyLinks, fc.nat(), (links, which) => {
        const twice = links[which % Math.max(1, links.length)];
        if (twice) expect(ledTo([...links, { ...twice, id: '9999' }])).toEqual(ledTo(links));
      }),
    );
  });
});

describe('what is new through a lab', () => {
  const before = begun('old', '2019-01-01', ['ministry', 'company']);

  it('are organisations that shared nothing before the idea led to their action', () => {
    const work = [...before, ...begun('new', '2019-03-01', ['ministry', 'company', 'foundation'])];
    const { collaborations, sectorPairs, fields } = firstTimes(work, ledTo([link('lab', 'new', '2019-02-01')]));
    const through = { day: '2019-03-01', actionId: 'new', labId: 'lab' };
    const known = { day: '2019-01-01', actionId: 'old', labId: null };
    expect(collaborations).toEqual([
      { one: 'company', other: 'ministry', sectors: ['private', 'public'], ...known },
      { one: 'company', other: 'foundation', sectors: ['private', 'third_sector'], ...through },
      { one: 'foundation', other: 'ministry', sectors: ['third_sector', 'public'], ...through },
    ]);
    expect(sectorPairs.map(({ one, other, labId }) => [one, other, labId])).toEqual([
      ['private', 'public', null],
      ['private', 'third_sector', 'lab'],
      ['public', 'third_sector', 'lab'],
    ]);
    expect(fields).toEqual([{ pillar: 'skills', targetGroup: 'citizens', ...known }]);
  });

  it('are, in an action that was enriched, only those who came in with the idea or after it', () => {
    const work = [...before, ...begun('old', '2019-04-01', ['foundation'])];
    expect(pairsOfLab('lab', work, [link('lab', 'old', '2019-02-01', 'enriched')])).toEqual([
      'company+foundation',
      'foundation+ministry',
    ]);
    expect(pairsOfLab('lab', work, [link('lab', 'old', '2019-05-01', 'enriched')])).toEqual([]);
  });

  it('does not come from the past: an action without dates begins with the idea that became it', () => {
    const undated = begun('new', '2019-01-01', ['ministry', 'company']);
    const link1 = link('lab', 'new', '2019-02-01');
    expect(pairsOfLab('lab', undated, [link1])).toEqual(['company+ministry']);
    expect(pairsOfLab('lab', [...undated, ...begun('x', '2019-02-01', ['ministry', 'company'])], [link1])).toEqual([]);
    expect(pairsOfLab('lab', [...undated, ...begun('x', '2019-02-02', ['ministry', 'company'])], [link1])).toEqual([
      'company+ministry',
    ]);
  });

  it('are no organisations that knew each other before one of them was merged or followed by another', () => {
    const work = [...before, ...begun('new', '2019-03-01', ['ministry', 'foundation', 'agency'])];
    const led = ledTo([link('lab', 'new', '2019-02-01')]);
    const pairs = (heirs: Map<string, string>) =>
      firstTimes(work, led, heirs).collaborations.map(({ one, other, labId }) => [one, other, labId]);
    expect(pairs(new Map([['company', 'foundation']]))).toEqual([
      ['company', 'ministry', null],
      ['agency', 'foundation', 'lab'],
      ['agency', 'ministry', 'lab'],
    ]);
    expect(pairs(new Map([['agency', 'ministry']]))).toEqual([['agency', 'foundation', 'lab']]);
  });

  it('are fields that nobody had begun to work in', () => {
    const work = [
      ...before,
      ...begun('new', '2019-03-01', ['agency'], { pillars: ['skills', 'schools'], targetGroups: ['citizens'] }),
    ];
    expect(firstTimes(work, ledTo([link('lab', 'new', '2019-02-01')])).fields).toEqual([
      { pillar: 'skills', targetGroup: 'citizens', day: '2019-01-01', actionId: 'old', labId: null },
      { pillar: 'schools', targetGroup: 'citizens', day: '2019-03-01', actionId: 'new', labId: 'lab' },
    ]);
  });

  const all = (work: readonly Involvement[], links: readonly IdeaLink[]) => {
    const { collaborations, sectorPairs, fields } = firstTimes(work, ledTo(links));
    return [
      ...[...collaborations, ...sectorPairs].map((each) => ({ ...each, key: `${each.one} ${each.other}` })),
      ...fields.map((each) => ({ ...each, key: `${each.pillar} ${each.targetGroup}` })),
    ];
  };
  const told = (firsts: (FirstTime & { key: string })[]) => new Map(firsts.map((each) => [each.key, each]));

  it('is new once, through one lab at most, and the same from either side', () => {
    fc.assert(
      fc.property(anyWork, anyLinks, (work, links) => {
        const firsts = all(work, links);
        expect(new Set(firsts.map(({ key }) => key)).size).toBe(firsts.length);
        for (const { one, other } of firstTimes(work, ledTo(links)).collaborations) expect(one < other).toBe(true);
        expect(all(work.toReversed(), links.toReversed())).toEqual(firsts);
      }),
    );
  });

  it('happened in an action that the lab led to, not before the idea did', () => {
    fc.assert(
      fc.property(anyWork, anyLinks, (work, links) => {
        const led = ledTo(links);
        for (const { labId, actionId, day: on } of all(work, links).filter((each) => each.labId !== null)) {
          const claim = led.find((each) => each.actionId === actionId);
          expect(claim?.labId).toBe(labId);
          expect(on >= (claim?.since ?? '')).toBe(true);
        }
      }),
    );
  });

  it('is not changed by work of others elsewhere', () => {
    fc.assert(
      fc.property(anyWork, anyLinks, day, (work, links, start) => {
        const others = begun('elsewhere', start, ['club', 'school'], { pillars: ['other'], targetGroups: ['youth'] });
        const after = told(all([...work, ...others], links));
        for (const first of all(work, links)) expect(after.get(first.key)).toEqual(first);
      }),
    );
  });

  it('stays with the lab that did it first, whatever later labs lead to', () => {
    fc.assert(
      fc.property(anyWork, anyLinks, fc.integer({ min: 0, max: 5 }), fc.constantFrom(...ideaRelations), (...given) => {
        const [work, links, action, relation] = given;
        const after = told(all(work, [...links, link('later', `a${action}`, '2019-04-30', relation)]));
        for (const first of all(work, links).filter(({ labId }) => labId !== null))
          expect(after.get(first.key)).toEqual(first);
      }),
    );
  });
});

describe('a year on', () => {
  it('is the same day of the next year, of a leap day the last of February', () => {
    expect([yearAfter('2019-01-24'), yearAfter('2020-02-29'), yearAfter('2019-12-31')]).toEqual([
      ...['2020-01-24', '2021-02-28', '2020-12-31'],
    ]);
  });

  it('is no day beyond the last year that is known', () => {
    expect(yearAfter('9999-02-03')).toBe('9999-02-03');
  });

  it('knows what ideas had led to by then: what became of one only later had been enriched', () => {
    const links = [link('lab', 'courses', '2019-02-01', 'enriched'), link('lab', 'courses', '2020-05-01')];
    expect(ledTo(links).map(({ relation }) => relation)).toEqual(['became']);
    expect(ledToBy('2020-02-01', links).map(({ relation }) => relation)).toEqual(['enriched']);
    expect(ledToBy('2019-01-31', links)).toEqual([]);
  });
});
