import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Formats, Words } from '@symmachia/ui';
import { DrillDown } from './drill-down';
import { Basis, Figure } from './figures';

/** What a figure rests on, beside it: the moment, how many of the owed reports are in, and what is left out. */
@Component({
  selector: 'app-basis',
  imports: [RouterLink],
  template: `@if (moment(); as moment) {
      <span>{{ moment }}</span>
    }
    @if (figure().owed > 0) {
      <a [routerLink]="links().owed">{{ coverage() }}</a>
    } @else {
      <span>{{ t('delivery.nothingOwed') }}</span>
    }
    @if (figure().leftOut + figure().leftOutActions > 0) {
      <a [routerLink]="links().leftOut">{{
        t('delivery.leftOut', { count: figure().leftOut, actions: figure().leftOutActions })
      }}</a>
    }
    @if (inFull()) {
      @if (figure().above100 > 0) {
        <a [routerLink]="links().above100">{{ t('delivery.above100', { count: figure().above100 }) }}</a>
      }
      @if (figure().withoutCommitments > 0) {
        <span>{{ t('delivery.withoutCommitments', { count: figure().withoutCommitments }) }}</span>
      }
      @if (figure().continuous > 0) {
        <span>{{ t('delivery.continuous', { count: figure().continuous }) }}</span>
      }
    }`,
  styles: `
    :host {
      display: block;
      color: var(--ink-2);
      font-size: var(--text-s);
    }
    :host > * {
      display: inline-block;
      min-height: 24px;
      line-height: 24px;
    }
    :host > *:not(:last-child)::after {
      content: ' · ';
      display: inline-block;
      white-space: pre;
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
  protected readonly t = inject(Words).t;

  readonly plan = input.required<string>();
  readonly timezone = input.required<string>();
  readonly basis = input.required<Basis>();
  readonly figure = input.required<Figure>();
  /** With everything that bends the figure; else only coverage and what is left out. */
  readonly inFull = input(false);

  protected readonly moment = computed(() => {
    const { snapshot, asOf } = this.basis();
    if (snapshot) {
      const moment = this.formats.moment(snapshot.takenAt, this.timezone());
      return this.t('delivery.asOfSnapshot', { period: snapshot.period.label, moment });
    }
    return asOf ? this.t('delivery.asOf', { moment: this.formats.moment(asOf, this.timezone()) }) : '';
  });

  protected readonly coverage = computed(() => {
    const { owed, reported } = this.figure();
    const share = this.formats.percent((reported / owed) * 100);
    return this.t('delivery.coverage', { owed, reported, share, period: this.basis().period?.label ?? '' });
  });

  protected readonly links = computed(() => ({
    owed: this.drillDown.commitments(this.plan(), { owed: 'true' }),
    leftOut: this.drillDown.commitments(this.plan(), { leftOut: 'true' }),
    above100: this.drillDown.commitments(this.plan(), { above100: 'true' }),
  }));
}
