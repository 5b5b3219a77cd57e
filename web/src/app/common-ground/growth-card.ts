import { Component, computed, inject, input, model } from '@angular/core';
import type { CommonGround } from '@symmachia/contracts';
import { Formats, Words } from '@symmachia/ui';
import { Chart, ChartTable, TrendChart, TrendSeries } from '@symmachia/ui/charts';
import { PeriodNames } from '../delivery/period-name';
import { SharedWork } from './shared-work';

type Point = CommonGround['growth'][number];

/** The share of actions that rest on more than one sector, at the end of each locked period and now. */
@Component({
  selector: 'app-growth-card',
  imports: [Chart, TrendChart],
  template: `<app-chart
    [heading]="t('commonGround.growth.heading')"
    [finding]="finding()"
    [table]="table()"
    [fileName]="plan() + '-cross-sector'"
    [(asTable)]="asTable"
  >
    <app-trend-chart [series]="series()" />
  </app-chart>`,
  styles: `
    :host {
      display: grid;
    }
  `,
})
export class GrowthCard {
  private readonly formats = inject(Formats);
  private readonly names = inject(PeriodNames);
  private readonly shared = inject(SharedWork);
  protected readonly t = inject(Words).t;

  readonly plan = input.required<string>();
  readonly ground = input.required<CommonGround>();
  readonly asTable = model(false);

  protected readonly series = computed((): TrendSeries[] => [
    {
      key: 'cross',
      label: this.t('commonGround.growth.series'),
      colour: '--accent',
      points: this.ground().growth.map(({ date, actions }) => ({ day: date, value: actions.share })),
    },
  ]);

  protected readonly finding = computed(() => {
    const { growth } = this.ground();
    const [now, before] = [growth.at(-1), growth.at(-2)];
    const points = now && before ? Math.round(now.actions.share - before.actions.share) : 0;
    return this.t('commonGround.growth.finding', {
      share: this.formats.percent(now?.actions.share ?? 0),
      change: Math.abs(points),
      turn: points > 0 ? 'more' : 'less',
      period: before?.period ? this.names.of(before.period) : '',
    });
  });

  protected readonly table = computed((): ChartTable => {
    const column = (key: string) => ({ label: this.t(`commonGround.growth.${key}`), numeric: true });
    return {
      columns: [
        { label: this.t('commonGround.growth.period') },
        { label: this.t('commonGround.growth.date') },
        ...['total', 'cross', 'share'].map(column),
      ],
      rows: this.ground().growth.map((point) => [
        this.nameOf(point),
        { value: point.date, text: this.formats.date(point.date) },
        this.counted(point, point.actions.total, 'any'),
        this.counted(point, point.actions.cross, 'several'),
        { value: point.actions.share, text: this.formats.fixed(point.actions.share, 2) },
      ]),
    };
  });

  private nameOf({ period, snapshot }: Point) {
    if (!period || !snapshot) return this.t('delivery.now');
    const text = this.names.of(period);
    return { value: text, text, link: this.shared.ground(this.plan(), period.id) };
  }

  private counted({ period, snapshot }: Point, value: number, behind: 'any' | 'several') {
    const of = snapshot ? { behind, period: period?.id } : { behind };
    const link = value ? this.shared.list(this.plan(), 'actions', of) : undefined;
    return { value, text: this.formats.number(value), link };
  }
}
