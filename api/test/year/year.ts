import type { GeneratedPeriods, Period } from '@symmachia/contracts';
import { type Random, seeded } from '../../src/administration/demonstration/random';
import { PeriodClock } from '../../src/reporting/period-clock';
import type { TestApp } from '../test-app';
import { alliance, type Alliance } from './alliance';
import { endOfStory, noon } from './calendar';
import { workOnTheEdge } from './edges';
import { grantExceptions } from './exceptions';
import { endOverride, overrideColours } from './overrides';
import { programme, type Programme } from './programme';
import { Reporting } from './reporting';
import { Unit } from './unit';
import { wallClock } from '../wall-clock';

/** The clock goes wrong in one month, and no program runs from one to another. */
const [clockJumps, downFrom, downUntil] = [4, 8, 10];
/** Calculated colours are looked at in one month, which has no others. */
const onTheEdge = 2;
const withEndedOverride = 5;
const withExceptions: readonly number[] = [1, 3, 6, 10, 11];

/** A year in the life of an alliance, as its people live it through the HTTP interface. */
export class Year {
  private readonly reporting: Reporting;

  private constructor(
    private readonly test: TestApp,
    readonly alliance: Alliance,
    readonly programme: Programme,
    readonly periods: Period[],
    private readonly random: Random,
  ) {
    this.reporting = new Reporting(alliance, random);
  }

  /** Everybody signs in at the end of the story: sessions last for hours, and the clock goes back from there. */
  static async begin(test: TestApp, seed: number): Promise<Year> {
    const random = seeded(seed);
    wallClock.set(endOfStory);
    const people = await alliance(test);
    wallClock.set(noon(-1, 20));
    const work = await programme(people, random);
    const path = `/plans/${people.plan}/periods/generate`;
    const { items } = await people.unit.post<GeneratedPeriods>(path, { rhythm: 'monthly' });
    return new Year(test, people, work, items, random);
  }

  /** Month by month; `afterPublishing` hears of each period that was published. */
  async live(afterPublishing: (period: Period) => Promise<void>): Promise<void> {
    const unit = new Unit(this.alliance, this.programme, this.random);
    for (const [month, period] of this.periods.entries()) {
      await this.report(month, period);
      await unit.workIn(month);
      await this.close(month);
      await this.alliance.unit.post(`/periods/${period.id}/publish`);
      await afterPublishing(period);
      if (withExceptions.includes(month)) await this.except(month, period);
    }
    await this.at(12, 27);
  }

  private async report(month: number, period: Period): Promise<void> {
    if (month > downFrom && month < downUntil) return;
    await this.at(month, 18);
    if (month === onTheEdge) await workOnTheEdge(this.alliance, period);
    await this.reporting.report(period, { drafts: 5, sends: 20 });
    await this.at(month, 19);
    await this.reporting.review(period, { returns: 10, leaves: 10 });
    if (month !== onTheEdge) await overrideColours(this.alliance, this.random);
    if (month === downFrom) return;
    await this.at(month, 26);
    if (month === withEndedOverride) await endOverride(this.alliance);
    await this.reporting.report(period, { drafts: 5, sends: 20 });
    if (month === clockJumps) return;
    await this.at(month + 1, 3);
    await this.reporting.answer(period, 60);
    await this.reporting.review(period, { returns: 8, leaves: 8 });
    await this.at(month + 1, 11);
    await this.reporting.report(period, { drafts: 4, sends: 15 });
    await this.reportAhead(month + 1);
    if (month === withEndedOverride) await overrideColours(this.alliance, this.random);
    await this.at(month + 1, 13);
    await this.reporting.review(period, { returns: 5, leaves: 10 });
  }

  /** Some report for the next period before the last one is locked. */
  private async reportAhead(month: number): Promise<void> {
    const next = this.periods[month];
    if (!next) return;
    await this.reporting.report(next, { drafts: 2, sends: 5 });
    await this.reporting.review(next, { returns: 0, leaves: 0 });
  }

  private async close(month: number): Promise<void> {
    if (month === downFrom) await this.at(downUntil, 20);
    if (month >= downFrom && month < downUntil) return;
    await this.at(month + 1, 16);
    await this.at(month + 1, 14);
    await this.at(month + 1, 18);
    if (month !== clockJumps) return;
    await this.at(month, 29);
    await this.reporting.refused(this.periods[month]);
  }

  private async except(month: number, period: Period): Promise<void> {
    await this.at(month + 1, 19);
    await grantExceptions(this.alliance, period, noon(month + 1, 25).slice(0, 10));
    await this.at(month + 1, 21);
    await this.reporting.review(period, { returns: 0, leaves: 0 });
    await this.at(month + 1, 14);
  }

  /** Sets the clock, forward or back; three nodes look at it at once, and one of them again. */
  private async at(month: number, day: number): Promise<void> {
    wallClock.set(noon(month, day));
    const clock = this.test.app.get(PeriodClock, { strict: false });
    await Promise.all([clock.tick(), clock.tick(), clock.tick()]);
    await clock.tick();
  }
}
