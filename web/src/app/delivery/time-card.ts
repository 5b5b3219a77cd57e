import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Plan } from '@symmachia/contracts';
import { Formats, Words } from '@symmachia/ui';
import { Meter } from '@symmachia/ui/charts';
import { FigureBasis } from './basis';
import { DrillDown } from './drill-down';
import { Delivery, Trend, frozenWith } from './figures';
import { againstTime } from './findings';
import { PeriodNames } from './period-name';

/** The plan's one figure against time elapsed, with everything that it rests on and that bends it. */
@Component({
  selector: 'app-time-card',
  imports: [FigureBasis, Meter, RouterLink],
  templateUrl: './time-card.html',
  styleUrl: './time-card.css',
})
export class TimeCard {
  private readonly drillDown = inject(DrillDown);
  private readonly periodNames = inject(PeriodNames);
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);

  readonly plan = input.required<Plan>();
  readonly delivery = input.required<Delivery>();
  /** Only while the figures are today's: against a snapshot there is nothing to compare. */
  readonly trend = input<Trend>();

  protected readonly finding = computed(() => againstTime(this.delivery().total, this.periodNames.of, this.trend()));
  protected readonly explanation = computed(() =>
    this.drillDown.figure(this.plan().code, { by: 'total', period: frozenWith(this.delivery()) }),
  );
  protected readonly commitments = computed(() => this.drillDown.commitments(this.plan().code));

  /** What bends the figure, as far as there is any of it. */
  protected readonly bends = computed(() => {
    const { above100, withoutCommitments, continuous, rag, reportedBetter, overridden } = this.delivery().total;
    const { code } = this.plan();
    return [
      { key: 'notReported', count: rag.grey, link: this.drillDown.commitments(code, { rag: 'grey' }) },
      { key: 'above100', count: above100, link: this.drillDown.commitments(code, { above100: 'true' }) },
      { key: 'reportedBetter', count: reportedBetter, link: this.drillDown.commitments(code, { diverges: 'better' }) },
      { key: 'overridden', count: overridden, link: this.drillDown.commitments(code, { overridden: 'true' }) },
      { key: 'withoutCommitments', count: withoutCommitments, link: undefined },
      { key: 'continuous', count: continuous, link: undefined },
    ].filter(({ count }) => count > 0);
  });
}
