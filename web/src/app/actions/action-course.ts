import { Component, computed, inject, input, resource } from '@angular/core';
import type { Action, Commitment } from '@symmachia/contracts';
import { Words } from '@symmachia/ui';
import { Api } from '../api/api';
import { ProgressChart } from '../commitments/progress-chart';
import { ReportedLine, isCourse, pointsOf } from '../commitments/reported-lines';

/** As many lines as a reader can tell apart. */
const most = 5;

/** Reported progress of an action's commitments over time, fetched from each of them. */
@Component({
  selector: 'app-action-course',
  imports: [ProgressChart],
  template: `@if (drawn()) {
      <app-progress-chart [lines]="lines()" [fileName]="action().code + '-progress'" />
    } @else if (reports.hasValue()) {
      <section class="card">
        <h2>{{ t('commitments.chart.title') }}</h2>
        <p class="quiet small">{{ t('commitments.chart.notYet') }}</p>
      </section>
    }
    @if (left() > 0) {
      <p class="quiet small">{{ t('actions.linesLeftOut', { shown, left: left() }) }}</p>
    }`,
})
export class ActionCourse {
  private readonly api = inject(Api);
  protected readonly t = inject(Words).t;

  readonly action = input.required<Action>();
  readonly today = input.required<string>();

  protected readonly shown = most;
  protected readonly left = computed(() => Math.max(0, this.action().commitmentList.length - most));
  protected readonly reports = resource({
    params: () =>
      this.action()
        .commitmentList.slice(0, most)
        .map(({ id }) => id),
    loader: ({ params }) => Promise.all(params.map((id) => this.api.get<Commitment>(`/commitments/${id}`))),
  });
  protected readonly lines = computed((): readonly ReportedLine[] =>
    (this.reports.hasValue() ? this.reports.value() : []).map(({ id, reference, parties, reported }) => ({
      key: id,
      label: reference,
      sector: parties.find(({ role }) => role === 'lead')?.organisation.sector,
      points: pointsOf(reported, this.today()),
    })),
  );
  protected readonly drawn = computed(() => isCourse(this.lines()));
}
