import { Injectable } from '@nestjs/common';
import type {
  ChangePeriod,
  CreatePeriod,
  GeneratedPeriods,
  GeneratePeriods,
  PageOf,
  Period,
  PeriodQuery,
} from '@symmachia/contracts';
import {
  addDays,
  disorderOf,
  endOfDay,
  isClosed,
  mostPeriodsAhead,
  nextPeriodStatus,
  overlaps,
  periodLabel,
  periodsAhead,
  startOfDay,
  type PeriodStatus,
  type Scope,
  usualDaysToReport,
} from '@symmachia/domain';
import { Access, type PlanContext } from '../platform/access/access';
import type { SignedIn } from '../platform/access/declarations';
import { Clock } from '../platform/clock';
import { authorOf } from '../platform/database/author';
import { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';
import { requireVersion } from '../platform/http/if-match';
import { cutPage, pageClauses, sortKeys } from '../platform/http/paging';
import { type Exchange, unlessKnown } from '../platform/http/plan-etag';
import { fieldProblem, Problem } from '../platform/problem/problem';
import { accepted } from '../platform/problem/refusal';
import { PeriodLock } from './period-lock';
import { fromPeriods, periodColumns } from './period.response';
import { ReportingPeriodEntity } from './reporting-period.entity';

type PeriodRow = Period & { sortValue: string };
type PlanOfPeriods = Pick<PlanContext, 'id' | 'timezone'>;

const sorting = sortKeys({ startDate: ['p.start_date'] });

@Injectable()
export class PeriodService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly periodLock: PeriodLock,
  ) {}

  async list(ref: string, query: PeriodQuery, me: SignedIn, exchange: Exchange) {
    const plan = await this.access.plan(me, ref, 'plan:read');
    return unlessKnown(exchange, { plan, actor: me, now: this.clock.now() }, () => this.page(plan, query));
  }

  async read(id: string, me: SignedIn): Promise<Period> {
    const period = await this.database.readOne<Period>(`SELECT ${periodColumns} ${fromPeriods} WHERE p.id = :id`, {
      id,
    });
    if (!period) throw new Problem('not-found');
    await this.access.require(me, 'plan:read', 'plan:read', { planId: period.planId });
    return period;
  }

  async create(ref: string, input: CreatePeriod, me: SignedIn): Promise<Period> {
    const plan = await this.access.plan(me, ref, 'period:update');
    const period = await this.database.write(authorOf(me), (tx) => this.insert(tx, plan, input));
    return this.read(period.id, me);
  }

  /** Schedules the calendar's periods within the plan's dates, but for those whose days are taken. */
  async generate(ref: string, input: GeneratePeriods, me: SignedIn): Promise<GeneratedPeriods> {
    const plan = await this.access.plan(me, ref, 'period:update');
    const made = await this.database.write(authorOf(me), async (tx) => {
      const taken = await tx.findAll(ReportingPeriodEntity, { planId: plan.id });
      const missing = periodsAhead(plan, input, taken).filter(({ takenBy }) => takenBy === null);
      if (missing.length > mostPeriodsAhead) throw fieldProblem('/rhythm', 'too-many');
      const periods: ReportingPeriodEntity[] = [];
      for (const { graceUntil, ...period } of missing)
        periods.push(await this.insert(tx, plan, { ...period, graceUntil: graceUntil ?? undefined }));
      return periods;
    });
    const items: Period[] = [];
    for (const { id } of made) items.push(await this.read(id, me));
    return { items };
  }

  async change(id: string, input: ChangePeriod, version: number | null, me: SignedIn): Promise<Period> {
    const { planId } = await this.read(id, me);
    await this.access.plan(me, planId, 'period:update');
    await this.database.write(authorOf(me), async (tx) => {
      const period = await found(tx, id);
      requireVersion(period, version);
      if (isClosed(period.status)) throw new Problem('period-transition-refused');
      const changed = inUtc(input);
      await requireFree(tx, { ...period, ...changed });
      await tx.update(ReportingPeriodEntity, period, changed);
    });
    return this.read(id, me);
  }

  open(id: string, version: number | null, me: SignedIn): Promise<Period> {
    return this.move(id, 'period:update', version, me, (tx, period) => setStatus(tx, period, 'open'));
  }

  lock(id: string, version: number | null, me: SignedIn): Promise<Period> {
    return this.move(id, 'period:lock', version, me, (tx, period) => this.periodLock.lock(tx, period));
  }

  publish(id: string, version: number | null, me: SignedIn): Promise<Period> {
    return this.move(id, 'period:lock', version, me, (tx, period) => setStatus(tx, period, 'published'));
  }

  /** Also the way in for the demonstration. */
  async insert(tx: Transaction, plan: PlanOfPeriods, input: CreatePeriod): Promise<ReportingPeriodEntity> {
    const period = tx.fresh(ReportingPeriodEntity, {
      planId: plan.id,
      label: input.label ?? periodLabel(input),
      startDate: input.startDate,
      endDate: input.endDate,
      opensAt: utc(input.opensAt) ?? startOfDay(input.startDate, plan.timezone),
      dueAt: utc(input.dueAt) ?? endOfDay(addDays(input.endDate, usualDaysToReport), plan.timezone),
      graceUntil: utc(input.graceUntil) ?? null,
      status: 'scheduled',
    });
    await requireFree(tx, period);
    await tx.insert(ReportingPeriodEntity, period);
    return period;
  }

  private async move(
    id: string,
    scope: Scope,
    version: number | null,
    me: SignedIn,
    transition: (tx: Transaction, period: ReportingPeriodEntity) => Promise<void>,
  ): Promise<Period> {
    const { planId } = await this.read(id, me);
    await this.access.plan(me, planId, scope);
    await this.database.write(authorOf(me), async (tx) => {
      const period = await found(tx, id);
      requireVersion(period, version);
      await transition(tx, period);
    });
    return this.read(id, me);
  }

  private async page(plan: PlanContext, query: PeriodQuery): Promise<PageOf<Period>> {
    const clauses = pageClauses(sorting[query.sort], 'p.id', query);
    const rows = await this.database.read<PeriodRow>(
      `SELECT ${periodColumns}, p.start_date AS "sortValue" ${fromPeriods}
       WHERE p.plan_id = :plan AND ${clauses.where} ${clauses.order}`,
      { plan: plan.id, ...clauses.values },
    );
    const { rows: periods, nextCursor } = cutPage(rows, query.limit);
    const items = periods.map(({ sortValue: _, ...period }) => period);
    if (query.cursor) return { items, nextCursor };
    const count = await this.database.readOne<{ count: unknown }>(
      'SELECT COUNT(*) AS count FROM reporting_periods WHERE plan_id = :plan',
      { plan: plan.id },
    );
    return { items, nextCursor, total: Number(count?.count) };
  }
}

async function found(tx: Transaction, id: string): Promise<ReportingPeriodEntity> {
  const period = await tx.find(ReportingPeriodEntity, { id });
  if (!period) throw new Problem('not-found');
  return period;
}

async function setStatus(tx: Transaction, period: ReportingPeriodEntity, to: PeriodStatus): Promise<void> {
  await tx.update(ReportingPeriodEntity, period, { status: accepted(nextPeriodStatus(period.status, to)) });
}

/** A plan's periods follow one another: dates and moments in order, no day in two of them, each label once. */
async function requireFree(tx: Transaction, period: ReportingPeriodEntity): Promise<void> {
  if (period.endDate < period.startDate) throw fieldProblem('/endDate', 'end-before-start');
  const others = (await tx.findAll(ReportingPeriodEntity, { planId: period.planId })).filter(
    ({ id }) => id !== period.id,
  );
  if (others.some((other) => overlaps(other, period))) throw fieldProblem('/startDate', 'overlaps');
  if (others.some(({ label }) => label === period.label)) throw fieldProblem('/label', 'duplicate');
  const disorder = disorderOf(period);
  if (disorder) throw fieldProblem(disorder === 'due-before-opening' ? '/dueAt' : '/graceUntil', disorder);
}

const utc = (moment: string | undefined) => (moment === undefined ? undefined : new Date(moment).toISOString());

const inUtc = ({ opensAt, dueAt, graceUntil, ...change }: ChangePeriod) => ({
  ...change,
  ...(opensAt === undefined ? {} : { opensAt: new Date(opensAt).toISOString() }),
  ...(dueAt === undefined ? {} : { dueAt: new Date(dueAt).toISOString() }),
  ...(graceUntil === undefined ? {} : { graceUntil: graceUntil && new Date(graceUntil).toISOString() }),
});
