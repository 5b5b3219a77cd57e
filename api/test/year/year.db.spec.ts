import type { PageOf, Period, TargetGroup } from '@symmachia/contracts';
import { eachDatabase } from '@symmachia/testing';
import { seeded } from '../../src/administration/demonstration/random';
import { verifyLog } from '../../src/platform/audit/verify-log';
import { type TestApp, testApp } from '../test-app';
import { endOfStory } from './calendar';
import { expectCoverage, expectDelivery, expectEqual, type KeyOf } from './comparison';
import { expectOnTheEdge } from './edges';
import { happenings } from './happenings';
import { coverage, delivery, pastPoints, published } from './published';
import { joinedShares } from './recomputed/joined';
import { Ledger } from './recomputed/ledger';
import { LogReader } from './recomputed/log-reader';
import { Recomputation } from './recomputed/recomputation';
import { Unit } from './unit';
import { wallClock } from '../wall-clock';
import { Year } from './year';

const seed = 2028;

eachDatabase((fresh) => {
  let test: TestApp;
  let year: Year;
  let recomputation: Recomputation;
  let keyOf: KeyOf;
  /** What was published of each period, letter by letter, and its point in the trend. */
  const archive = new Map<string, string>();
  const trend: string[] = [];

  beforeAll(async () => {
    wallClock.start(endOfStory);
    test = await testApp(await fresh());
    year = await Year.begin(test, seed);
    const { administrator, plan, unit } = year.alliance;
    recomputation = new Recomputation(plan, new LogReader(administrator), new Ledger());
    const groups = await unit.get<PageOf<TargetGroup>>(`/plans/${plan}/target-groups`);
    keyOf = (key) => groups.items.find(({ id }) => id === key)?.code ?? key;
  });
  afterAll(async () => {
    await test.close();
    wallClock.stop();
  });

  const read = (period: Period) => published(year.alliance.unit, year.alliance.plan, period.id);
  const ask = (query: string) => delivery(year.alliance.unit, year.alliance.plan, query);

  async function compare(period: Period): Promise<void> {
    await recomputation.follow();
    const told = await read(period);
    expectEqual(told, recomputation.ofPeriod(period.id), keyOf);
    archive.set(period.id, JSON.stringify(told));
    const present = await ask('by=organisation');
    expectDelivery(present, recomputation.onDay(present.today), keyOf);
  }

  async function compareCoverage(): Promise<void> {
    const { unit, plan } = year.alliance;
    for (const each of (await coverage(unit, plan)).filter(({ period }) => archive.has(period.id)))
      expectCoverage(each, recomputation.coverage(each.period.id));
  }

  async function compareTrend(): Promise<void> {
    const points = await pastPoints(year.alliance.unit, year.alliance.plan, archive.size);
    expect(points.slice(0, trend.length)).toEqual(trend);
    trend.splice(0, trend.length, ...points);
  }

  it('every figure that is published in the course of a year is what the audit log says', async () => {
    await year.live(async (period) => {
      await compare(period);
      await compareCoverage();
      await compareTrend();
    });
    await recomputation.follow();
    await compareCoverage();
    const totals = year.periods.map(({ id }) => recomputation.ofPeriod(id).total);
    expect(Object.entries(happenings(recomputation.ledger, totals)).filter(([, times]) => times === 0)).toEqual([]);
  });

  it('what is late by exactly what is tolerated is tolerated, and the least that is more is not', async () => {
    expectOnTheEdge(await ask(`by=action&period=${year.periods[2]?.id}`));
  });

  it('whoever takes over from another organisation has the shares of both, and nobody else has more or less', () => {
    const joined = joinedShares(recomputation.ledger.takenOver);
    expect(joined.length).toBeGreaterThan(0);
    for (const { is, expected } of joined) expect(is).toEqual(expected);
  });

  it('a past day is answered from what was locked last by then, also after the plan has ended', async () => {
    for (const { id } of year.periods) {
      const day = recomputation.ofPeriod(id).takenAt.slice(0, 10);
      const recomputed = recomputation.lastUpTo(day);
      if (recomputed) expectDelivery(await ask(`by=pillar&asOf=${day}`), recomputed, keyOf);
    }
  });

  it('whatever changes afterwards, the year stays what it was, and the log verifies', async () => {
    await new Unit(year.alliance, year.programme, seeded(seed)).changeEverything();
    for (const period of year.periods) expect(JSON.stringify(await read(period))).toBe(archive.get(period.id));
    await compareTrend();
    await recomputation.follow();
    await compareCoverage();
    expect(await verifyLog(test.database)).toMatchObject({ fault: null });
  });
});
