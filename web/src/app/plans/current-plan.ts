import { DOCUMENT, Injectable, computed, effect, inject, signal } from '@angular/core';
import { ActivatedRouteSnapshot, NavigationEnd, Router } from '@angular/router';
import type { Plan } from '@symmachia/contracts';
import { load } from '../api/load';
import { SessionStore } from '../session/session-store';

const storedAs = 'plan';

/**
 * The plan that the reader is in: of the address, else the one seen last. Pages outside `/plans/{plan}` that belong to one
 * (an action, a commitment) call `enter`.
 */
@Injectable({ providedIn: 'root' })
export class CurrentPlan {
  private readonly storage = inject(DOCUMENT).defaultView?.sessionStorage;
  private readonly session = inject(SessionStore);
  private readonly entered = signal(this.remembered());

  readonly code = computed(() => this.entered() ?? this.session.session()?.demonstration?.plan);
  private readonly loaded = load<Plan>(() =>
    this.session.user() && this.code() ? `/plans/${this.code()}` : undefined,
  );

  readonly plan = this.loaded.value;
  /** It is read then; what the API lets one do in it says so, what one may do anywhere does not. */
  readonly isArchived = computed(() => this.plan()?.status === 'archived');
  readonly problem = this.loaded.problem;

  constructor() {
    const router = inject(Router);
    router.events.subscribe((event) => {
      if (event instanceof NavigationEnd) this.enter(planOf(router.routerState.snapshot.root));
    });
    effect(() => {
      if (this.problem()?.code === 'not-found') this.storage?.removeItem(storedAs);
    });
  }

  enter(code: string | null | undefined) {
    if (!code || code === this.entered()) return;
    this.entered.set(code);
    try {
      this.storage?.setItem(storedAs, code);
    } catch {
      // Storage may be forbidden; the plan is then known until the page is left.
    }
  }

  reload() {
    this.loaded.reload();
  }

  private remembered(): string | undefined {
    try {
      return this.storage?.getItem(storedAs) ?? undefined;
    } catch {
      return undefined;
    }
  }
}

function planOf(route: ActivatedRouteSnapshot): string | null {
  return route.firstChild ? planOf(route.firstChild) : route.paramMap.get('plan');
}
