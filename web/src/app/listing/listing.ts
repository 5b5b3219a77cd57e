import { Component, computed, inject, input, signal } from '@angular/core';
import {
  ActiveFilter,
  ActiveFilters,
  EmptyState,
  ErrorState,
  Facet,
  FacetGroup,
  SearchField,
  Skeleton,
  Words,
} from '@symmachia/ui';
import { LoadedList } from '../api/load-list';
import { ListAddress } from './list-address';
import { ShowMore } from './show-more';

export interface SortChoice {
  readonly key: string;
  readonly label: string;
}

/**
 * Around every long list: search, facets (folded away on phones), what it is narrowed to, how many there are, and more of
 * them. The rows are its content; what stands there while there is nothing at all is its content marked `nothingYet`.
 */
@Component({
  selector: 'app-listing',
  imports: [ActiveFilters, EmptyState, ErrorState, FacetGroup, SearchField, ShowMore, Skeleton],
  templateUrl: './listing.html',
  styleUrl: './listing.css',
  host: { '[class.wide]': 'wide()' },
})
export class Listing {
  protected readonly t = inject(Words).t;
  protected readonly address = inject(ListAddress);

  readonly list = input.required<LoadedList<unknown>>();
  readonly facets = input.required<readonly Facet[]>();
  /** Filters that no facet shows, such as an organisation chosen elsewhere. */
  readonly otherFilters = input<readonly ActiveFilter[]>([]);
  /** Set where the list is narrowed by what stands outside of it, such as tabs. */
  readonly narrowing = input(false);
  /** Each filter's name in the query string. */
  readonly names = input.required<readonly string[]>();
  readonly searchLabel = input.required<string>();
  /** How many there are, in words. */
  readonly count = input.required<string>();
  /** The page itself says what to do where nothing matches. */
  readonly ownWords = input(false);
  /** What is listed takes the whole width, without a frame: its facets unfold above it. */
  readonly wide = input(false);
  /** Offered on phones, where no column heading is. */
  readonly sorts = input<readonly SortChoice[]>([]);
  readonly sort = input('');

  protected readonly unfolded = signal(false);
  protected readonly active = computed((): readonly ActiveFilter[] => [
    ...this.facets().flatMap(({ name, heading, choices }) =>
      choices
        .filter(({ chosen }) => chosen)
        .map(({ key, filter, label, language }) => ({
          name: filter ?? name,
          key,
          label: filter ? label : `${heading}: ${label}`,
          language,
        })),
    ),
    ...this.otherFilters(),
  ]);
  protected readonly narrowed = computed(
    () => this.narrowing() || this.active().length > 0 || this.address.search() !== '',
  );
  /** An old or mistyped address: what it asks for is not known here. */
  protected readonly unknownFilter = computed(() => {
    const code = this.list().problem()?.code;
    if (this.address.period() && (code === 'no-snapshot' || code === 'invalid-request')) return true;
    return this.narrowed() && code === 'invalid-request';
  });
  protected readonly nothing = computed(() => this.list().items()?.length === 0);
  /** Where nothing is listed and no facet offers a choice, there is nothing to narrow. */
  protected readonly hasFacets = computed(() => {
    const facets = this.facets();
    return facets.length > 0 && !(this.nothing() && facets.every(({ choices }) => choices.length === 0));
  });

  protected sortFrom({ target }: Event) {
    if (target instanceof HTMLSelectElement) this.address.sortBy(target.value);
  }
}
