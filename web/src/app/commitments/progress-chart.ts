import { Component, computed, inject, input, model } from '@angular/core';
import { Formats, Words } from '@symmachia/ui';
import { Chart, ChartTable, TrendChart, TrendSeries } from '@symmachia/ui/charts';
import { ReportedLine, courseOf } from './reported-lines';

const colours = { public: '--sector-public', private: '--sector-private', third_sector: '--sector-third' } as const;

/** Reported progress over time, one line for each commitment in the colour of its lead's sector. */
@Component({
  selector: 'app-progress-chart',
  imports: [Chart, TrendChart],
  template: `<app-chart
    [heading]="t('commitments.chart.title')"
    [finding]="finding()"
    [table]="table()"
    [fileName]="fileName()"
    [(asTable)]="asTable"
  >
    <app-trend-chart [series]="series()" />
  </app-chart>`,
})
export class ProgressChart {
  private readonly formats = inject(Formats);
  protected readonly t = inject(Words).t;

  readonly lines = input.required<readonly ReportedLine[]>();
  readonly fileName = input.required<string>();
  readonly asTable = model(false);

  protected readonly finding = computed(() => {
    const course = courseOf(this.lines());
    if (!course) return '';
    const { percent } = this.formats;
    if (course.key === 'several') {
      const { count, furthest, least } = course.params;
      return this.t('commitments.chart.several', { count, furthest: percent(furthest), least: percent(least) });
    }
    const { from, to, day } = course.params;
    return this.t('commitments.chart.one', {
      from: percent(from),
      to: percent(to),
      day: this.formats.date(day, 'long'),
    });
  });

  protected readonly series = computed((): readonly TrendSeries[] =>
    this.lines()
      .filter(({ points }) => points.length > 0)
      .map(({ key, label, sector, points }) => ({
        key,
        label,
        colour: sector ? colours[sector] : '--accent',
        points,
      })),
  );

  protected readonly table = computed((): ChartTable => {
    const days = [...new Set(this.series().flatMap(({ points }) => points.map(({ day }) => day)))].sort();
    return {
      columns: [
        { label: this.t('commitments.chart.day') },
        ...this.series().map(({ label }) => ({ label: `${label}, %`, numeric: true })),
      ],
      rows: days.map((day) => [
        this.formats.date(day),
        ...this.series().map(({ points }) => {
          const value = points.find((point) => point.day === day)?.value ?? null;
          return { value, text: value === null ? '' : this.formats.number(value, 2) };
        }),
      ]),
    };
  });
}
