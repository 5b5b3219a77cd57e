import { Injectable } from '@nestjs/common';
import type {
  Delivery,
  DeliveryDimension,
  DeliveryQuery,
  Figure,
  Matrix,
  MatrixQuery,
  Trend,
  TrendQuery,
} from '@symmachia/contracts';
import { type FigureSums, isClosed, type Actor, type Language } from '@symmachia/domain';
import { Clock } from '../platform/clock';
import type { Exchange } from '../platform/http/plan-etag';
import { live, sourcesOf } from '../snapshots/frozen-tables';
import { basisOf } from './basis';
import { DeliveryBasis } from './delivery-basis';
import { DeliveryQuestions, refOf } from './delivery-questions';
import { DeliveryRepository, type GroupRow, type PeriodRow } from './delivery.repository';
import { figureOf, type Label } from './delivery.response';
import { type GroupLabel, Labels, sectorLabels, totalLabel } from './labels';
import { sumsOfRow } from './totals';

/** The dimensions whose empty groups are a finding too. */
const alwaysShown: readonly DeliveryDimension[] = ['sector', 'pillar'];

@Injectable()
export class DeliveryService {
  constructor(
    private readonly clock: Clock,
    private readonly basis: DeliveryBasis,
    private readonly questions: DeliveryQuestions,
    private readonly delivery: DeliveryRepository,
    private readonly labels: Labels,
  ) {}

  /** The plan's figure, and those of its groups in one dimension. */
  async read(ref: string, query: DeliveryQuery, me: Actor, exchange: Exchange): Promise<Delivery | undefined> {
    return this.questions.answer(ref, me, exchange, async ({ plan, reader }) => {
      const basis = await this.basis.of(plan, query);
      const rows = await this.delivery.groups(plan.id, [basis.periodKey], ['total', query.by]);
      const labels = await this.labels.of(query.by, plan, reader, sourcesOf(basis.periodKey));
      const groups = figuresOf(
        labels,
        rows.filter(({ dimension }) => dimension === query.by),
      );
      const shown = alwaysShown.includes(query.by) ? groups : groups.filter(saysSomething);
      return {
        ...(await this.questions.describe(plan, basis)),
        by: query.by,
        total: totalOf(rows, reader),
        groups: shown,
      };
    });
  }

  /** What some actions bring into the figures, by action, now or at the end of a locked period. */
  async sumsOf(
    planId: string,
    periodKey: string,
    actions: readonly string[],
  ): Promise<ReadonlyMap<string, FigureSums>> {
    const rows = await this.delivery.ofActions(planId, periodKey, actions);
    return new Map(rows.map((row) => [row.key, sumsOfRow(row)]));
  }

  /** The figures of every closed period, oldest first, and the present one. */
  async trend(ref: string, { by }: TrendQuery, me: Actor, exchange: Exchange): Promise<Trend | undefined> {
    return this.questions.answer(ref, me, exchange, async ({ plan, reader }) => {
      const periods = await this.delivery.periods(plan.id);
      const closed = periods.filter(({ status }) => isClosed(status));
      const present = basisOf(plan, periods, {}, this.clock.now());
      const rows = await this.delivery.groups(
        plan.id,
        [present.periodKey, ...closed.map(({ id }) => id)],
        ['total', by],
      );
      const labels = await this.labels.of(by, plan, reader, live);
      const point = (period: PeriodRow | null, date: string, periodKey: string) => {
        const own = rows.filter((row) => row.periodKey === periodKey);
        const groups = figuresOf(
          labels,
          own.filter(({ dimension }) => dimension === by),
        );
        return {
          period: period && refOf(period),
          snapshot: periodKey !== present.periodKey,
          date,
          total: totalOf(own, reader),
          groups,
        };
      };
      const points = [
        ...closed.map((period) => point(period, period.endDate, period.id)),
        point(present.period, present.today, present.periodKey),
      ];
      return { ...(await this.questions.describe(plan, present)), by, points };
    });
  }

  /** Pillars by sectors, the empty cells among them. */
  async matrix(ref: string, query: MatrixQuery, me: Actor, exchange: Exchange): Promise<Matrix | undefined> {
    return this.questions.answer(ref, me, exchange, async ({ plan, reader }) => {
      const basis = await this.basis.of(plan, query);
      const rows = await this.delivery.groups(plan.id, [basis.periodKey], ['total', 'pillar', 'pillar_sector']);
      const pillars = await this.labels.of('pillar', plan, reader, sourcesOf(basis.periodKey));
      const columns = sectorLabels(reader);
      const inCells = rows.filter(({ dimension }) => dimension === 'pillar_sector');
      const cells = pillars.flatMap((pillar) => columns.map((column) => cellOf(pillar, column, inCells)));
      return {
        ...(await this.questions.describe(plan, basis)),
        rows: pillars.map(({ storedKey: _, ...heading }) => heading),
        columns: columns.map(({ storedKey: _, ...heading }) => heading),
        cells,
        rowTotals: figuresOf(
          pillars,
          rows.filter(({ dimension }) => dimension === 'pillar'),
        ),
        total: totalOf(rows, reader),
      };
    });
  }
}

function figuresOf(labels: readonly GroupLabel[], rows: readonly GroupRow[]): Figure[] {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return labels.map(({ storedKey, isHorizontal: _, ...label }) => figure(label, byKey.get(storedKey)));
}

const figure = (label: Label, row: GroupRow | undefined): Figure => figureOf(label, row && sumsOfRow(row));

const totalOf = (rows: readonly GroupRow[], reader: Language): Figure =>
  figure(
    totalLabel(reader),
    rows.find(({ dimension }) => dimension === 'total'),
  );

function cellOf(pillar: GroupLabel, column: GroupLabel, rows: readonly GroupRow[]) {
  const key = `${pillar.storedKey}|${column.storedKey}`;
  const cell = figure(
    { key, label: `${pillar.label} × ${column.label}` },
    rows.find((row) => row.key === key),
  );
  return { ...cell, row: pillar.key, column: column.key, empty: cell.commitments + cell.withoutCommitments === 0 };
}

const saysSomething = ({ commitments, withoutCommitments, leftOut }: Figure) =>
  commitments + withoutCommitments + leftOut > 0;
