import fc from 'fast-check';
import type { Sector } from '../vocabularies';
import { type BackedIdea, sharedIdeas, sharedThemes, verdictOn } from './brought-up';
import { sectorsOf } from './involvement';
import { behindNobody, bySectorSet, crossSector } from './sector-sets';

const sectorOf: Record<string, Sector> = {
  ministry: 'public',
  agency: 'public',
  company: 'private',
  foundation: 'third_sector',
};
const organisations = (...ids: string[]): BackedIdea['organisations'] =>
  new Map(ids.map((id) => [id, sectorOf[id] ?? 'public']));

const idea = (id: string, backers: string[], more: Partial<BackedIdea> = {}): BackedIdea => ({
  id,
  organisations: organisations(...backers),
  themeId: null,
  mergedIntoId: null,
  isWithdrawn: false,
  ...more,
});

/** Vans goes into Clubs over Buses; Kits is of nobody; Maps was withdrawn. */
const example = [
  idea('clubs', ['ministry'], { themeId: 'daring' }),
  idea('buses', ['company'], { themeId: 'daring', mergedIntoId: 'clubs' }),
  idea('vans', ['foundation', 'company'], { themeId: 'diversity', mergedIntoId: 'buses' }),
  idea('kits', []),
  idea('maps', ['agency'], { themeId: 'contract', isWithdrawn: true }),
];
const themes = ['daring', 'diversity', 'contract'].map((id) => ({ id }));

const anyIdeas: fc.Arbitrary<BackedIdea[]> = fc
  .array(
    fc.record({
      backers: fc.uniqueArray(fc.constantFrom(...Object.keys(sectorOf))),
      step: fc.option(fc.nat({ max: 4 }), { nil: null }),
      themeId: fc.constantFrom('daring', 'diversity', null),
      isWithdrawn: fc.boolean(),
    }),
    { maxLength: 15 },
  )
  .map((all) =>
    all.map(({ backers, step, ...rest }, at) =>
      idea(String(at), backers, {
        ...rest,
        mergedIntoId: step === null || at + step + 1 >= all.length ? null : String(at + step + 1),
      }),
    ),
  );

/** Two ideas that live, the first of them merged into the second. */
function merged(ideas: readonly BackedIdea[], which: number) {
  const living = ideas.filter(({ mergedIntoId, isWithdrawn }) => mergedIntoId === null && !isWithdrawn);
  const [one, other] = [living[which % Math.max(1, living.length)], living[(which + 1) % Math.max(1, living.length)]];
  if (!one || !other || one === other) return undefined;
  return { one, other, after: ideas.map((each) => (each === one ? { ...one, mergedIntoId: other.id } : each)) };
}

const everyone = ({ organisations: all }: Pick<BackedIdea, 'organisations'>) => [...all.keys()].toSorted();
const byId = <Each extends { id: string }>(all: readonly Each[], id: string) => all.find((each) => each.id === id);

describe('ideas and whoever stands behind them', () => {
  it('live on in the one they went into, with everybody who stood behind them', () => {
    expect(sharedIdeas(example).map((each) => [each.id, sectorsOf(each)])).toEqual([
      ['clubs', ['public', 'private', 'third_sector']],
      ['kits', []],
    ]);
  });

  it('are counted once each: the sets and those of nobody add up to all', () => {
    fc.assert(
      fc.property(anyIdeas, (ideas) => {
        const living = sharedIdeas(ideas);
        const inSets = bySectorSet(living).reduce((sum, { count }) => sum + count, 0);
        expect(inSets + behindNobody(living)).toBe(living.length);
        expect(crossSector(living).total).toBe(living.length);
      }),
    );
  });

  it('merge into one that has the organisations of both; no other idea notices', () => {
    fc.assert(
      fc.property(anyIdeas, fc.nat(), (ideas, which) => {
        const merge = merged(ideas, which);
        if (!merge) return;
        const { one, other, after } = merge;
        const [before, now] = [sharedIdeas(ideas), sharedIdeas(after)];
        const union = new Set([one, other].flatMap(({ id }) => everyone(byId(before, id) ?? one)));
        expect(now.length).toBe(before.length - 1);
        for (const each of now)
          expect(everyone(each)).toEqual(
            each.id === other.id ? [...union].toSorted() : everyone(byId(before, each.id) ?? each),
          );
      }),
    );
  });

  it('never have fewer behind them by one supporter more', () => {
    fc.assert(
      fc.property(anyIdeas, fc.nat(), fc.constantFrom(...Object.keys(sectorOf)), (ideas, which, newcomer) => {
        const more = ideas.map((each, at) =>
          at === which % ideas.length
            ? { ...each, organisations: new Map([...each.organisations, ...organisations(newcomer)]) }
            : each,
        );
        const now = sharedIdeas(more);
        for (const each of sharedIdeas(ideas))
          expect(everyone(byId(now, each.id) ?? idea(each.id, []))).toEqual(expect.arrayContaining(everyone(each)));
        expect(crossSector(now).share).toBeGreaterThanOrEqual(crossSector(sharedIdeas(ideas)).share);
      }),
    );
  });

  it('are the same in whatever order they are told', () => {
    fc.assert(
      fc.property(anyIdeas, (ideas) => {
        expect(bySectorSet(sharedIdeas(ideas.toReversed()))).toEqual(bySectorSet(sharedIdeas(ideas)));
      }),
    );
  });
});

describe('themes and whoever brought them up', () => {
  it('have all their ideas behind them, merged ones among them and withdrawn ones not', () => {
    expect(sharedThemes(themes, example).map((each) => [each.id, each.ideas, each.merged, sectorsOf(each)])).toEqual([
      ['daring', 1, 1, ['public', 'private', 'third_sector']],
      ['diversity', 0, 1, ['private', 'third_sector']],
      ['contract', 0, 0, []],
    ]);
  });

  it('lose nobody by a merge of two ideas, and no idea either', () => {
    fc.assert(
      fc.property(anyIdeas, fc.nat(), (ideas, which) => {
        const merge = merged(ideas, which);
        if (!merge) return;
        const now = sharedThemes(themes, merge.after);
        for (const each of sharedThemes(themes, ideas)) {
          const after = byId(now, each.id);
          expect((after?.ideas ?? 0) + (after?.merged ?? 0)).toBe(each.ideas + each.merged);
          expect(everyone(byId(now, each.id) ?? idea(each.id, []))).toEqual(expect.arrayContaining(everyone(each)));
        }
      }),
    );
  });

  it('are common ground by their ideas when all three sectors stand behind these, whatever the lab says', () => {
    const behind = (...backers: string[]) => ({
      id: 'theme',
      ideas: 1,
      merged: 0,
      organisations: organisations(...backers),
    });
    const all = behind('ministry', 'company', 'foundation');
    expect([verdictOn(all, true), verdictOn(all, false)]).toEqual(['both', 'ideas_only']);
    const two = behind('ministry', 'company');
    expect([verdictOn(two, true), verdictOn(two, false)]).toEqual(['lab_only', 'neither']);
    expect([verdictOn(behind(), true), verdictOn(behind(), false)]).toEqual(['undecided', 'neither']);
  });
});
