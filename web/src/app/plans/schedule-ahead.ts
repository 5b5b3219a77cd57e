import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, form, max, min, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import type { GeneratedPeriods, Period, Plan } from '@symmachia/contracts';
import {
  type Cadence,
  periodsAhead,
  type Rhythm,
  rhythms,
  usualDaysOfGrace,
  usualDaysToReport,
} from '@symmachia/domain';
import { Control, Field, Formats, Toasts, Words } from '@symmachia/ui';
import { PeriodNames } from '../delivery/period-name';
import { Creating } from '../editing/editing';
import { EditingForm } from '../editing/editing-form';

interface CadenceFields {
  daysToReport: number | null;
  locksByItself: boolean;
  daysOfGrace: number | null;
}

/** The plan's months or quarters as reporting periods: what would be scheduled stands there before it is. */
@Component({
  selector: 'app-schedule-ahead',
  imports: [Control, EditingForm, Field, FormField, RouterLink],
  templateUrl: './schedule-ahead.html',
  styleUrl: './schedule-ahead.css',
})
export class ScheduleAhead {
  private readonly words = inject(Words);
  private readonly toasts = inject(Toasts);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly names = inject(PeriodNames);

  readonly plan = input.required<Plan>();
  readonly rhythm = input.required<Rhythm>();
  /** The periods that are there. */
  readonly there = input.required<readonly Period[]>();
  readonly scheduled = output();
  readonly cancelled = output();

  protected readonly rhythms = rhythms;
  protected readonly form = form(
    signal<CadenceFields>({ daysToReport: usualDaysToReport, locksByItself: true, daysOfGrace: usualDaysOfGrace }),
    (path) => {
      required(path.daysToReport);
      min(path.daysToReport, 0);
      max(path.daysToReport, 90);
      required(path.daysOfGrace, { when: ({ valueOf }) => valueOf(path.locksByItself) });
      min(path.daysOfGrace, 1);
      max(path.daysOfGrace, 90);
    },
  );
  protected readonly creating = new Creating<GeneratedPeriods, CadenceFields>(this.form);

  private readonly cadence = computed((): Cadence | undefined => {
    const { daysToReport, locksByItself, daysOfGrace } = this.form().value();
    if (this.form().invalid() || daysToReport === null) return undefined;
    return { rhythm: this.rhythm(), daysToReport, daysOfGrace: locksByItself ? daysOfGrace : null };
  });
  protected readonly preview = computed(() => {
    const cadence = this.cadence();
    return cadence ? periodsAhead(this.plan(), cadence, this.there()) : [];
  });
  protected readonly wanted = computed(() => this.preview().filter(({ takenBy }) => takenBy === null).length);

  protected readonly save = async (): Promise<boolean> => {
    const made = await this.creating.save(`/plans/${this.plan().code}/periods/generate`, { ...this.cadence() });
    if (!made) return false;
    this.toasts.say(this.t('periods.ahead.done', { count: made.items.length }));
    this.scheduled.emit();
    return true;
  };
}
