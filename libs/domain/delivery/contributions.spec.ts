import fc from 'fast-check';
import { contributionChange, contributions, type Dimension, groupSums } from './contributions';
import { anyAction, anyPlanOfActions } from './facts.arbitrary.spec-support';
import { action, commitment, commitmentAt, lead, moment, november, partner, plan, update } from './facts.spec-support';
import type { ActionFacts } from './facts';
import { deliveryRows } from './rows';
import { addSums, emptySums, type FigureSums, isEmpty, subtractSums } from './sums';

const whole = 1_000_000_000n;
const contributed = (facts: ActionFacts) => contributions(facts, deliveryRows(plan, facts, moment()));
const groupsOf = (facts: ActionFacts, dimension: Dimension) =>
  new Map(
    contributed(facts)
      .filter((contribution) => contribution.dimension === dimension)
      .map(({ key, sums }) => [key, sums]),
  );
const totalOf = (facts: ActionFacts): FigureSums => groupsOf(facts, 'total').get('') ?? emptySums();

describe('what an action brings into the groups', () => {
  it('is once for each top-level pillar, each pillar it hangs on and each target group', () => {
    const facts = action({
      pillars: [
        { id: 'p1.1', topId: 'p1' },
        { id: 'p1.2', topId: 'p1' },
        { id: 'p2', topId: 'p2' },
      ],
      targetGroupIds: ['citizens', 'education'],
      commitments: [commitmentAt(50)],
    });
    const units = (dimension: Dimension) => [...groupsOf(facts, dimension)].map(([key, { us }]) => [key, us]);
    expect(units('total')).toEqual([['', whole]]);
    expect(units('pillar')).toEqual([
      ['p1', whole],
      ['p2', whole],
    ]);
    expect(units('subPillar')).toEqual([
      ['p1.1', whole],
      ['p1.2', whole],
      ['p2', whole],
    ]);
    expect(units('targetGroup')).toEqual([
      ['citizens', whole],
      ['education', whole],
    ]);
    expect(units('action')).toEqual([['a1', whole]]);
    expect(units('pillar_sector')).toEqual([
      ['p1|public', whole],
      ['p2|public', whole],
    ]);
  });

  it('is each party’s share for sector and organisation', () => {
    const parties = [lead('a', { share: 7000 }), partner('b', { share: 3000 })];
    const facts = action({ commitments: [commitmentAt(50, { parties })] });
    expect(groupsOf(facts, 'sector').get('public')).toMatchObject({ us: 700_000_000n, commitments: 1 });
    expect(groupsOf(facts, 'sector').get('private')).toMatchObject({ us: 300_000_000n, commitments: 1 });
    expect(groupsOf(facts, 'organisation').get('b')?.usProgress).toBe(300_000_000n * 5000n);
    expect(groupsOf(facts, 'pillar_sector').get('citizens|private')?.us).toBe(300_000_000n);
    expect(totalOf(facts)).toMatchObject({ us: whole, commitments: 1 });
  });

  it('counts a commitment with two parties of a sector once there', () => {
    const parties = [lead('a'), partner('b', { sector: 'public' })];
    const facts = action({ commitments: [commitmentAt(120, { parties })] });
    expect(groupsOf(facts, 'sector').get('public')).toMatchObject({ us: whole, commitments: 1, above100: 1 });
    expect(groupsOf(facts, 'sector').get('public')?.rag.blue).toBe(1);
  });

  it('does not count a commitment where its party has no share', () => {
    const parties = [lead('a'), partner('b', { role: 'supporter', sector: 'third_sector' })];
    const facts = action({ commitments: [commitmentAt(50, { parties })] });
    expect([...groupsOf(facts, 'sector').keys()]).toEqual(['public']);
    expect([...groupsOf(facts, 'organisation').keys()]).toEqual(['a']);
  });

  it('lays owed and reported on the lead party’s group and once on all others', () => {
    const parties = [lead('a'), partner('b')];
    const facts = action({ commitments: [commitment({ parties, updates: [update(november, 50)] })] });
    expect(groupsOf(facts, 'sector').get('public')).toMatchObject({ owed: 1, reported: 1 });
    expect(groupsOf(facts, 'sector').get('private')).toMatchObject({ owed: 0, reported: 0, commitments: 1 });
    expect(groupsOf(facts, 'organisation').get('b')).toMatchObject({ owed: 0, reported: 0 });
    expect(totalOf(facts)).toMatchObject({ owed: 1, reported: 1 });
    expect(groupsOf(facts, 'pillar').get('citizens')).toMatchObject({ owed: 1, reported: 1 });
  });

  it('lays owed on a lead party that has no share', () => {
    const parties = [lead('a', { share: 0 }), partner('b', { share: 10_000 })];
    const facts = action({ commitments: [commitment({ parties })] });
    expect(groupsOf(facts, 'organisation').get('a')).toMatchObject({ us: 0n, commitments: 0, owed: 1 });
    expect(totalOf(facts)).toMatchObject({ commitments: 1, owed: 1 });
  });

  it('says what is left out: commitments, and the action', () => {
    const commitments = [commitmentAt(50, { parties: [lead('a'), partner('b')] }), commitmentAt(50, { id: 'c2' })];
    const merged = action({ status: 'merged', commitments });
    expect(totalOf(merged)).toEqual({ ...emptySums(), leftOut: 2, leftOutActions: 1 });
    expect(groupsOf(merged, 'sector').get('private')).toEqual({ ...emptySums(), leftOut: 1, leftOutActions: 1 });
    expect(totalOf(action({ status: 'cancelled' }))).toEqual({ ...emptySums(), leftOut: 1, leftOutActions: 1 });
    const withdrawn = action({ commitments: [commitmentAt(50), commitment({ id: 'w', deliveryStatus: 'withdrawn' })] });
    expect(totalOf(withdrawn)).toMatchObject({ us: whole, commitments: 1, leftOut: 1, leftOutActions: 0 });
  });

  it('says that an action has no commitments, and colours none', () => {
    expect(totalOf(action())).toEqual({
      ...emptySums(),
      us: whole,
      usTimed: whole,
      usElapsed: 865_384_615n,
      withoutCommitments: 1,
    });
  });

  it('counts a continuous action beside elapsed time', () => {
    const facts = action({ isContinuous: true, commitments: [commitmentAt(50), commitmentAt(70, { id: 'c2' })] });
    expect(totalOf(facts)).toMatchObject({ us: whole, usTimed: 0n, usElapsed: 0n, continuous: 1, commitments: 2 });
  });

  it('is nothing from a proposed action', () => {
    expect(contributed(action({ status: 'proposed', commitments: [commitment()] }))).toEqual([]);
  });
});

describe('sums of groups', () => {
  it('add up, and take away again to zero', () => {
    fc.assert(
      fc.property(anyPlanOfActions, (actions) => {
        const sums = actions.map(totalOf);
        const total = sums.reduce(addSums, emptySums());
        expect(isEmpty(sums.reduce(subtractSums, total))).toBe(true);
      }),
    );
  });

  it('change by the difference of what an action brought and brings', () => {
    fc.assert(
      fc.property(anyAction, anyAction, anyPlanOfActions, (before, changed, others) => {
        const after = { ...changed, id: before.id };
        const maintained = new Map<string, FigureSums>();
        for (const { dimension, key, sums } of [
          ...others.flatMap(contributed),
          ...contributed(before),
          ...contributionChange(contributed(before), contributed(after)),
        ]) {
          const name = `${dimension}:${key}`;
          maintained.set(name, addSums(maintained.get(name) ?? emptySums(), sums));
        }
        const rebuilt = new Map<string, FigureSums>();
        for (const { dimension, key, sums } of [...others, after].flatMap(contributed)) {
          const name = `${dimension}:${key}`;
          rebuilt.set(name, addSums(rebuilt.get(name) ?? emptySums(), sums));
        }
        const filled = [...maintained].filter(([, sums]) => !isEmpty(sums)).toSorted();
        expect(filled.map(([name]) => name)).toEqual([...rebuilt.keys()].toSorted());
        for (const [name, sums] of filled) expect(sums).toEqual(rebuilt.get(name));
      }),
      { numRuns: 50 },
    );
  });

  it('do not change when nothing changed', () => {
    fc.assert(
      fc.property(anyAction, (facts) => {
        expect(contributionChange(contributed(facts), contributed(facts))).toEqual([]);
      }),
    );
  });

  it('of one dimension are those of the actions’ contributions', () => {
    const one = action({ id: 'one', commitments: [commitmentAt(50)] });
    const two = action({ id: 'two', commitments: [commitmentAt(100)] });
    const items = [one, two].map((place) => ({ place, rows: deliveryRows(plan, place, moment()) }));
    expect(groupSums(items, 'pillar').get('citizens')).toEqual(addSums(totalOf(one), totalOf(two)));
  });
});
