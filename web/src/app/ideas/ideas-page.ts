import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { IdeaFacets, IdeaSummary } from '@symmachia/contracts';
import { mostRowsAtOnce } from '@symmachia/domain';
import { EmptyState, Formats, PageTitle, Words } from '@symmachia/ui';
import { load, query } from '../api/load';
import { loadList } from '../api/load-list';
import { BulkBar } from '../bulk/bulk-bar';
import { Selection } from '../bulk/selection';
import { DownloadList } from '../listing/download-list';
import { FilterNames } from '../listing/filter-names';
import { asParameters } from '../listing/filters';
import { leftoverFilters } from '../listing/leftover';
import { ListAddress } from '../listing/list-address';
import { Listing } from '../listing/listing';
import { PlanOverTitle } from '../plans/plan-over-title';
import { PlanTerms } from '../plans/plan-terms';
import { IdeaBoard } from './idea-board';
import { facetsOfIdeas, ideaFilters } from './idea-filters';
import { IdeaRights } from './idea-rights';
import { IdeaTable } from './idea-table';
import { LabThemes } from './lab-themes';
import { MoveIdeas } from './move-ideas';
import { StatusFilter } from './status-filter';

const views = ['board', 'list'] as const;
const sorts = ['-submittedOn', 'submittedOn', 'title', '-supporters'] as const;
/** So many are on the board before more are asked for. */
const boardful = 200;

/** The ideas of a plan, as a board by theme or as a list; both show what the address says. */
@Component({
  selector: 'app-ideas-page',
  imports: [
    BulkBar,
    DownloadList,
    EmptyState,
    IdeaBoard,
    IdeaTable,
    Listing,
    MoveIdeas,
    PageTitle,
    PlanOverTitle,
    RouterLink,
    StatusFilter,
  ],
  providers: [FilterNames, LabThemes, ListAddress, PlanTerms],
  templateUrl: './ideas-page.html',
  styleUrl: './ideas-page.css',
})
export class IdeasPage {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  private readonly formats = inject(Formats);
  protected readonly address = inject(ListAddress);
  private readonly filterNames = inject(FilterNames);
  private readonly terms = inject(PlanTerms);
  private readonly places = inject(LabThemes);
  protected readonly rights = inject(IdeaRights);

  readonly plan = input.required<string>();
  /** From the query: `list`, or the board. */
  readonly view = input<string>();

  protected readonly views = views;
  protected readonly names = ideaFilters;
  protected readonly shownAs = computed(() => (this.view() === 'list' ? 'list' : 'board'));
  protected readonly isBoard = computed(() => this.shownAs() === 'board');
  protected readonly sort = computed(() => this.address.sort() || '-submittedOn');
  protected readonly sorts = computed(() =>
    this.isBoard() ? [] : sorts.map((key) => ({ key, label: this.t(`ideas.sort.${key}`) })),
  );

  protected readonly filters = computed(() => this.address.filters(ideaFilters));
  protected readonly narrowing = computed(() => ({ q: this.address.search(), ...asParameters(this.filters()) }));
  protected readonly list = loadList<IdeaSummary>(
    () => `/plans/${this.plan()}/ideas${query({ ...this.narrowing(), sort: this.address.sort() })}`,
    () => (this.isBoard() ? Math.max(boardful, this.address.shown()) : this.address.shown()),
    { live: true },
  );
  private readonly facetCounts = load<IdeaFacets>(
    () => `/plans/${this.plan()}/ideas/facets${query(this.narrowing())}`,
    { live: true },
  );
  protected readonly statusCounts = computed(() => this.facetCounts.value()?.status);
  protected readonly facets = computed(() =>
    facetsOfIdeas(
      this.words,
      this.formats,
      { terms: this.terms, places: this.places },
      this.filters(),
      this.facetCounts.value(),
    ),
  );
  /** The statuses stand above the list, not among its filters. */
  protected readonly otherFilters = computed(() => {
    const { status: _, ...others } = this.filters();
    return leftoverFilters(others, this.facets(), (name, key) =>
      [this.t(`ideas.facet.${name}`), this.calledOf(name, key)].join(': '),
    );
  });
  protected readonly count = computed(() => this.t('ideas.count', { count: this.list.total() }));

  protected readonly selection = new Selection(
    computed(() => this.list.items() ?? []),
    mostRowsAtOnce,
  );
  protected readonly moving = signal<readonly IdeaSummary[]>([]);
  /** The idea that was moved last by itself, whose card takes the focus in its new place. */
  protected readonly moved = signal<{ readonly id: string } | undefined>(undefined);

  protected done() {
    const [first, ...more] = this.moving();
    this.moved.set(first && !more.length ? { id: first.id } : undefined);
    this.moving.set([]);
    this.selection.clear();
    this.list.reload();
    this.facetCounts.reload();
  }

  private calledOf(name: string, key: string): string {
    if (name === 'withdrawn') return this.t('ideas.withdrawnOnes', { shown: key });
    return this.filterNames.called(name, key) || (name === 'action' ? this.t('ideas.oneAction') : key);
  }
}
