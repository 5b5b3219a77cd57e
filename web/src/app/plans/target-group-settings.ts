import { Component, inject, input, signal } from '@angular/core';
import type { PageOf, Plan, TargetGroup } from '@symmachia/contracts';
import { ErrorState, Skeleton, Text, Words } from '@symmachia/ui';
import { load } from '../api/load';
import { HistoryEvents } from '../audit/history-events';
import { HistoryToggle, UnfoldedHistory } from '../audit/row-history';
import { TargetGroupForm } from './target-group-form';

/** The common target groups, and those that the plan adds. */
@Component({
  selector: 'app-target-group-settings',
  imports: [ErrorState, HistoryEvents, HistoryToggle, Skeleton, TargetGroupForm, Text],
  templateUrl: './target-group-settings.html',
  styleUrl: './settings-list.css',
})
export class TargetGroupSettings {
  protected readonly t = inject(Words).t;
  protected readonly unfolded = inject(UnfoldedHistory);

  readonly plan = input.required<Plan>();

  protected readonly groups = load<PageOf<TargetGroup>>(() => `/plans/${this.plan().code}/target-groups?limit=200`);
  /** The group being renamed, 'new', or nothing. */
  protected readonly editing = signal<TargetGroup | 'new' | undefined>(undefined);

  protected saved() {
    this.editing.set(undefined);
    this.groups.reload();
  }
}
