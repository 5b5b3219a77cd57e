import { Injectable } from '@nestjs/common';
import type { ChangesQuery, PlanChanges } from '@symmachia/contracts';
import { type Actor, belongsTo, changeKinds, changesBetween, type CommitmentChange, isClosed } from '@symmachia/domain';
import type { PlanContext } from '../platform/access/access';
import { Clock } from '../platform/clock';
import { pagesOfAll } from '../platform/http/paging';
import type { Exchange } from '../platform/http/plan-etag';
import { fieldProblem, Problem } from '../platform/problem/problem';
import { sourcesOf } from '../snapshots/frozen-tables';
import { frozenWith, lastTakenUpTo, live } from './basis';
import { ofEachKind, sideOf, toChange } from './changes.response';
import { DeliveryQuestions } from './delivery-questions';
import { DeliveryRepository, type PeriodRow } from './delivery.repository';
import { RowNames } from './row-names';
import { DeliveryRowRepository, type PlacedRows } from './row.repository';

/** Tells what became of a plan's commitments between two snapshots, or since one of them. */
@Injectable()
export class ChangesService {
  constructor(
    private readonly clock: Clock,
    private readonly questions: DeliveryQuestions,
    private readonly delivery: DeliveryRepository,
    private readonly rows: DeliveryRowRepository,
    private readonly names: RowNames,
  ) {}

  async read(ref: string, query: ChangesQuery, me: Actor, exchange: Exchange): Promise<PlanChanges | undefined> {
    return this.questions.answer(ref, me, exchange, async ({ plan }) => {
      const cut = pagesOfAll(query);
      const { from, to } = sidesOf(plan, await this.delivery.periods(plan.id), query, this.clock.now());
      const before = await this.rows.byAction({ planId: plan.id, periodKey: from.periodKey });
      const after = await this.rows.byAction({ planId: plan.id, periodKey: to.periodKey });
      const asked = commitmentsIn(after, query);
      const all = changesBetween(rowsOf(before), rowsOf(after))
        .filter(({ commitmentId }) => asked.has(commitmentId))
        .sort(gravestFirst);
      const page = cut(all.filter(({ kinds }) => !query.kind || kinds.includes(query.kind)));
      const kinds = ofEachKind(all);
      const told = [...page.rows, ...kinds.flatMap(({ first }) => first)];
      const names = await this.names.of(told, me, sourcesOf(to.periodKey));
      const change = toChange(names);
      return {
        from: sideOf(from),
        to: sideOf(to),
        kinds: kinds.map(({ first, ...kind }) => ({ ...kind, first: first.map(change) })),
        items: page.rows.map(change),
        nextCursor: page.nextCursor,
        total: page.total,
      };
    });
  }
}

/** Without a period to end with, now; without one to begin with, the last one locked before that. */
function sidesOf(plan: PlanContext, periods: readonly PeriodRow[], { since, until }: ChangesQuery, now: string) {
  const end = until === undefined ? null : closedPeriod(periods, until, '/until');
  const start = since === undefined ? lastBefore(periods, end) : beginning(plan, periods, since);
  if (!start) throw notLocked('/since');
  return { from: frozenWith(start), to: end ? frozenWith(end) : live(plan, periods, now) };
}

const beginning = (plan: PlanContext, periods: readonly PeriodRow[], since: string) =>
  isDay.test(since) ? lastTakenUpTo(plan, periods, since) : closedPeriod(periods, since, '/since');

const isDay = /^\d{4}-\d{2}-\d{2}$/;

const lastBefore = (periods: readonly PeriodRow[], end: PeriodRow | null) =>
  periods.filter(({ status, startDate }) => isClosed(status) && (end === null || startDate < end.startDate)).at(-1);

function closedPeriod(periods: readonly PeriodRow[], ref: string, pointer: string): PeriodRow {
  const period = periods.find(({ id, label }) => id === ref || label === ref);
  if (!period) throw fieldProblem(pointer, 'unknown-reference');
  if (!isClosed(period.status)) throw notLocked(pointer);
  return period;
}

const notLocked = (pointer: string) => new Problem('no-snapshot', [{ pointer, code: 'no-snapshot' }]);

const rowsOf = (actions: Map<string, PlacedRows>) => [...actions.values()].flatMap(({ rows }) => rows);

/** The commitments that have a part in the groups asked for, all of them where none is. */
function commitmentsIn(actions: Map<string, PlacedRows>, { pillar, sector, organisation }: ChangesQuery): Set<string> {
  const inPillar = ({ pillars }: PlacedRows['place']) =>
    pillar === undefined || pillars.some(({ id, topId }) => id === pillar || topId === pillar);
  return new Set(
    [...actions.values()].flatMap(({ place, rows }) =>
      inPillar(place)
        ? rows
            .filter(({ us }) => us > 0)
            .filter((row) => sector === undefined || belongsTo(place, row, { dimension: 'sector', key: sector }))
            .filter(({ organisationId }) => organisation === undefined || organisationId === organisation)
            .flatMap(({ commitmentId }) => commitmentId ?? [])
        : [],
    ),
  );
}

/** What asks for attention first, and of that what moved furthest. */
const gravestFirst = (one: CommitmentChange, other: CommitmentChange): number =>
  rankOf(one) - rankOf(other) || movedBy(other) - movedBy(one) || (one.commitmentId < other.commitmentId ? -1 : 1);

const rankOf = ({ kinds: [gravest] }: CommitmentChange): number => (gravest ? changeKinds.indexOf(gravest) : 0);

const movedBy = ({ from, to }: CommitmentChange): number => Math.abs(to.progress - (from?.progress ?? to.progress));
