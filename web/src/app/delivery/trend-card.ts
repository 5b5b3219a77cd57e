import { Component, computed, inject, input, model } from '@angular/core';
import { UrlTree } from '@angular/router';
import type { Plan } from '@symmachia/contracts';
import { Formats, Words } from '@symmachia/ui';
import { Chart, ChartTable, TrendChart, TrendSeries } from '@symmachia/ui/charts';
import { FigureBasis } from './basis';
import { DrillDown } from './drill-down';
import { Figure, Trend } from './figures';
import { overPeriods } from './findings';
import { PeriodNames } from './period-name';

const sectorColours: Readonly<Record<string, string>> = {
  public: '--sector-public',
  private: '--sector-private',
  third_sector: '--sector-third',
};

/** Delivery at the end of each locked period and now, of the whole and of each sector, beside time elapsed. */
@Component({
  selector: 'app-trend-card',
  imports: [Chart, FigureBasis, TrendChart],
  template: `<app-chart
    [heading]="t('delivery.trend')"
    [finding]="t(finding().key, finding().params)"
    [table]="table()"
    [fileName]="plan().code + '-trend'"
    [(asTable)]="asTable"
  >
    <app-trend-chart [series]="series()" />
    @if (trend().points.at(-1); as now) {
      <app-basis
        chartBasis
        [inBrief]="true"
        [plan]="plan().code"
        [timezone]="plan().timezone"
        [basis]="trend()"
        [figure]="now.total"
      />
    }
  </app-chart>`,
  styles: `
    :host {
      display: grid;
    }
  `,
})
export class TrendCard {
  private readonly formats = inject(Formats);
  private readonly drillDown = inject(DrillDown);
  private readonly periodNames = inject(PeriodNames);
  protected readonly t = inject(Words).t;

  readonly plan = input.required<Plan>();
  readonly trend = input.required<Trend>();
  readonly asTable = model(false);

  protected readonly finding = computed(() => overPeriods(this.trend(), this.periodNames.of));

  private readonly groups = computed(() => this.trend().points.at(-1)?.groups ?? []);

  protected readonly series = computed((): TrendSeries[] => [
    this.line('total', this.t('delivery.all'), '--ink', (point) => point.total.progress),
    ...this.groups().map(({ key, label }) =>
      this.line(key, label, sectorColours[key] ?? '--accent', (point) => progressOf(point.groups, key)),
    ),
    this.line('elapsed', this.t('delivery.elapsedSeries'), '--control-line', (point) => point.total.elapsed),
  ]);

  protected readonly table = computed((): ChartTable => {
    const number = (value: number, digits = 0, link?: UrlTree) => ({
      value,
      text: this.formats.fixed(value, digits),
      link,
    });
    const column = (key: string) => ({ label: this.t(`delivery.columns.${key}`), numeric: true });
    return {
      columns: [
        { label: this.t('delivery.columns.period') },
        { label: this.t('delivery.columns.date') },
        column('delivered'),
        ...this.groups().map(({ label }) => ({ label: `${label}, %`, numeric: true })),
        ...['elapsed', 'commitments', 'owed', 'reported'].map(column),
      ],
      rows: this.trend().points.map(({ period, snapshot, date, total, groups }) => [
        period ? this.periodNames.of(period) : this.t('delivery.now'),
        { value: date, text: this.formats.date(date) },
        number(total.progress, 2, this.explanation(snapshot ? period?.id : undefined)),
        ...this.groups().map(({ key }) =>
          number(progressOf(groups, key), 2, this.explanation(snapshot ? period?.id : undefined, key)),
        ),
        number(total.elapsed, 2, this.explanation(snapshot ? period?.id : undefined)),
        number(total.commitments),
        number(total.owed),
        number(total.reported),
      ]),
    };
  });

  private explanation(period: string | undefined, sector?: string): UrlTree {
    const { code } = this.plan();
    return this.drillDown.figure(code, sector ? { by: 'sector', key: sector, period } : { by: 'total', period });
  }

  private line(
    key: string,
    label: string,
    colour: string,
    value: (point: Trend['points'][number]) => number,
  ): TrendSeries {
    return {
      key,
      label,
      colour,
      points: this.trend().points.map((point) => ({ day: point.date, value: value(point) })),
    };
  }
}

const progressOf = (groups: readonly Figure[], key: string) => groups.find((group) => group.key === key)?.progress ?? 0;
