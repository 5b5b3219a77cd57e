import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { CommonGround } from '@symmachia/contracts';
import { EmptyState, ErrorState, Formats, PageTitle, Skeleton, Words } from '@symmachia/ui';
import { load, query } from '../api/load';
import { PeriodNames } from '../delivery/period-name';
import { CurrentPlan } from '../plans/current-plan';
import { PlanOverTitle } from '../plans/plan-over-title';
import { FieldsCard } from './fields-card';
import { GrowthCard } from './growth-card';
import { IntroductionsCard } from './introductions-card';
import { SectorSetsCard } from './sector-sets-card';
import { SharedWork } from './shared-work';
import { ThemesCard } from './themes-card';
import { TogetherCard } from './together-card';

/** What the sectors of the alliance share, and what they do not share yet. */
@Component({
  selector: 'app-common-ground',
  imports: [
    EmptyState,
    ErrorState,
    FieldsCard,
    GrowthCard,
    IntroductionsCard,
    PageTitle,
    PlanOverTitle,
    RouterLink,
    SectorSetsCard,
    Skeleton,
    ThemesCard,
    TogetherCard,
  ],
  providers: [SharedWork],
  templateUrl: './common-ground-page.html',
})
export class CommonGroundPage {
  private readonly router = inject(Router);
  private readonly formats = inject(Formats);
  protected readonly names = inject(PeriodNames);
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly current = inject(CurrentPlan).plan;

  /** From the address: the plan's code; which locked period; the themes behind which sectors; which charts stand as tables. */
  readonly plan = input.required<string>();
  readonly period = input<string>();
  readonly behind = input<string>();
  readonly table = input<string>();

  protected readonly ground = load<CommonGround>(
    () => `/plans/${this.plan()}/common-ground${query({ period: this.period() })}`,
    { labelled: true },
  );
  protected readonly finding = computed(() => {
    const ground = this.ground.value();
    if (!ground) return '';
    const { cross, total, share, sets } = ground.actions;
    return this.t('commonGround.finding', {
      cross,
      total,
      share: this.formats.percent(share),
      all: sets[0]?.count ?? 0,
    });
  });
  /** What the figures are as of, ended as a sentence. */
  protected readonly moment = computed(() => {
    const { snapshot, asOf } = this.ground.value() ?? {};
    const timezone = this.current()?.timezone;
    const moment = snapshot?.takenAt ?? asOf;
    return moment && timezone ? `${this.t('delivery.asOf', { moment: this.formats.moment(moment, timezone) })}.` : '';
  });
  protected readonly isEmpty = computed(() => {
    const ground = this.ground.value();
    return ground && !ground.actions.total && !ground.ideas?.total && !ground.themes?.total;
  });
  private readonly tables = computed(() => (this.table() ?? '').split(',').filter(Boolean));

  protected isTable(chart: string): boolean {
    return this.tables().includes(chart);
  }

  protected showTable(chart: string, shown: boolean) {
    const others = this.tables().filter((name) => name !== chart);
    const table = (shown ? [...others, chart] : others).join(',') || null;
    void this.router.navigate([], { queryParams: { table }, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
