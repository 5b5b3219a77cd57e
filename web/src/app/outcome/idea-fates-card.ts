import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LabOutcome } from '@symmachia/contracts';
import { furtherWork, ideaStatuses } from '@symmachia/domain';
import { Formats, Words } from '@symmachia/ui';
import { Chart, ChartTable } from '@symmachia/ui/charts';
import { Counting } from './counting';
import { OutcomeLinks } from './outcome-links';

/** What became of the ideas of a lab, one bar a fate, and how many are left for further work. */
@Component({
  selector: 'app-idea-fates-card',
  imports: [Chart, Counting, RouterLink],
  template: `<app-chart
    [heading]="t('outcome.ideas.heading')"
    [level]="3"
    [finding]="finding()"
    [table]="table()"
    [fileName]="'lab-' + lab() + '-ideas'"
  >
    <ul role="list">
      @for (bar of bars(); track bar.status) {
        <li>
          <span>{{ bar.label }}</span>
          @if (bar.count) {
            <a [routerLink]="bar.link" [attr.aria-label]="bar.label + ': ' + formats.number(bar.count)">{{
              formats.number(bar.count)
            }}</a>
          } @else {
            <span class="quiet">{{ formats.number(0) }}</span>
          }
          <span class="track" aria-hidden="true"><span [style.inline-size.%]="bar.width"></span></span>
        </li>
      }
    </ul>
    <p class="further">
      <a [routerLink]="furtherLink()">{{ t('outcome.ideas.further') }}: {{ formats.number(ideas().furtherWork) }}</a>
    </p>
    <app-counting chartBasis [definition]="t('outcome.ideas.definition')" />
  </app-chart>`,
  styleUrl: './idea-fates-card.css',
})
export class IdeaFatesCard {
  private readonly words = inject(Words);
  private readonly links = inject(OutcomeLinks);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);

  readonly lab = input.required<string>();
  readonly outcome = input.required<LabOutcome>();

  protected readonly ideas = computed(() => this.outcome().ideas);
  protected readonly finding = computed(() => {
    const { total, furtherWork: further } = this.ideas();
    return this.t('outcome.ideas.finding', { total, further });
  });
  protected readonly furtherLink = computed(() => this.links.ideas(this.outcome().plan.code, this.lab(), furtherWork));
  protected readonly bars = computed(() => {
    const { byStatus } = this.ideas();
    const most = Math.max(1, ...Object.values(byStatus));
    return ideaStatuses.map((status) => ({
      status,
      label: this.words.of('ideaStatus', status),
      count: byStatus[status],
      width: (100 * byStatus[status]) / most,
      link: this.links.ideas(this.outcome().plan.code, this.lab(), [status]),
    }));
  });
  protected readonly table = computed((): ChartTable => {
    const row = (label: string, value: number) => [label, { value, text: this.formats.number(value) }];
    return {
      columns: [{ label: this.t('outcome.ideas.status') }, { label: this.t('outcome.ideas.count'), numeric: true }],
      rows: [
        ...this.bars().map(({ label, count }) => row(label, count)),
        row(this.t('outcome.ideas.further'), this.ideas().furtherWork),
      ],
    };
  });
}
