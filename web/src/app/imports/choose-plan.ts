import { Component, effect, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { PageOf, PlanSummary } from '@symmachia/contracts';
import { EmptyState, ErrorState, PageTitle, Skeleton, Text, Words } from '@symmachia/ui';
import { load } from '../api/load';
import { SessionStore } from '../session/session-store';

/** An import belongs to a plan. Where there is only one, it is not asked for. */
@Component({
  selector: 'app-choose-plan',
  imports: [EmptyState, ErrorState, PageTitle, RouterLink, Skeleton, Text],
  template: `<div class="page narrow stack">
    <h1 [appPageTitle]="t('imports.start.title')">{{ t('imports.start.title') }}</h1>
    @if (plans.value(); as page) {
      @if (page.items.length) {
        <p class="lead">{{ t('imports.choosePlan.lead') }}</p>
        <ul class="stack tight" role="list">
          @for (plan of page.items; track plan.id) {
            <li class="card">
              <a [routerLink]="['/', words.language(), 'plans', plan.code, 'import']"
                ><app-text [text]="plan.title" [languages]="plan.languages"
              /></a>
              <p class="quiet small"><app-text [text]="plan.organisation.name" /></p>
            </li>
          }
        </ul>
      } @else {
        <app-empty-state
          class="card"
          [heading]="t('imports.choosePlan.none')"
          [text]="t('imports.choosePlan.noneText')"
        >
          @if (session.may('plan:create')) {
            <a class="button primary" [routerLink]="['/', words.language(), 'plans', 'new']">{{
              t('imports.choosePlan.create')
            }}</a>
          }
        </app-empty-state>
      }
    } @else if (plans.problem(); as problem) {
      <app-error-state [code]="problem.code" (again)="plans.reload()" />
    } @else {
      <app-skeleton [lines]="4" />
    }
  </div>`,
})
export class ChoosePlan {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly session = inject(SessionStore);

  protected readonly plans = load<PageOf<PlanSummary>>(() => '/plans?limit=200');

  constructor() {
    const router = inject(Router);
    effect(() => {
      const [only, another] = this.plans.value()?.items ?? [];
      if (!only || another) return;
      void router.navigate(['/', this.words.language(), 'plans', only.code, 'import'], { replaceUrl: true });
    });
  }
}
