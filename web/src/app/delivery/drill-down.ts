import { Injectable, inject } from '@angular/core';
import { Router, UrlTree } from '@angular/router';
import { Words } from '@symmachia/ui';

/** Filters that the lists of actions and commitments take from the query. */
export interface ListFilters {
  readonly sector?: string;
  readonly pillar?: string;
  readonly rag?: string;
  readonly owed?: 'true';
  readonly reported?: 'true' | 'false';
  readonly above100?: 'true';
  readonly leftOut?: 'true';
}

/** Where a figure leads: the list of what it rests on. */
@Injectable({ providedIn: 'root' })
export class DrillDown {
  private readonly router = inject(Router);
  private readonly words = inject(Words);

  commitments(plan: string, filters: ListFilters = {}): UrlTree {
    return this.list(plan, 'commitments', filters);
  }

  actions(plan: string, filters: ListFilters = {}): UrlTree {
    return this.list(plan, 'actions', filters);
  }

  private list(plan: string, list: string, queryParams: ListFilters): UrlTree {
    return this.router.createUrlTree(['/', this.words.language(), 'plans', plan, list], {
      queryParams: { ...queryParams },
    });
  }
}
