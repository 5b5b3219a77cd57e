import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { DueMilestone, PageOf, Period, PlanChanges } from '@symmachia/contracts';
import { EmptyState, ErrorState, Formats, PageTitle, Skeleton, Text, Words } from '@symmachia/ui';
import { load, query } from '../api/load';
import { CurrentPlan } from '../plans/current-plan';
import { PeriodStanding } from '../reporting/period-standing';
import { ChangesCard } from './changes-card';
import { DrillDown } from './drill-down';
import { Delivery, Matrix, Trend, restsOnSomething } from './figures';
import { stateOfPlan } from './findings';
import { MatrixCard } from './matrix-card';
import { MilestonesCard } from './milestones-card';
import { PeriodNames } from './period-name';
import { SectorCard } from './sector-card';
import { TimeCard } from './time-card';
import { TrendCard } from './trend-card';

/** Are we on track, and where not: the plan at a glance, today or as a locked period left it. */
@Component({
  selector: 'app-dashboard',
  imports: [
    ChangesCard,
    EmptyState,
    ErrorState,
    MatrixCard,
    MilestonesCard,
    PageTitle,
    PeriodStanding,
    RouterLink,
    SectorCard,
    Skeleton,
    Text,
    TimeCard,
    TrendCard,
  ],
  providers: [DrillDown],
  templateUrl: './dashboard.html',
  styleUrl: './dashboard.css',
})
export class Dashboard {
  private readonly router = inject(Router);
  private readonly current = inject(CurrentPlan);
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly periodNames = inject(PeriodNames);

  /** From the address: the plan's code; which locked period's snapshot; which charts stand as tables. */
  readonly plan = input.required<string>();
  readonly period = input<string>();
  readonly table = input<string>();

  protected readonly loadedPlan = this.current;
  protected readonly periods = load<PageOf<Period>>(() => `/plans/${this.plan()}/periods?limit=200`, { live: true });
  protected readonly sectors = load<Delivery>(() => this.figures('delivery', { by: 'sector' }), {
    labelled: true,
    live: true,
  });
  protected readonly matrix = load<Matrix>(() => this.figures('delivery/matrix'), { labelled: true, live: true });
  protected readonly organisations = load<Delivery>(() => this.figures('delivery', { by: 'organisation' }), {
    live: true,
  });
  protected readonly trend = load<Trend>(() => `/plans/${this.plan()}/delivery/trend?by=sector`, {
    labelled: true,
    live: true,
  });

  /** Nothing is compared before anything was locked, nor with what precedes the first one locked. */
  protected readonly changes = load<PlanChanges>(
    () => {
      const chosen = this.snapshots().findIndex(({ id, label }) => id === this.period() || label === this.period());
      const earlier = this.period() ? this.snapshots().slice(chosen + 1) : this.snapshots();
      return earlier.length > 0
        ? `/plans/${this.plan()}/changes${query({ until: this.period(), limit: 1 })}`
        : undefined;
    },
    { live: true },
  );

  /** Of now: a snapshot keeps no milestones. */
  protected readonly milestones = load<PageOf<DueMilestone>>(
    () => (this.period() ? undefined : `/plans/${this.plan()}/milestones?limit=6`),
    { live: true },
  );

  protected readonly snapshots = computed(() =>
    (this.periods.value()?.items ?? []).filter(({ status }) => status === 'locked' || status === 'published').reverse(),
  );
  /** The locked period that is asked for, else the one that reports are owed for now. */
  protected readonly shownPeriod = computed(() => {
    const asked = this.period();
    return asked
      ? this.snapshots().find(({ id, label }) => id === asked || label === asked)
      : (this.current.plan()?.currentPeriod ?? undefined);
  });
  protected readonly isEmpty = computed(() => {
    const total = this.sectors.value()?.total;
    return total ? !restsOnSomething(total) && total.leftOut === 0 : false;
  });
  protected readonly state = computed(() => {
    const sectors = this.sectors.value();
    if (!sectors) return [];
    return stateOfPlan(sectors, this.periodNames.of, this.matrix.value(), this.organisations.value()).map(
      ({ key, params }) => this.t(key, params),
    );
  });
  private readonly tables = computed(() => new Set(this.table()?.split(',')));

  constructor() {
    this.current.reload();
  }

  protected isTable(chart: string): boolean {
    return this.tables().has(chart);
  }

  protected showTable(chart: string, shown: boolean) {
    const others = [...this.tables()].filter((name) => name && name !== chart);
    this.go({ table: (shown ? [...others, chart] : others).join(',') || null });
  }

  protected choosePeriod(event: Event) {
    if (event.target instanceof HTMLSelectElement) this.go({ period: event.target.value || null });
  }

  protected print() {
    window.print();
  }

  private go(queryParams: Record<string, string | null>) {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: 'table' in queryParams });
  }

  private figures(what: string, parameters: Record<string, string> = {}): string {
    return `/plans/${this.plan()}/${what}${query({ ...parameters, period: this.period() })}`;
  }
}
