import { HttpBackend, HttpClient } from '@angular/common/http';
import { DOCUMENT, Injectable, computed, effect, inject } from '@angular/core';
import type { PlanCounter } from '@symmachia/contracts';
import { firstValueFrom } from 'rxjs';
import { apiBase } from './api';
import { FollowedPlan } from './followed-plan';

/** From one page to the next the stream stays open, in milliseconds. */
const linger = 2_000;

/** Tells pages that the plan they show changed, while their window is in sight. */
@Injectable({ providedIn: 'root' })
export class PlanEvents {
  private readonly document = inject(DOCUMENT);
  /** Without interceptors: a question that nobody answers waits for nobody, and is asked again. */
  private readonly http = new HttpClient(inject(HttpBackend));
  private readonly plans = new Map<string, FollowedPlan>();

  constructor() {
    this.document.addEventListener('visibilitychange', () => {
      for (const plan of this.plans.values())
        if (this.document.hidden) plan.sleep();
        else plan.wake();
    });
  }

  /** Calls back at each change of the plan until told to stop. */
  follow(code: string, changed: () => void): () => void {
    const plan = this.plans.get(code) ?? this.begin(code);
    plan.listeners.add(changed);
    return () => {
      plan.listeners.delete(changed);
      setTimeout(() => this.endIfAlone(code, plan), linger);
    };
  }

  private begin(code: string): FollowedPlan {
    const url = `${apiBase}/plans/${code}/events`;
    const plan = new FollowedPlan(url, async () => (await firstValueFrom(this.http.get<PlanCounter>(url))).changes);
    this.plans.set(code, plan);
    if (!this.document.hidden) plan.wake();
    return plan;
  }

  private endIfAlone(code: string, plan: FollowedPlan): void {
    if (plan.listeners.size > 0) return;
    plan.sleep();
    if (this.plans.get(code) === plan) this.plans.delete(code);
  }
}

/** Whether something stays fresh with the plan that its path is in, or with the one whose code is given. */
export type Live = boolean | (() => string);

/** Reads again, through `reload`, whenever the plan changes. To be called where a page is made. */
export function keepFresh(path: () => string | undefined, live: Live, reload: () => void): void {
  if (!live) return;
  const events = inject(PlanEvents);
  const plan = computed(() => (live === true ? /^\/plans\/([^/?]+)/.exec(path() ?? '')?.[1] : live()));
  effect((stop) => {
    const code = plan();
    if (code !== undefined) stop(events.follow(code, reload));
  });
}
