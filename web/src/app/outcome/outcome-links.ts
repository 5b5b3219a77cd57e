import { Injectable, inject } from '@angular/core';
import { Router, UrlTree } from '@angular/router';
import { type IdeaStatus, actionCounts, actionStatuses, isDropped } from '@symmachia/domain';
import { Words } from '@symmachia/ui';

interface LedFilters {
  readonly relation?: 'became' | 'enriched';
  readonly status?: string;
  readonly together?: string;
  readonly pillar?: string;
  readonly targetGroup?: string;
}

/** The lists behind what came of a lab, in the plan that it is counted in. */
@Injectable({ providedIn: 'root' })
export class OutcomeLinks {
  private readonly router = inject(Router);
  private readonly words = inject(Words);

  /** Without withdrawn ones, which do not count. */
  ideas(plan: string, lab: string, statuses: readonly IdeaStatus[] = []): UrlTree {
    return this.list(plan, 'ideas', { lab, status: statuses.join(',') || undefined, withdrawn: false });
  }

  /** Those that count. */
  actions(plan: string, lab: string, filters: LedFilters = {}): UrlTree {
    return this.list(plan, 'actions', { lab, status: counting, ...filters });
  }

  leftOut(plan: string, lab: string): UrlTree {
    return this.list(plan, 'actions', { lab, status: dropped });
  }

  action(id: string): UrlTree {
    return this.router.createUrlTree(['/', this.words.language(), 'actions', id]);
  }

  private list(plan: string, list: 'ideas' | 'actions', queryParams: object): UrlTree {
    return this.router.createUrlTree(['/', this.words.language(), 'plans', plan, list], { queryParams });
  }
}

const counting = actionStatuses.filter(actionCounts).join(',');
const dropped = actionStatuses.filter(isDropped).join(',');
