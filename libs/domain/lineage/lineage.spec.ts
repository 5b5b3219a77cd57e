import fc from 'fast-check';
import { actionStatuses, ideaRelations, ideaStatuses, rags } from '../vocabularies';
import { type Flow, flowOf, fullLayers, type LineageLayer, lineageLayers } from './flow';
import { originsOf } from './origins';
import { type Led, type Strand, strandsOf, type TracedAction, type TracedIdea, wholeIdea } from './strands';

const idea = (id: string, more: Partial<TracedIdea> = {}): TracedIdea => ({
  id,
  labId: 'lab',
  themeId: 'theme',
  status: more.mergedIntoId ? 'merged' : 'adopted',
  mergedIntoId: null,
  isWithdrawn: false,
  ...more,
});
const action = (id: string, more: Partial<TracedAction> = {}): TracedAction => ({
  id,
  status: 'in_progress',
  rag: 'green',
  mergedIntoId: null,
  ...more,
});
const led = (ideaId: string, actionId: string, relation: Led['relation'] = 'became'): Led => ({
  ideaId,
  actionId,
  relation,
});

/** Courses became one action and enriched another; buses was merged into it; clubs are parked, books merely noted. */
const example = {
  ideas: [
    idea('courses'),
    idea('buses', { labId: 'seminar', themeId: null, mergedIntoId: 'courses' }),
    idea('clubs', { status: 'parked' }),
    idea('books', { labId: null, themeId: null, status: 'submitted' }),
  ],
  led: [led('courses', 'A1'), led('courses', 'A2', 'enriched')],
  actions: [action('A1'), action('A2', { rag: 'red' })],
};

const ways = (strands: readonly Strand[]) =>
  strands.map(({ ideaId, survivorId, actionId, relation, end, parts }) => [
    ...[ideaId, survivorId, actionId, relation, end, parts],
  ]);
const drawn = ({ links }: Flow) => links.map(({ from, to, parts }) => `${from} → ${to}: ${parts}`);

const count = 7;
const ids = fc.integer({ min: 0, max: count - 1 }).map(String);
/** Merges lead to ideas of a higher number, so that none goes in a circle. */
const mergers = fc.array(fc.option(fc.integer({ min: 1, max: count }), { nil: null }), {
  minLength: count,
  maxLength: count,
});
const mergedInto = (steps: readonly (number | null)[], at: number) => {
  const step = steps[at] ?? null;
  return step !== null && at + step < count ? String(at + step) : null;
};
const anyLineage = fc
  .record({
    merges: mergers,
    actionMerges: mergers,
    labs: fc.array(fc.constantFrom('l1', 'l2', null), { minLength: count, maxLength: count }),
    themes: fc.array(fc.constantFrom('t1', 't2', null), { minLength: count, maxLength: count }),
    statuses: fc.array(fc.constantFrom(...ideaStatuses), { minLength: count, maxLength: count }),
    withdrawn: fc.array(fc.boolean(), { minLength: count, maxLength: count }),
    standings: fc.array(fc.tuple(fc.constantFrom(...actionStatuses), fc.constantFrom(...rags, null)), {
      maxLength: count,
    }),
    led: fc.array(fc.record({ ideaId: ids, actionId: ids, relation: fc.constantFrom(...ideaRelations) })),
  })
  .map(({ merges, actionMerges, labs, themes, statuses, withdrawn, standings, led: all }) => ({
    ideas: statuses.map((status, at): TracedIdea => {
      const labId = labs[at] ?? null;
      const into = mergedInto(merges, at);
      return idea(String(at), {
        labId,
        themeId: labId && themes[at] ? `${labId} ${themes[at]}` : null,
        status: into ? 'merged' : status,
        mergedIntoId: into,
        isWithdrawn: withdrawn[at] ?? false,
      });
    }),
    actions: standings.map(([status, rag], at) =>
      action(String(at), { status, rag, mergedIntoId: mergedInto(actionMerges, at) }),
    ),
    led: all,
  }));
const anyBundles = fc.subarray([...lineageLayers]).map((layers) => new Set<LineageLayer>(layers));

const sum = (all: readonly { parts: number }[]) => all.reduce((total, { parts }) => total + parts, 0);

describe('what became of ideas', () => {
  it('an idea is divided among its actions, and one without an action ends in its fate', () => {
    expect(drawn(flowOf(strandsOf({ ...example, ideas: example.ideas.slice(0, 1) }), new Set()))).toEqual([
      'lab:lab → theme:theme: 100',
      'theme:theme → idea:courses: 100',
      'idea:courses → action:A1: 50',
      'action:A1 → delivery:green: 50',
      'idea:courses → action:A2: 50',
      'action:A2 → delivery:red: 50',
    ]);
    expect(drawn(flowOf(strandsOf({ ...example, ideas: example.ideas.slice(2, 3) }), new Set()))).toEqual([
      'lab:lab → theme:theme: 100',
      'theme:theme → idea:clubs: 100',
      'idea:clubs → fate:parked: 100',
    ]);
  });

  it('a merged idea flows on in the one that it lives on in, from its own lab', () => {
    expect(ways(strandsOf(example)).slice(0, 4)).toEqual([
      ['courses', 'courses', 'A1', 'became', 'green', 50],
      ['courses', 'courses', 'A2', 'enriched', 'red', 50],
      ['buses', 'courses', 'A1', 'became', 'green', 50],
      ['buses', 'courses', 'A2', 'enriched', 'red', 50],
    ]);
    expect(drawn(flowOf(strandsOf(example), new Set()))).toContain('theme:none:seminar → idea:courses: 100');
  });

  it('what a merged idea led to is not lost with it', () => {
    const all = { ...example, led: [led('buses', 'A1', 'merged_into')] };
    expect(ways(strandsOf(all)).slice(0, 2)).toEqual([
      ['courses', 'courses', 'A1', 'merged_into', 'green', 100],
      ['buses', 'courses', 'A1', 'merged_into', 'green', 100],
    ]);
  });

  it('what was merged into a withdrawn idea ends there', () => {
    const ideas = [idea('courses', { isWithdrawn: true }), idea('buses', { mergedIntoId: 'courses' })];
    expect(strandsOf({ ...example, ideas }).map(({ ideaId, fate, actionId }) => [ideaId, fate, actionId])).toEqual([
      ['buses', 'merged', null],
    ]);
  });

  it('an action that was merged into another is followed there, and one that does not count says why', () => {
    const actions = [action('A1', { status: 'merged', rag: null, mergedIntoId: 'A2' }), action('A2', { rag: 'amber' })];
    const [courses] = strandsOf({ ...example, actions });
    expect([courses?.actionId, courses?.end, courses?.parts]).toEqual(['A2', 'amber', 100]);
    const gone = [action('A1', { status: 'cancelled', rag: null }), action('A2', { status: 'proposed', rag: null })];
    expect(strandsOf({ ...example, actions: gone }).map(({ end }) => end)).toEqual([
      ...['cancelled', 'not_counting', 'cancelled', 'not_counting', null, null],
    ]);
  });

  it('an action that the reader may not see is as if it were not there', () => {
    expect(ways(strandsOf({ ...example, actions: [] }))[0]).toEqual(['courses', 'courses', null, null, null, 100]);
  });

  it('three equal parts of an idea add up to it', () => {
    const actions = ['A1', 'A2', 'A3'].map((id) => action(id));
    const all = { ideas: [idea('courses')], actions, led: actions.map(({ id }) => led('courses', id)) };
    expect(strandsOf(all).map(({ parts }) => parts)).toEqual([34, 33, 33]);
  });

  it('each idea goes its way exactly once, however it is merged', () => {
    fc.assert(
      fc.property(anyLineage, (all) => {
        const present = all.ideas.filter(({ isWithdrawn }) => !isWithdrawn);
        const byIdea = Map.groupBy(strandsOf(all), ({ ideaId }) => ideaId);
        expect([...byIdea.keys()].toSorted()).toEqual(present.map(({ id }) => id).toSorted());
        for (const strands of byIdea.values()) expect(sum(strands)).toBe(wholeIdea);
      }),
    );
  });
});

describe('the flow that is drawn', () => {
  it('loses nothing: what flows into a node flows out, and all of it is the number of ideas', () => {
    fc.assert(
      fc.property(anyLineage, anyBundles, (all, bundled) => {
        const total = wholeIdea * all.ideas.filter(({ isWithdrawn }) => !isWithdrawn).length;
        const { nodes, links } = flowOf(strandsOf(all), bundled);
        for (const { key, layer, parts, ends } of nodes) {
          if (layer !== 'lab') expect(sum(links.filter(({ to }) => to === key))).toBe(parts);
          if (!ends.has(key)) expect(sum(links.filter(({ from }) => from === key))).toBe(parts);
        }
        expect(sum(nodes.filter(({ layer }) => layer === 'lab'))).toBe(total);
        expect(sum(nodes.filter(({ key, ends }) => ends.has(key)).map((node) => endingIn(node, links)))).toBe(total);
      }),
    );
  });

  it('goes from left to right only', () => {
    fc.assert(
      fc.property(anyLineage, anyBundles, (all, bundled) => {
        const { nodes, links } = flowOf(strandsOf(all), bundled);
        const place = new Map(nodes.map(({ key, layer }) => [key, lineageLayers.indexOf(layer)]));
        for (const { from, to } of links) expect((place.get(to) ?? 0) - (place.get(from) ?? 0)).toBe(1);
      }),
    );
  });

  it('draws ideas by their fate where there are too many to be told apart, and nothing else changes', () => {
    const strands = strandsOf(example);
    expect(fullLayers(strands, 2)).toEqual(new Set(['lab', 'theme', 'idea', 'action']));
    expect(fullLayers(strands)).toEqual(new Set());
    expect(drawn(flowOf(strands, new Set(['idea'])))).toEqual(
      expect.arrayContaining([
        'theme:theme → fate:adopted: 100',
        'theme:none:seminar → fate:adopted: 100',
        'theme:theme → fate:parked: 100',
        'theme:none:none → fate:submitted: 100',
        'fate:adopted → action:A1: 100',
      ]),
    );
  });
});

describe('where an action came from', () => {
  const origins = (actionId: string, all: Parameters<typeof originsOf<Led>>[1]) =>
    originsOf(actionId, all).map(({ ideaId, mergedIntoId, link }) => [ideaId, mergedIntoId, link?.relation ?? null]);

  it('is every idea that led to it, with those that were merged into it', () => {
    expect(origins('A1', example)).toEqual([
      ['courses', null, 'became'],
      ['buses', 'courses', null],
    ]);
    expect(origins('A2', { ...example, led: [led('buses', 'A2', 'enriched')] })).toEqual([
      ['courses', null, null],
      ['buses', 'courses', 'enriched'],
    ]);
    expect(origins('A3', example)).toEqual([]);
  });

  it('reaches over a withdrawn idea and over an action that was merged into it', () => {
    const ideas = [
      idea('courses'),
      idea('trams', { mergedIntoId: 'courses', isWithdrawn: true }),
      idea('buses', { mergedIntoId: 'trams' }),
    ];
    const actions = [action('A1', { mergedIntoId: 'A2' }), action('A2')];
    expect(origins('A2', { ideas, actions, led: [led('courses', 'A1')] })).toEqual([
      ['courses', null, 'became'],
      ['buses', 'courses', null],
    ]);
  });

  it('is the same as what became of the ideas, seen from the other side', () => {
    fc.assert(
      fc.property(anyLineage, (all) => {
        const forth = strandsOf(all).flatMap(({ ideaId, actionId }) => (actionId ? [`${ideaId} ${actionId}`] : []));
        const back = all.actions
          .filter(({ mergedIntoId }) => !all.actions.some(({ id }) => id === mergedIntoId))
          .flatMap(({ id }) => originsOf(id, all).map(({ ideaId }) => `${ideaId} ${id}`));
        expect(back.toSorted()).toEqual(forth.toSorted());
      }),
    );
  });
});

/** What of a node flows no further. */
const endingIn = (node: Flow['nodes'][number], links: Flow['links']) => ({
  parts: node.parts - sum(links.filter(({ from }) => from === node.key)),
});
