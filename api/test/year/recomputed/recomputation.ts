import type { Delivery } from '@symmachia/contracts';
import { coverageOf, type RecomputedCoverage } from './coverage';
import { figureOf, type RecomputedFigure } from './figure';
import { cellsOf, dimensions, type Figures, figuresBy } from './groups';
import type { LoggedRow, Ledger } from './ledger';
import type { LogReader } from './log-reader';
import type { Asked } from './moment';
import type { Part } from './part';
import { partsOf } from './parts';

/** What a period's figures are by the log alone. */
export interface RecomputedPeriod {
  asOf: string;
  takenAt: string;
  total: RecomputedFigure;
  by: Readonly<Record<Delivery['by'], Figures>>;
  cells: Figures;
}

/** Recomputes every figure of a plan from the audit log, following it as it grows. */
export class Recomputation {
  private readonly frozen = new Map<
    string,
    { period: RecomputedPeriod; coverage: Record<string, RecomputedCoverage> }
  >();

  constructor(
    private readonly plan: string,
    private readonly log: LogReader,
    readonly ledger: Ledger,
  ) {}

  /** Plays what was written since, and stops at every lock to see how things are. */
  async follow(): Promise<void> {
    for (const event of await this.log.next()) {
      this.ledger.play(event);
      const isLock = event.entity === 'reporting_periods' && event.changes.some(({ after }) => after === 'locked');
      if (isLock && event.entityId !== null) this.freeze(event.entityId, event.at);
    }
  }

  ofPeriod(id: string): RecomputedPeriod {
    const known = this.frozen.get(id);
    if (!known) throw new Error(`The log does not say that ${id} was locked`);
    return known.period;
  }

  /** The one that was locked last up to a day. */
  lastUpTo(day: string): RecomputedPeriod | undefined {
    const locked = [...this.frozen.values()].map(({ period }) => period);
    const known = locked.filter(({ takenAt }) => takenAt.slice(0, 10) <= day);
    return known
      .toSorted((one, other) => (one.takenAt < other.takenAt ? -1 : one.takenAt > other.takenAt ? 1 : 0))
      .at(-1);
  }

  /** As the lock found it: what was reported since is for the next figures. */
  coverage(id: string): Record<string, RecomputedCoverage> {
    return this.frozen.get(id)?.coverage ?? {};
  }

  /** On a day that no period is closed with: whatever is approved by now. */
  onDay(today: string): RecomputedPeriod {
    const periods = this.periods();
    const isClosed = ({ status }: LoggedRow) => status === 'locked' || status === 'published';
    const opened = periods.filter(({ status }) => status !== 'scheduled');
    const asked: Asked = {
      plan: this.ownPlan(),
      today,
      period: opened.at(-1),
      closed: periods.findLast(isClosed),
      periods,
      overridable: opened.filter((period) => !isClosed(period)),
    };
    return this.figures(partsOf(this.ledger, asked, '9999'), '');
  }

  private freeze(id: string, takenAt: string): void {
    const period = this.ledger.find('reporting_periods', id);
    if (!period) throw new Error(`No period ${id}`);
    const [plan, end] = [this.ownPlan(), String(period['endDate'])];
    const today = end < String(plan['endDate']) ? end : String(plan['endDate']);
    const periods = this.periods().filter(({ startDate }) => String(startDate) <= String(period['startDate']));
    const asked: Asked = { plan, today, period, closed: period, periods, overridable: [period] };
    const parts = partsOf(this.ledger, asked, end);
    this.frozen.set(id, { period: this.figures(parts, takenAt), coverage: coverageOf(this.ledger, period, parts) });
  }

  private figures(parts: readonly Part[], takenAt: string): RecomputedPeriod {
    const by = dimensions.map((dimension) => [dimension, figuresBy(parts, dimension)] as const);
    return {
      asOf:
        parts
          .map(({ changedAt }) => changedAt)
          .sort()
          .at(-1) ?? '',
      takenAt,
      total: figureOf(parts),
      by: Object.fromEntries(by) as RecomputedPeriod['by'],
      cells: cellsOf(parts, this.topPillars()),
    };
  }

  private ownPlan(): LoggedRow {
    const plan = this.ledger.find('plans', this.plan);
    if (!plan) throw new Error('The log knows no such plan');
    return plan;
  }

  private periods(): LoggedRow[] {
    const own = this.ledger.of('reporting_periods').filter((period) => period['plan'] === this.plan);
    return own.sort((one, other) => (String(one['startDate']) < String(other['startDate']) ? -1 : 1));
  }

  private topPillars(): string[] {
    const own = this.ledger.of('pillars').filter(({ plan }) => plan === this.plan);
    return own.filter(({ parent }) => (parent ?? null) === null).map(({ id }) => id);
  }
}
