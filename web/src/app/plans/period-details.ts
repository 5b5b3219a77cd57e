import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Period, PeriodExceptions, Plan } from '@symmachia/contracts';
import { isUnlockable } from '@symmachia/domain';
import { ErrorState, Formats, Skeleton, Text, Words } from '@symmachia/ui';
import { load } from '../api/load';
import { HistoryEvents } from '../audit/history-events';
import { PeriodCourse } from '../reporting/period-course';

/** Of one reporting period: its course, the seal of its figures, who may still report, and its history. */
@Component({
  selector: 'app-period-details',
  imports: [ErrorState, HistoryEvents, PeriodCourse, RouterLink, Skeleton, Text],
  templateUrl: './period-details.html',
  styleUrl: './period-details.css',
})
export class PeriodDetails {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);

  readonly plan = input.required<Plan>();
  readonly period = input.required<Period>();
  readonly reverted = output();

  protected readonly isUnlockable = computed(() => isUnlockable(this.period().status));
  protected readonly exceptions = load<PeriodExceptions>(() =>
    this.isUnlockable() ? `/periods/${this.period().id}/exceptions` : undefined,
  );
}
