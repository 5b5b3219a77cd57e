import { Component, computed, inject, input } from '@angular/core';
import type { OrganisationCoverage } from '@symmachia/contracts';
import { countOf, coverageStates } from '@symmachia/domain';
import { Formats, Words } from '@symmachia/ui';
import { ReportMark } from './report-mark';

/** The place of one organisation in one period: how many of its reports are in each state, and what the lock left out. */
@Component({
  selector: 'app-coverage-cell',
  imports: [ReportMark],
  template: `@for (line of lines(); track line.state) {
      <app-report-mark [state]="line.state" [count]="line.count" />
    }
    @if (since().length) {
      <span class="since">{{ t('coverage.sinceLock') }}</span>
      @for (line of since(); track line.state) {
        <app-report-mark [state]="line.state" [count]="line.count" />
      }
    }
    @if (coverage().unlockedUntil; as day) {
      <span class="since">{{ t('coverage.unlockedUntil', { day: formats.date(day, 'dayMonth') }) }}</span>
    }`,
  styles: `
    :host {
      display: grid;
      gap: 2px;
      justify-items: start;
    }
    .since {
      margin-block-start: 4px;
      color: var(--ink-2);
      font-size: var(--text-s);
      line-height: 1.4;
    }
  `,
})
export class CoverageCell {
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);

  readonly coverage = input.required<OrganisationCoverage>();

  protected readonly lines = computed(() => {
    const { counts, owed } = this.coverage();
    return coverageStates
      .map((state) => ({ state, count: countOf(counts, state) }))
      .filter(({ count }) => count > 0)
      .map(({ state, count }) => ({ state, count: owed > 1 ? count : undefined }));
  });
  protected readonly since = computed(() => {
    const since = this.coverage().sinceLock;
    if (!since) return [];
    const counts = { notStarted: 0, late: 0, ...since };
    return coverageStates.map((state) => ({ state, count: countOf(counts, state) })).filter(({ count }) => count > 0);
  });
}
