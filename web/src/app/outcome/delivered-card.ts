import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LabOutcome } from '@symmachia/contracts';
import { Formats, Words } from '@symmachia/ui';
import { Chart, ChartTable, Meter } from '@symmachia/ui/charts';
import { PeriodNames } from '../delivery/period-name';
import { Counting } from './counting';
import { OutcomeLinks } from './outcome-links';

type Delivered = LabOutcome['now']['total'];

const parts = ['became', 'enriched', 'total'] as const;

/** What is delivered of what a lab led to: now, and a year after it. */
@Component({
  selector: 'app-delivered-card',
  imports: [Chart, Counting, Meter, RouterLink],
  templateUrl: './delivered-card.html',
  styleUrl: './delivered-card.css',
})
export class DeliveredCard {
  private readonly links = inject(OutcomeLinks);
  private readonly names = inject(PeriodNames);
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);

  readonly lab = input.required<string>();
  readonly outcome = input.required<LabOutcome>();
  readonly timezone = input<string>();

  protected readonly finding = computed(() => {
    const { now, yearOn } = this.outcome();
    const told = yearOn.delivered?.total;
    const progress = this.formats.percent(now.total.progress);
    const then = told ? this.formats.percent(told.progress) : '';
    const key = now.total.actions ? (told ? 'findingThen' : 'finding') : told ? 'findingOnlyThen' : 'findingNone';
    return this.t(`outcome.delivered.${key}`, { progress, then });
  });

  /** Why nothing is told of a year on. */
  protected readonly untold = computed(() => {
    const { state, dueOn } = this.outcome().yearOn;
    return state === 'told' ? '' : this.t(`outcome.delivered.${state}`, { date: this.formats.date(dueOn) });
  });

  /** New and enriched ones, and both where there are both. */
  protected readonly rows = computed(() => {
    const { now, yearOn, plan } = this.outcome();
    const has = (part: (typeof parts)[number]) => now[part].actions > 0 || (yearOn.delivered?.[part].actions ?? 0) > 0;
    return parts
      .filter((part) => (part === 'total' ? has('became') && has('enriched') : has(part)))
      .map((part) => ({
        part,
        label: this.t(`outcome.delivered.${part}`),
        link: this.links.actions(plan.code, this.lab(), part === 'total' ? {} : { relation: part }),
        count: now[part].actions,
        bars: [
          ...this.barsOf(part, 'now', now[part]),
          ...(yearOn.delivered ? this.barsOf(part, 'yearOn', yearOn.delivered[part]) : []),
        ],
      }));
  });

  protected readonly basis = computed(() => {
    const { asOf, now, yearOn } = this.outcome();
    const { owed, reported, leftOut, leftOutActions } = now.total;
    const moment = (at: string) => this.formats.moment(at, this.timezone());
    return [
      this.t('outcome.delivered.mark'),
      asOf ? this.t('delivery.asOf', { moment: moment(asOf) }) : '',
      this.t('delivery.reports', { owed, reported }),
      leftOut ? this.t('delivery.leftOut', { count: leftOut, actions: leftOutActions }) : '',
      yearOn.snapshot
        ? this.t('delivery.asOfSnapshot', {
            period: this.names.of(yearOn.snapshot.period),
            moment: moment(yearOn.snapshot.takenAt),
          })
        : '',
    ].filter(Boolean);
  });

  protected readonly table = computed((): ChartTable => {
    const column = (key: string, numeric = true) => ({ label: this.t(`outcome.delivered.${key}`), numeric });
    const number = (value: number | null, digits = 0) => ({
      value,
      text: value === null ? this.t('delivery.explain.continuous') : this.formats.fixed(value, digits),
    });
    return {
      columns: [
        ...[column('which', false), column('when', false), column('count'), column('commitments')],
        ...[column('progress'), column('elapsed'), column('reported'), column('owed')],
      ],
      rows: this.rows().flatMap(({ label, bars }) =>
        bars.map(({ when, delivered }) => [
          label,
          when,
          number(delivered.actions),
          number(delivered.commitments),
          number(delivered.progress, 2),
          number(delivered.elapsed, 2),
          number(delivered.reported),
          number(delivered.owed),
        ]),
      ),
    };
  });

  /** None where no action of that kind counts then: what is not there is not 0 % delivered. */
  private barsOf(part: (typeof parts)[number], moment: 'now' | 'yearOn', delivered: Delivered) {
    if (!delivered.actions) return [];
    const when = this.t(`outcome.delivered.${moment}`);
    const progress = this.formats.percent(delivered.progress);
    const said = { which: this.t(`outcome.delivered.${part}`), when, progress };
    const words =
      delivered.elapsed === null
        ? this.t('outcome.delivered.barWithoutTime', said)
        : this.t('outcome.delivered.bar', { ...said, elapsed: this.formats.percent(delivered.elapsed) });
    return [{ when, delivered, progress, words }];
  }
}
