import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ActionFacets, ActionSummary } from '@symmachia/contracts';
import { mostRowsAtOnce } from '@symmachia/domain';
import { EmptyState, Formats, PageTitle, Progress, Rag, SortHeading, Text, Words } from '@symmachia/ui';
import { load, query } from '../api/load';
import { loadList } from '../api/load-list';
import { BulkBar } from '../bulk/bulk-bar';
import { BulkEditDialog } from '../bulk/bulk-edit';
import { SelectRow } from '../bulk/select-row';
import { SelectShown } from '../bulk/select-shown';
import { Selection } from '../bulk/selection';
import { StandingNotes } from '../delivery/standing-notes';
import { asParameters } from '../listing/filters';
import { FilterNames } from '../listing/filter-names';
import { leftoverFilters } from '../listing/leftover';
import { ListAddress } from '../listing/list-address';
import { Listing } from '../listing/listing';
import { PastNotice, PastPeriod } from '../listing/past-list';
import { CurrentPlan } from '../plans/current-plan';
import { PlanOverTitle } from '../plans/plan-over-title';
import { PlanTerms } from '../plans/plan-terms';
import { actionFilters, facetsOfActions } from './action-facets';

const sorts = ['code', 'title', 'rag', 'progress', '-progress', 'endDate', '-updatedAt'] as const;

/** Every action of a plan, narrowed by facets and search. Its whole state is in the address. */
@Component({
  selector: 'app-action-list',
  imports: [
    BulkBar,
    BulkEditDialog,
    EmptyState,
    Listing,
    PageTitle,
    PastNotice,
    PlanOverTitle,
    Progress,
    Rag,
    RouterLink,
    SelectRow,
    SelectShown,
    SortHeading,
    StandingNotes,
    Text,
  ],
  providers: [FilterNames, ListAddress, PastPeriod, PlanTerms],
  templateUrl: './action-list.html',
  styleUrl: './action-list.css',
})
export class ActionList {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly address = inject(ListAddress);
  private readonly filterNames = inject(FilterNames);
  protected readonly terms = inject(PlanTerms);
  protected readonly current = inject(CurrentPlan).plan;
  protected readonly past = inject(PastPeriod).period;

  readonly plan = input.required<string>();

  protected readonly names = actionFilters;
  protected readonly sort = computed(() => this.address.sort() || 'code');
  protected readonly sorts = computed(() => sorts.map((key) => ({ key, label: this.t(`actions.sort.${key}`) })));
  protected readonly mayCreate = computed(
    () => !this.past() && (this.current()?.may.includes('action:create') ?? false),
  );
  /** What a locked period showed is looked at only. */
  protected readonly mayEdit = computed(() => !this.past() && (this.current()?.may.includes('action:update') ?? false));
  protected readonly mayImport = computed(() => this.current()?.may.includes('import:run') ?? false);

  private readonly filters = computed(() => this.address.filters(actionFilters));
  private readonly narrowing = computed(() => ({
    q: this.address.search(),
    period: this.address.period(),
    ...asParameters(this.filters()),
  }));
  /** The list is of one pillar and one target group, and of nothing else: a field of common ground. */
  protected readonly isField = computed(() => {
    const { behind, pillar, targetGroup, ...others } = this.filters();
    const isAny = behind?.length === 1 && behind[0] === 'any';
    const isOne = pillar?.length === 1 && targetGroup?.length === 1;
    return isAny && isOne && Object.keys(others).length === 0 && !this.past() && !this.address.search();
  });
  protected readonly field = computed(() => {
    const { pillar, targetGroup } = asParameters(this.filters());
    return { pillar, targetGroup };
  });
  protected readonly list = loadList<ActionSummary>(
    () => `/plans/${this.plan()}/actions${query({ ...this.narrowing(), sort: this.address.sort() })}`,
    this.address.shown,
    { live: true },
  );
  protected readonly selection = new Selection(
    computed(() => this.list.items() ?? []),
    mostRowsAtOnce,
  );
  protected readonly editing = signal(false);
  private readonly counts = load<ActionFacets>(() => `/plans/${this.plan()}/actions/facets${query(this.narrowing())}`, {
    live: true,
  });
  protected readonly facets = computed(() =>
    facetsOfActions(this.words, this.terms, this.filters(), this.counts.value()),
  );
  protected readonly otherFilters = computed(() =>
    leftoverFilters(
      this.filters(),
      this.facets(),
      (name, key) => `${this.t(`actions.facet.${name}`)}: ${this.filterNames.called(name, key) || key}`,
    ),
  );
  protected readonly count = computed(() => this.t('actions.count', { count: this.list.total() }));

  protected edited() {
    this.editing.set(false);
    this.selection.clear();
    this.list.reload();
    this.counts.reload();
  }
}
