import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Text, Words } from '@symmachia/ui';
import { CurrentPlan } from './current-plan';

/** Above the heading of a page, the plan that it belongs to; leads to its dashboard. */
@Component({
  selector: 'app-plan-over-title',
  imports: [RouterLink, Text],
  template: `<p class="over-title">
    @if (current(); as plan) {
      <a [routerLink]="['/', words.language(), 'plans', plan.code]" [queryParams]="{ period: period() ?? null }"
        ><app-text [text]="plan.title" [languages]="plan.languages"
      /></a>
    } @else {
      &nbsp;
    }
  </p>`,
})
export class PlanOverTitle {
  protected readonly words = inject(Words);
  protected readonly current = inject(CurrentPlan).plan;

  /** The period that the dashboard is to show; without it, now. */
  readonly period = input<string>();
}
