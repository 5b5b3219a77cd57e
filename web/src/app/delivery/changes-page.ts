import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { CommitmentChange, Organisation, PageOf, Period, PlanChanges } from '@symmachia/contracts';
import { changeKinds, sectors } from '@symmachia/domain';
import { EmptyState, ErrorState, Formats, PageTitle, Skeleton, Words } from '@symmachia/ui';
import { load, query } from '../api/load';
import { loadList } from '../api/load-list';
import { ListAddress } from '../listing/list-address';
import { ShowMore } from '../listing/show-more';
import { CurrentPlan } from '../plans/current-plan';
import { PlanOverTitle } from '../plans/plan-over-title';
import { PlanTerms } from '../plans/plan-terms';
import { ChangeRows } from './change-rows';
import { PeriodNames } from './period-name';

/** What became of the plan's commitments between two moments, and what is meant by each word. All of it is in the address. */
@Component({
  selector: 'app-changes-page',
  imports: [ChangeRows, EmptyState, ErrorState, PageTitle, PlanOverTitle, RouterLink, ShowMore, Skeleton],
  providers: [ListAddress, PlanTerms],
  templateUrl: './changes-page.html',
  styleUrl: './changes-page.css',
})
export class ChangesPage {
  private readonly router = inject(Router);
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly periodNames = inject(PeriodNames);
  protected readonly address = inject(ListAddress);
  protected readonly terms = inject(PlanTerms);
  protected readonly current = inject(CurrentPlan).plan;

  readonly plan = input.required<string>();
  readonly since = input<string>();
  readonly until = input<string>();
  readonly pillar = input<string>();
  readonly sector = input<string>();
  readonly organisation = input<string>();
  readonly kind = input<string>();

  protected readonly sectors = sectors;
  protected readonly changeKinds = changeKinds;
  protected readonly list = loadList<CommitmentChange, PlanChanges>(
    () =>
      `/plans/${this.plan()}/changes${query({ since: this.since(), until: this.until(), pillar: this.pillar(), sector: this.sector(), organisation: this.organisation(), kind: this.kind() })}`,
    this.address.shown,
    { live: true },
  );
  protected readonly changes = this.list.first;
  private readonly periods = load<PageOf<Period>>(() => `/plans/${this.plan()}/periods?limit=200`);
  private readonly named = load<Organisation>(() =>
    this.organisation() ? `/organisations/${this.organisation()}` : undefined,
  );

  protected readonly closed = computed(() =>
    (this.periods.value()?.items ?? []).filter(({ status }) => status === 'locked' || status === 'published').reverse(),
  );
  /** What can be compared with: whatever was locked before the end. */
  protected readonly beginnings = computed(() => {
    const end = this.changes()?.to.period;
    return this.closed().filter(({ startDate }) => !end || startDate < end.startDate);
  });
  /** What can be the end: all but the first one locked, which nothing precedes. */
  protected readonly ends = computed(() => this.closed().slice(0, -1));
  protected readonly organisationName = computed(() => this.formats.text(this.named.value()?.name));
  protected readonly isFirst = computed(() => this.list.problem()?.code === 'no-snapshot' && !this.since());

  /** Another end begins with the period before it. */
  protected choose(name: string, { target }: Event) {
    if (!(target instanceof HTMLSelectElement)) return;
    const queryParams = { shown: null, [name]: target.value || null, ...(name === 'until' ? { since: null } : {}) };
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }
}
