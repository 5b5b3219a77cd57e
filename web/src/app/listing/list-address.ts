import { Injectable, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Params, Router } from '@angular/router';
import { Filters, choicesIn, filtersIn, toggled } from './filters';

const page = 50;

/** The whole state of a list, which lives in the query string. Provided by the page of the list. */
@Injectable()
export class ListAddress {
  private readonly route = inject(ActivatedRoute);
  private readonly router = inject(Router);
  private readonly query = toSignal(this.route.queryParamMap, { requireSync: true });

  readonly search = computed(() => this.query().get('q') ?? '');
  readonly sort = computed(() => this.query().get('sort') ?? '');
  /** The period that the list is of; empty: now. */
  readonly period = computed(() => this.query().get('period') ?? '');
  /** How many rows are shown. */
  readonly shown = computed(() => Math.max(page, Math.floor(Number(this.query().get('shown')) || 0)));

  filters(names: readonly string[]): Filters {
    return filtersIn(names, (name) => this.query().get(name));
  }

  toggle(name: string, choice: string) {
    void this.change({ [name]: toggled(choicesIn(this.query().get(name)), choice) });
  }

  /** Takes away what was looked for and every filter named. */
  clear(names: readonly string[]) {
    void this.change({ q: null, ...Object.fromEntries(names.map((name) => [name, null])) });
  }

  searchFor(text: string) {
    void this.change({ q: text || null }, true);
  }

  sortBy(sort: string) {
    void this.change({ sort });
  }

  showMore() {
    void this.change({ shown: this.shown() + page }, true);
  }

  /** A change of what the list holds begins at its top again. */
  private change(parameters: Params, replaceUrl = false) {
    return this.router.navigate([], {
      relativeTo: this.route,
      queryParams: { shown: null, ...parameters },
      queryParamsHandling: 'merge',
      replaceUrl,
    });
  }
}
