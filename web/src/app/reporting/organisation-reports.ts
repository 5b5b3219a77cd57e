import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OrganisationReports } from '@symmachia/contracts';
import { isClosed, isUnsent } from '@symmachia/domain';
import { EmptyState, ErrorState, Formats, PageTitle, Skeleton, Text, Words } from '@symmachia/ui';
import { load } from '../api/load';
import { PeriodNames } from '../delivery/period-name';
import { CurrentPlan } from '../plans/current-plan';
import { ExceptionCard } from './exception-card';
import { ReportMark } from './report-mark';

/** What is behind one organisation's place in a period: each report that it owes, and whether it may still send it. */
@Component({
  selector: 'app-organisation-reports',
  imports: [EmptyState, ErrorState, ExceptionCard, PageTitle, ReportMark, RouterLink, Skeleton, Text],
  templateUrl: './organisation-reports.html',
  styleUrl: './organisation-reports.css',
})
export class OrganisationReportsPage {
  private readonly current = inject(CurrentPlan);
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly periods = inject(PeriodNames);

  readonly plan = input.required<string>();
  readonly period = input.required<string>();
  readonly organisation = input.required<string>();

  protected readonly page = load<OrganisationReports>(
    () => `/periods/${this.period()}/coverage/${this.organisation()}`,
  );
  protected readonly loadedPlan = this.current.plan;
  protected readonly timezone = computed(() => this.loadedPlan()?.timezone ?? 'UTC');
  protected readonly mayUnlock = computed(() => this.loadedPlan()?.may.includes('period:unlock') ?? false);
  protected readonly isLocked = computed(() => isClosed(this.page.value()?.period.status ?? 'open'));
  protected readonly coverage = computed(() => ['/', this.words.language(), 'plans', this.plan(), 'coverage']);
  protected readonly hasMoved = computed(() => this.page.value()?.reports.some(({ sinceLock }) => sinceLock) ?? false);

  protected readonly lead = computed(() => {
    const reports = this.page.value()?.reports ?? [];
    const left = reports.filter(({ state }) => isUnsent(state)).length;
    return this.t(this.isLocked() ? 'coverage.detail.leadLocked' : 'coverage.detail.lead', {
      left,
      all: reports.length,
    });
  });
  /** Those that the reader may decide on now. */
  protected readonly waiting = computed(() => {
    if (!this.loadedPlan()?.may.includes('update:review')) return 0;
    const reports = this.page.value()?.reports ?? [];
    return reports.filter(({ state, sinceLock }) => (sinceLock ?? state) === 'submitted').length;
  });
}
