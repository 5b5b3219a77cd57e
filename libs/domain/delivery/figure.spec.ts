import { groupSums } from './contributions';
import { elapsedIn, groupFigures, toFigure } from './figure';
import {
  action,
  commitment,
  commitmentAt,
  lead,
  milestone,
  moment,
  november,
  october,
  override,
  partner,
  plan,
  update,
} from './facts.spec-support';
import type { ActionFacts } from './facts';
import { deliveryRows } from './rows';
import { emptySums } from './sums';

const placed = (actions: readonly ActionFacts[], at = moment()) =>
  actions.map((place) => ({ place, rows: deliveryRows(plan, place, at) }));

describe('a figure', () => {
  it('of nothing is 0, not a division by zero', () => {
    expect(toFigure(emptySums())).toMatchObject({ progress: 0, elapsed: 0, commitments: 0 });
  });

  it('keeps two decimals, rounded half up', () => {
    const of = (usProgress: bigint, us: bigint) => toFigure({ ...emptySums(), us, usProgress }).progress;
    expect(of(8131n * 8n + 4n, 8n)).toBe(81.32);
    expect(of(8131n * 8n + 3n, 8n)).toBe(81.31);
    expect(of(2n * 10_000n, 3n)).toBe(66.67);
  });

  it('stays exact beyond what a JavaScript number holds', () => {
    const us = 30_000n * 10n ** 11n;
    expect(toFigure({ ...emptySums(), us, usProgress: us * 5000n + us / 2n })).toMatchObject({ progress: 50.01 });
    expect(toFigure({ ...emptySums(), us, usProgress: us * 5000n + us / 2n - 1n })).toMatchObject({ progress: 50 });
  });

  it('weighs actions, not commitments', () => {
    const one = action({ id: 'one', commitments: [commitmentAt(100)] });
    const many = action({
      id: 'many',
      commitments: [commitmentAt(0, { id: 'x' }), commitmentAt(20, { id: 'y' }), commitmentAt(40, { id: 'z' })],
    });
    expect(groupFigures(placed([one, many]), 'total').get('')).toMatchObject({ progress: 60, commitments: 4 });
  });

  it('leaves continuous actions out of elapsed time', () => {
    const half = { startDate: '2019-11-02', endDate: '2019-11-22' };
    const timed = action({ id: 'timed', ...half, commitments: [commitmentAt(50)] });
    const continuous = action({ id: 'continuous', isContinuous: true, commitments: [commitmentAt(70)] });
    expect(groupFigures(placed([timed, continuous]), 'total').get('')).toMatchObject({
      progress: 60,
      elapsed: 50,
      continuous: 1,
    });
    const alone = groupSums(placed([continuous]), 'total').get('') ?? emptySums();
    expect([elapsedIn(alone), toFigure(alone).elapsed]).toEqual([null, 0]);
  });
});

/**
 * Two pillars, four actions and one cancelled, worked out by hand for 12 November 2019 with October closed:
 *
 * | action | weight | pillars | commitments |
 * | --- | --- | --- | --- |
 * | seniors | 1 | citizens.online | ministry 80 %, October reported |
 * | coding | 2 | education, women | university 0.6 with foundation 0.4 at 120 %; ministry 30 %, silent in October |
 * | portal | 1 | citizens.services | none; one of two milestones achieved |
 * | caravan | 1 | citizens.online | company 40 %, November reported; one withdrawn |
 * | museum | 1 | education | cancelled, one commitment |
 */
describe('a national plan worked out by hand', () => {
  const october80 = update(october, 80);
  const actions: ActionFacts[] = [
    action({
      id: 'seniors',
      pillars: [{ id: 'citizens.online', topId: 'citizens' }],
      commitments: [commitment({ id: 's1', updates: [october80, update(november, 80)] })],
    }),
    action({
      id: 'coding',
      weight: 2000,
      pillars: ['education', 'women'].map((id) => ({ id, topId: id })),
      targetGroupIds: ['education'],
      commitments: [
        commitment({
          id: 'k1',
          updates: [update(october, 120)],
          parties: [
            lead('university', { share: 6000 }),
            partner('foundation', { share: 4000, sector: 'third_sector' }),
          ],
        }),
        commitment({ id: 'k2', updates: [update({ id: 'may', startDate: '2019-05-01' }, 30)] }),
      ],
    }),
    action({
      id: 'portal',
      pillars: [{ id: 'citizens.services', topId: 'citizens' }],
      milestones: [milestone('2019-05-01', { status: 'achieved' }), milestone('2019-12-01')],
    }),
    action({
      id: 'caravan',
      pillars: [{ id: 'citizens.online', topId: 'citizens' }],
      commitments: [
        commitment({
          id: 'v1',
          updates: [update(october, 30), update(november, 40)],
          parties: [lead('company', { sector: 'private' })],
        }),
        commitment({ id: 'v2', deliveryStatus: 'withdrawn' }),
      ],
    }),
    action({
      id: 'museum',
      status: 'cancelled',
      pillars: [{ id: 'education', topId: 'education' }],
      commitments: [commitment({ id: 'm1' })],
    }),
  ];
  const by = (dimension: Parameters<typeof groupFigures>[1]) =>
    groupFigures(placed(actions, moment({ closedPeriod: october })), dimension);

  it('stands at (80 + 100 + 30 + 50 + 40) / 5 = 60 %', () => {
    expect(by('total').get('')).toEqual({
      progress: 60,
      elapsed: 86.54,
      commitments: 4,
      owed: 4,
      reported: 2,
      above100: 1,
      leftOut: 2,
      leftOutActions: 1,
      withoutCommitments: 1,
      continuous: 0,
      rag: { green: 1, amber: 0, red: 1, grey: 1, blue: 1 },
      overridden: 0,
      diverging: 0,
      reportedBetter: 0,
      freshness: { up_to_date: 4, due_soon: 0, overdue: 0, stale: 0 },
    });
  });

  it('by sector: public (80 + 60 + 30 + 50) / 3.6, third sector 100, private 40', () => {
    expect(by('sector').get('public')).toMatchObject({ progress: 61.11, commitments: 3, owed: 3, leftOut: 2 });
    expect(by('sector').get('third_sector')).toMatchObject({ progress: 100, commitments: 1, owed: 0, above100: 1 });
    expect(by('sector').get('private')).toMatchObject({ progress: 40, commitments: 1, owed: 1, reported: 1 });
  });

  it('by pillar: citizens (80 + 50 + 40) / 3, education and women (100 + 30) / 2', () => {
    expect(by('pillar').get('citizens')).toMatchObject({ progress: 56.67, commitments: 2, withoutCommitments: 1 });
    expect(by('pillar').get('education')).toMatchObject({ progress: 65, leftOut: 1, leftOutActions: 1 });
    expect(by('pillar').get('women')).toMatchObject({ progress: 65, leftOut: 0 });
  });

  it('by sub-pillar, by pillar and sector, by organisation, by target group', () => {
    expect(by('subPillar').get('citizens.online')).toMatchObject({ progress: 60, commitments: 2 });
    expect(by('subPillar').get('citizens.services')).toMatchObject({ progress: 50, commitments: 0 });
    expect(by('pillar_sector').get('citizens|private')).toMatchObject({ progress: 40 });
    expect(by('pillar_sector').has('women|private')).toBe(false);
    expect(by('organisation').get('foundation')).toMatchObject({ progress: 100 });
    expect(by('targetGroup').get('education')).toMatchObject({ progress: 65, commitments: 2 });
  });
});

describe('what a figure says of colours and of reports', () => {
  const now = moment({ overridePeriods: ['november'], duePeriods: [{ ...october, dueDate: '2019-11-08' }] });
  const reportingOf = (id: string, ragReported: 'green' | 'red', change: Parameters<typeof commitment>[0] = {}) =>
    commitment({ id, updates: [{ ...update(october, 60), ragReported }], ...change });
  const actions = [
    action({
      commitments: [
        reportingOf('keen', 'green'),
        reportingOf('modest', 'red'),
        reportingOf('settled', 'green', { overrides: [override(november, 'green')] }),
        commitment({ id: 'silent', parties: [lead('company', { sector: 'private' }), partner('foundation')] }),
        reportingOf('withdrawn', 'green', { deliveryStatus: 'withdrawn' }),
      ],
    }),
  ];
  const by = (dimension: Parameters<typeof groupFigures>[1], key: string) =>
    groupFigures(placed(actions, now), dimension).get(key);

  it('counts by the effective colour, and beside it those overridden and those that report another one', () => {
    expect(by('total', '')).toMatchObject({
      rag: { green: 1, amber: 2, red: 1, grey: 0, blue: 0 },
      overridden: 1,
      diverging: 3,
      reportedBetter: 2,
    });
  });

  it('counts how fresh its commitments are, in the group of who leads them', () => {
    expect(by('total', '')?.freshness).toEqual({ up_to_date: 3, due_soon: 0, overdue: 1, stale: 0 });
    expect(by('organisation', 'company')?.freshness).toMatchObject({ overdue: 1 });
    expect(by('organisation', 'foundation')?.freshness).toMatchObject({ up_to_date: 0, overdue: 0 });
  });
});
