import { Injectable, computed, inject } from '@angular/core';
import { CurrentPlan } from '../plans/current-plan';
import { SessionStore } from '../session/session-store';

/** What the reader may do with ideas of the current plan. */
@Injectable({ providedIn: 'root' })
export class IdeaRights {
  private readonly current = inject(CurrentPlan);
  private readonly session = inject(SessionStore);

  readonly mayPropose = computed(() => this.may('idea:propose'));
  /** Whether they decide about ideas. */
  readonly mayDecide = computed(() => this.may('idea:update'));

  private may(scope: string): boolean {
    const isOpen = this.session.may(scope) && !this.current.isArchived();
    return isOpen || (this.current.plan()?.may.includes(scope) ?? false);
  }
}
