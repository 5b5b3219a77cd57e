import { Injectable, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, UrlTree } from '@angular/router';
import type { ExplainedDimension } from '@symmachia/contracts';
import { Words } from '@symmachia/ui';

/** Filters that the lists of actions and commitments take from the query. */
export interface ListFilters {
  readonly sector?: string | undefined;
  readonly pillar?: string | undefined;
  readonly rag?: string;
  readonly owed?: 'true';
  readonly reported?: 'true' | 'false';
  readonly above100?: 'true';
  readonly overridden?: 'true';
  readonly diverges?: 'true' | 'better';
  readonly leftOut?: 'true';
}

/** Which figure: as delivery keys it, of a locked period or of now, perhaps only its rows of one colour. */
export interface FigureAddress {
  readonly by: ExplainedDimension;
  readonly key?: string | undefined;
  readonly period?: string | undefined;
  readonly rag?: string | undefined;
}

/** Which changes: of one kind, between two locked periods or since one. */
export interface ChangesAddress {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly kind?: string | undefined;
}

/**
 * Where a figure leads: to how it is computed, and to the list of what it rests on, of the period that the page shows.
 * Provided by the page.
 */
@Injectable()
export class DrillDown {
  private readonly router = inject(Router);
  private readonly query = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });
  private readonly words = inject(Words);

  commitments(plan: string, filters: ListFilters = {}): UrlTree {
    return this.list(plan, 'commitments', filters);
  }

  actions(plan: string, filters: ListFilters = {}): UrlTree {
    return this.list(plan, 'actions', filters);
  }

  figure(plan: string, { by, key, period, rag }: FigureAddress): UrlTree {
    return this.router.createUrlTree(['/', this.words.language(), 'plans', plan, 'figure'], {
      queryParams: { by, key, period, rag },
    });
  }

  changes(plan: string, { since, until, kind }: ChangesAddress = {}): UrlTree {
    return this.router.createUrlTree(['/', this.words.language(), 'plans', plan, 'changes'], {
      queryParams: { since, until, kind },
    });
  }

  private list(plan: string, list: string, filters: ListFilters): UrlTree {
    const period = this.query().get('period');
    return this.router.createUrlTree(['/', this.words.language(), 'plans', plan, list], {
      queryParams: { ...filters, ...(period ? { period } : {}) },
    });
  }
}
