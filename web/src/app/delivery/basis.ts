import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Formats, Words } from '@symmachia/ui';
import { DrillDown } from './drill-down';
import { Basis, Figure, frozenWith } from './figures';
import { PeriodNames } from './period-name';

/** What a figure rests on, beside it: the moment, how many of the owed reports are in, and what is left out. */
@Component({
  selector: 'app-basis',
  imports: [RouterLink],
  template: `@if (moment(); as moment) {
      <span>{{ moment }}</span> ·
    }
    @if (figure().owed > 0) {
      <a [routerLink]="links().owed">{{ coverage() }}</a>
    } @else {
      <span>{{ t('delivery.nothingOwed') }}</span>
    }
    @if (leavesOut()) {
      ·
      <a [routerLink]="links().leftOut">{{ leftOut() }}</a>
    }
    <span class="no-print">
      · <a [routerLink]="links().figure">{{ t('delivery.explain.title') }}</a></span
    >`,
  styles: `
    :host {
      display: block;
      color: var(--ink-2);
      font-size: var(--text-s);
      line-height: 1.85;
    }
    a {
      color: inherit;
      text-decoration-color: var(--control-line);
    }
  `,
})
export class FigureBasis {
  private readonly formats = inject(Formats);
  private readonly drillDown = inject(DrillDown);
  private readonly periodNames = inject(PeriodNames);
  protected readonly t = inject(Words).t;

  readonly plan = input.required<string>();
  readonly timezone = input.required<string>();
  readonly basis = input.required<Basis>();
  readonly figure = input.required<Figure>();
  /** In one line: the plan's own figure says it in full nearby. */
  readonly inBrief = input(false);

  protected readonly leavesOut = computed(() => this.figure().leftOut + this.figure().leftOutActions > 0);

  protected readonly leftOut = computed(() => {
    const { leftOut, leftOutActions } = this.figure();
    return this.t('delivery.leftOut', { count: leftOut, actions: this.inBrief() ? 0 : leftOutActions });
  });

  protected readonly moment = computed(() => {
    const { snapshot, asOf } = this.basis();
    if (snapshot) {
      const moment = this.formats.moment(snapshot.takenAt, this.timezone());
      return this.t('delivery.asOfSnapshot', { period: this.periodNames.of(snapshot.period), moment });
    }
    return asOf ? this.t('delivery.asOf', { moment: this.formats.moment(asOf, this.timezone()) }) : '';
  });

  protected readonly coverage = computed(() => {
    const { owed, reported } = this.figure();
    if (this.inBrief()) return this.t('delivery.reports', { owed, reported });
    const { period } = this.basis();
    const share = this.formats.percent((reported / owed) * 100);
    return this.t('delivery.coverage', { owed, reported, share, period: period ? this.periodNames.of(period) : '' });
  });

  protected readonly links = computed(() => ({
    owed: this.drillDown.commitments(this.plan(), { owed: 'true' }),
    leftOut: this.drillDown.commitments(this.plan(), { leftOut: 'true' }),
    figure: this.drillDown.figure(this.plan(), { by: 'total', period: frozenWith(this.basis()) }),
  }));
}
