import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Action, CommitmentSummary } from '@symmachia/contracts';
import { mostRowsAtOnce } from '@symmachia/domain';
import { EmptyState, Formats, PageTitle, Words } from '@symmachia/ui';
import { load, query } from '../api/load';
import { loadList } from '../api/load-list';
import { BulkBar } from '../bulk/bulk-bar';
import { BulkEditDialog } from '../bulk/bulk-edit';
import { Selection } from '../bulk/selection';
import { asParameters } from '../listing/filters';
import { FilterNames } from '../listing/filter-names';
import { leftoverFilters } from '../listing/leftover';
import { ListAddress } from '../listing/list-address';
import { Listing } from '../listing/listing';
import { PastNotice, PastPeriod } from '../listing/past-list';
import { CurrentPlan } from '../plans/current-plan';
import { PlanOverTitle } from '../plans/plan-over-title';
import { PlanTerms } from '../plans/plan-terms';
import { SessionStore } from '../session/session-store';
import { commitmentFilters, facetsOfCommitments } from './commitment-facets';
import { CommitmentTable } from './commitment-table';

const sorts = ['reference', 'title', 'rag', 'progress', '-progress', 'endDate', '-updatedAt'] as const;

/** The commitments behind a figure, or all of them. Its whole state is in the address. */
@Component({
  selector: 'app-commitment-list',
  imports: [
    BulkBar,
    BulkEditDialog,
    CommitmentTable,
    EmptyState,
    Listing,
    PageTitle,
    PastNotice,
    PlanOverTitle,
    RouterLink,
  ],
  providers: [FilterNames, ListAddress, PastPeriod, PlanTerms],
  templateUrl: './commitment-list.html',
})
export class CommitmentList {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  private readonly formats = inject(Formats);
  protected readonly address = inject(ListAddress);
  private readonly filterNames = inject(FilterNames);
  private readonly terms = inject(PlanTerms);
  private readonly currentPlan = inject(CurrentPlan);
  protected readonly current = this.currentPlan.plan;
  protected readonly past = inject(PastPeriod).period;
  private readonly session = inject(SessionStore);

  readonly plan = input.required<string>();

  protected readonly names = commitmentFilters;
  protected readonly sort = computed(() => this.address.sort() || 'reference');
  protected readonly sorts = computed(() => sorts.map((key) => ({ key, label: this.t(`commitments.sort.${key}`) })));
  protected readonly mayCreate = computed(
    () =>
      !this.past() &&
      !this.currentPlan.isArchived() &&
      (this.session.may('commitment:propose') || (this.current()?.may.includes('commitment:create') ?? false)),
  );

  private readonly filters = computed(() => this.address.filters(commitmentFilters));
  private readonly asked = computed(() => ({
    q: this.address.search(),
    period: this.address.period(),
    ...asParameters(this.filters()),
    sort: this.address.sort(),
  }));
  protected readonly list = loadList<CommitmentSummary>(
    () => `/plans/${this.plan()}/commitments${query(this.asked())}`,
    this.address.shown,
    { live: true },
  );
  /** What a locked period showed is looked at only. */
  protected readonly mayEdit = computed(
    () => !this.past() && (this.current()?.may.includes('commitment:settle') ?? false),
  );
  protected readonly selection = new Selection(
    computed(() => this.list.items() ?? []),
    mostRowsAtOnce,
  );
  protected readonly editing = signal(false);
  private readonly action = load<Action>(() => {
    const [only] = this.filters()['action'] ?? [];
    return only ? `/actions/${only}` : undefined;
  });

  protected readonly facets = computed(() => facetsOfCommitments(this.words, this.terms, this.filters()));
  protected readonly otherFilters = computed(() =>
    leftoverFilters(
      this.filters(),
      this.facets(),
      (name, key) => `${this.t(`commitments.facet.${name}`)}: ${this.called(name, key) || key}`,
    ),
  );
  protected readonly count = computed(() => this.t('commitments.count', { count: this.list.total() }));

  protected edited() {
    this.editing.set(false);
    this.selection.clear();
    this.list.reload();
  }

  private called(name: string, key: string): string {
    if (name !== 'action') return this.filterNames.called(name, key);
    const action = this.action.value();
    return action ? `${action.code} ${this.formats.text(action.title)}` : '';
  }
}
