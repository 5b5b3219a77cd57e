import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState, ErrorState, Formats, PageTitle, Skeleton, Words } from '@symmachia/ui';
import { History } from '../audit/history';
import { CurrentPlan } from './current-plan';
import { PeriodSettings } from './period-settings';
import { PillarSettings } from './pillar-settings';
import { PlanDetails } from './plan-details';
import { PlanOverTitle } from './plan-over-title';
import { TargetGroupSettings } from './target-group-settings';

const parts = ['details', 'pillars', 'targetGroups', 'periods'] as const;

/** What the coordinator sets up: the plan itself, its pillars, target groups and reporting periods. */
@Component({
  selector: 'app-plan-settings',
  imports: [
    EmptyState,
    ErrorState,
    History,
    PageTitle,
    PeriodSettings,
    PillarSettings,
    PlanDetails,
    PlanOverTitle,
    RouterLink,
    Skeleton,
    TargetGroupSettings,
  ],
  templateUrl: './plan-settings.html',
  styles: `
    .page {
      max-width: 960px;
    }
    .parts {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-bottom: 20px;
    }
  `,
})
export class PlanSettings {
  protected readonly current = inject(CurrentPlan);
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);

  /** From the address. */
  readonly plan = input.required<string>();
  readonly part = input<string>();
  readonly period = input<string>();
  readonly ahead = input<string>();

  /** An archived plan has but its status to change. */
  protected readonly parts = computed(() => (this.current.isArchived() ? parts.slice(0, 1) : parts));
  protected readonly shown = computed(() => this.parts().find((part) => part === this.part()) ?? 'details');
}
