import fc from 'fast-check';
import { actionStatuses } from '../vocabularies';
import type { DeliveryRow } from './delivery-row';
import { anyAction } from './facts.arbitrary.spec-support';
import {
  action,
  commitment,
  commitmentAt,
  lead,
  milestone,
  moment,
  november,
  october,
  openingValue,
  override,
  partner,
  plan,
  update,
} from './facts.spec-support';
import { deliveryRows } from './rows';

const rowsOf = (change: Parameters<typeof action>[0] = {}, at = moment()) => deliveryRows(plan, action(change), at);
const unitsOf = (rows: readonly DeliveryRow[]) => rows.map(({ us }) => us);
const whole = 1_000_000_000;

describe('the rows of an action', () => {
  it('are one for each party of each counting commitment', () => {
    const rows = rowsOf({
      commitments: [commitment({ id: 'c1', parties: [lead('a'), partner('b')] }), commitment({ id: 'c2' })],
    });
    expect(rows.map((row) => [row.commitmentId, row.organisationId, row.us])).toEqual([
      ['c1', 'a', whole / 4],
      ['c1', 'b', whole / 4],
      ['c2', 'ministry', whole / 2],
    ]);
  });

  it('carry the facts of a commitment worked out by hand', () => {
    const [row] = rowsOf({
      weight: 2000,
      commitments: [commitmentAt(75.5, { startDate: '2019-11-02', endDate: '2019-11-22' })],
    });
    expect(row).toEqual({
      actionId: 'a1',
      commitmentId: 'c1',
      organisationId: 'ministry',
      sector: 'public',
      partyRole: 'lead',
      isLead: true,
      us: 2 * whole,
      progress: 7550,
      usProgress: 2 * whole * 7550,
      continuous: false,
      usTimed: 2 * whole,
      usElapsed: whole,
      elapsed: 5000,
      startDate: '2019-11-02',
      endDate: '2019-11-22',
      rag: 'green',
      overdue: false,
      owed: true,
      reported: false,
      leftOut: null,
      hasUpdate: true,
      changedAt: '2019-01-04T08:00:00.000Z',
      ragCalculated: 'green',
      ragReported: null,
      divergence: null,
      overridden: false,
      freshness: 'up_to_date',
    });
  });

  it('share the action’s weight by the commitments’ weights', () => {
    const commitments = [commitment({ id: 'c1', weight: 1000 }), commitment({ id: 'c2', weight: 3000 })];
    expect(unitsOf(rowsOf({ weight: 500, commitments }))).toEqual([125_000_000, 375_000_000]);
  });

  it('count progress above 100 % as 100 and keep it on the row', () => {
    const [row] = rowsOf({ commitments: [commitmentAt(130)] });
    expect(row).toMatchObject({ progress: 13_000, usProgress: whole * 10_000, rag: 'blue' });
  });

  it('keep a party without a share, with no units', () => {
    const parties = [lead('a'), partner('b', { role: 'supporter' })];
    expect(unitsOf(rowsOf({ commitments: [commitmentAt(50, { parties })] }))).toEqual([whole, 0]);
  });

  it('give a commitment that names nobody to the action’s lead organisation', () => {
    const [row] = rowsOf({ leadOrganisationId: 'agency', commitments: [commitment({ parties: [] })] });
    expect(row).toMatchObject({ organisationId: 'agency', us: whole, isLead: true });
  });

  it('mark one party that reports for all: the lead, else a partner, else the first by id', () => {
    const leadingOf = (...parties: ReturnType<typeof lead>[]) =>
      rowsOf({ commitments: [commitment({ parties })] })
        .filter(({ isLead }) => isLead)
        .map(({ organisationId }) => organisationId);
    const funder = partner('f', { role: 'funder' });
    expect(leadingOf(funder, partner('b'), lead('a'))).toEqual(['a']);
    expect(leadingOf(funder, partner('c'), partner('b'))).toEqual(['b']);
    expect(leadingOf(partner('s', { role: 'supporter' }), funder)).toEqual(['f']);
  });

  it('leave commitments out that are not approved, without a word', () => {
    const commitments = (['draft', 'submitted', 'returned', 'declined'] as const).map((reviewStatus) =>
      commitment({ id: reviewStatus, reviewStatus }),
    );
    expect(rowsOf({ commitments: [...commitments, commitment()] }).map(({ commitmentId }) => commitmentId)).toEqual([
      'c1',
    ]);
  });

  it('of a continuous action have no timed units, but their own elapsed time', () => {
    const [row] = rowsOf({ isContinuous: true, commitments: [commitmentAt(50)] });
    expect(row).toMatchObject({ continuous: true, us: whole, usTimed: 0, usElapsed: 0, elapsed: 8654 });
  });

  it('of a proposed action are none', () => {
    expect(rowsOf({ status: 'proposed', commitments: [commitment()] })).toEqual([]);
    expect(rowsOf({ status: 'proposed' })).toEqual([]);
  });

  it('say what is owed and reported for the period asked for', () => {
    const commitments = [
      commitment({ id: 'reported', updates: [update(november, 60)] }),
      commitment({ id: 'silent', updates: [update(october, 60)] }),
      commitment({ id: 'fulfilled', deliveryStatus: 'fulfilled', updates: [update(november, 100)] }),
    ];
    const facts = rowsOf({ commitments }).map(({ owed, reported }) => [owed, reported]);
    expect(facts).toEqual([
      [true, true],
      [true, false],
      [false, false],
    ]);
    const none = rowsOf({ commitments }, moment({ reportingPeriod: null }));
    expect(none.every(({ owed, reported }) => !owed && !reported)).toBe(true);
  });

  it('see no later period than the one asked for', () => {
    const updates = [openingValue(10), update(october, 40), update(november, 60)];
    const [row] = rowsOf({ commitments: [commitment({ updates })] }, moment({ upToPeriodStart: october.startDate }));
    expect(row).toMatchObject({ progress: 4000, changedAt: '2019-10-01T12:00:00.000Z' });
  });

  it('rest on the newest change of action, commitment and the updates seen', () => {
    const newest = (rows: readonly DeliveryRow[]) => rows[0]?.changedAt;
    const changedAt = '2019-11-11T09:00:00.000Z';
    expect(newest(rowsOf({ changedAt, commitments: [commitmentAt(5)] }))).toBe(changedAt);
    expect(newest(rowsOf({ commitments: [commitmentAt(5, { changedAt })] }))).toBe(changedAt);
    const late = update(october, 40, '2019-11-12T09:00:00.000Z');
    expect(newest(rowsOf({ commitments: [commitment({ changedAt, updates: [late, update(november, 50)] })] }))).toBe(
      late.approvedAt,
    );
  });

  it('are overdue with a milestone, unless complete', () => {
    const milestones = [milestone('2019-11-11')];
    const overdueAt = (percent: number) => rowsOf({ commitments: [commitmentAt(percent, { milestones })] })[0]?.overdue;
    expect(overdueAt(90)).toBe(true);
    expect(overdueAt(100)).toBe(false);
  });
});

describe('the colours of a row', () => {
  const inNovember = moment({ overridePeriods: ['november'] });
  const behind = { updates: [{ ...update(october, 60), ragReported: 'green' as const }] };

  it('are the calculated one, beside what the last update reported', () => {
    const [row] = rowsOf({ commitments: [commitment(behind)] }, inNovember);
    expect(row).toMatchObject({
      rag: 'amber',
      ragCalculated: 'amber',
      ragReported: 'green',
      divergence: 'better',
      overridden: false,
    });
  });

  it('are what the last update says of them: nothing, where it gave none', () => {
    const updates = [...behind.updates, update(november, 70)];
    expect(rowsOf({ commitments: [commitment({ updates })] }, inNovember)[0]).toMatchObject({
      ragReported: null,
      divergence: null,
    });
  });

  it('are an override’s in its period: of the newest one, whose making and ending are changes', () => {
    const overrides = [override(november, 'red', { changedAt: '2019-11-09T09:00:00.000Z' })];
    const [row] = rowsOf({ commitments: [commitment({ ...behind, overrides })] }, inNovember);
    expect(row).toMatchObject({ rag: 'red', ragCalculated: 'amber', divergence: 'better', overridden: true });
    expect(row?.changedAt).toBe('2019-11-09T09:00:00.000Z');
    const [ended] = rowsOf(
      { commitments: [commitment({ ...behind, overrides: overrides.map((each) => ({ ...each, ended: true })) })] },
      inNovember,
    );
    expect(ended).toMatchObject({ rag: 'amber', overridden: false, changedAt: '2019-11-09T09:00:00.000Z' });
  });

  it('keep an override of the period that is asked for, and know nothing of later ones', () => {
    const asked = moment({ upToPeriodStart: october.startDate, overridePeriods: ['october'] });
    const overrides = [override(october, 'blue'), override(november, 'red')];
    const [row] = rowsOf({ commitments: [commitment({ ...behind, overrides })] }, asked);
    expect(row).toMatchObject({ rag: 'blue', changedAt: '2019-10-01T13:00:00.000Z' });
  });
});

describe('an action without a counting commitment', () => {
  it('stands for itself with its lead organisation and the progress of its milestones', () => {
    const milestones = [milestone('2019-03-01', { status: 'achieved' }), milestone('2019-12-01')];
    const rows = rowsOf({ weight: 3000, milestones }, moment({ closedPeriod: october }));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      commitmentId: null,
      organisationId: 'ministry',
      sector: 'public',
      partyRole: null,
      isLead: true,
      us: 3 * whole,
      progress: 5000,
      rag: 'red',
      owed: false,
      hasUpdate: false,
      freshness: null,
      leftOut: null,
    });
  });

  it('is never grey', () => {
    const ofToday = { startDate: '2019-11-12', endDate: '2019-11-30' };
    const rows = rowsOf(ofToday, moment({ closedPeriod: { ...november, id: 'closed' } }));
    expect(rows[0]?.rag).toBe('green');
  });

  it('names its withdrawn commitments beside itself', () => {
    const rows = rowsOf({ commitments: [commitment({ deliveryStatus: 'withdrawn' })] });
    expect(rows.map(({ commitmentId, us, leftOut }) => [commitmentId, us, leftOut])).toEqual([
      [null, whole, null],
      ['c1', 0, 'withdrawn'],
    ]);
  });
});

describe('what is left out', () => {
  it.each(['cancelled', 'merged'] as const)(
    'of a %s action are all approved commitments, withdrawn ones too',
    (status) => {
      const rows = rowsOf({
        status,
        commitments: [
          commitmentAt(40, { id: 'c1', milestones: [milestone('2019-01-01')] }),
          commitment({ id: 'c2', deliveryStatus: 'withdrawn' }),
          commitment({ id: 'c3', reviewStatus: 'draft' }),
        ],
      });
      expect(rows.map((row) => [row.commitmentId, row.us, row.usProgress, row.leftOut, row.owed, row.overdue])).toEqual(
        [
          ['c1', 0, 0, status, false, false],
          ['c2', 0, 0, status, false, false],
        ],
      );
    },
  );

  it('of a cancelled action without an approved commitment is itself', () => {
    const rows = rowsOf({ status: 'cancelled', milestones: [milestone('2019-01-01', { status: 'achieved' })] });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ commitmentId: null, us: 0, usProgress: 0, usTimed: 0, leftOut: 'cancelled' });
  });

  it('of a counting action are withdrawn commitments, whose weight goes to the others', () => {
    const rows = rowsOf({
      commitments: [commitmentAt(40), commitmentAt(90, { id: 'c2', deliveryStatus: 'withdrawn', weight: 9000 })],
    });
    expect(rows.map(({ commitmentId, us, leftOut }) => [commitmentId, us, leftOut])).toEqual([
      ['c1', whole, null],
      ['c2', 0, 'withdrawn'],
    ]);
  });

  it('names the parties that had a share', () => {
    const parties = [lead('a'), partner('b', { role: 'supporter' })];
    const rows = rowsOf({ status: 'merged', commitments: [commitment({ parties })] });
    expect(rows.map(({ organisationId, isLead }) => [organisationId, isLead])).toEqual([['a', true]]);
  });
});

describe('whatever the action', () => {
  it('its rows make up its weight exactly when it counts, and nothing when it does not', () => {
    fc.assert(
      fc.property(anyAction, (facts) => {
        const units = unitsOf(deliveryRows(plan, facts, moment())).reduce((sum, us) => sum + us, 0);
        const counts = actionStatuses.indexOf(facts.status) >= 1 && !['cancelled', 'merged'].includes(facts.status);
        expect(units).toBe(counts ? facts.weight * 1_000_000 : 0);
      }),
    );
  });

  it('a commitment has exactly one row that leads, and one progress and colour for all parties', () => {
    fc.assert(
      fc.property(anyAction, (facts) => {
        const byCommitment = Map.groupBy(deliveryRows(plan, facts, moment()), ({ commitmentId }) => commitmentId);
        for (const rows of byCommitment.values()) {
          expect(rows.filter(({ isLead }) => isLead)).toHaveLength(1);
          expect(new Set(rows.map(({ progress, rag, elapsed }) => `${progress} ${rag} ${elapsed}`)).size).toBe(1);
        }
      }),
    );
  });

  it('its rows are exact numbers, up to the largest weight', () => {
    const rows = rowsOf({ weight: 100_000, commitments: [commitmentAt(100)] });
    expect(rows.every((row) => Object.values(row).every((v) => typeof v !== 'number' || Number.isSafeInteger(v)))).toBe(
      true,
    );
  });
});
