import { Component, computed, inject, input } from '@angular/core';
import type { Period } from '@symmachia/contracts';
import { type PeriodStatus, periodStatuses } from '@symmachia/domain';
import { Formats, Words } from '@symmachia/ui';

/** A period's whole course, from being scheduled to being published: what is behind it, where it is, when the rest comes. */
@Component({
  selector: 'app-period-course',
  template: `<ol role="list" [attr.aria-label]="t('periods.course.label')">
    @for (step of steps(); track step.status) {
      <li [class]="step.place" [attr.aria-current]="step.place === 'current' ? 'step' : null">
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          @switch (step.place) {
            @case ('behind') {
              <circle class="full" cx="8" cy="8" r="7" />
              <path class="sign" d="M4.6 8.3l2.3 2.3 4.6-4.9" />
            }
            @case ('current') {
              <circle cx="8" cy="8" r="6.5" />
              <circle class="full" cx="8" cy="8" r="3.4" />
            }
            @default {
              <circle cx="8" cy="8" r="5.5" />
            }
          }
        </svg>
        <b>{{ words.of('periodStatus', step.status) }}</b>
        <span class="small quiet">{{ step.when }}</span>
      </li>
    }
  </ol>`,
  styleUrl: './period-course.css',
})
export class PeriodCourse {
  private readonly formats = inject(Formats);
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;

  readonly period = input.required<Period>();
  readonly timezone = input.required<string>();

  protected readonly steps = computed(() => {
    const { status, graceUntil } = this.period();
    const at = periodStatuses.indexOf(status);
    return periodStatuses
      .filter((step) => step !== 'grace' || graceUntil !== null)
      .map((step) => ({ status: step, when: this.when(step), place: placeOf(periodStatuses.indexOf(step), at) }));
  });

  private when(step: PeriodStatus): string {
    const { opensAt, dueAt, graceUntil, lockedAt } = this.period();
    const day = (moment: string | null) => this.formats.day(moment, this.timezone());
    const moments = { opens: day(opensAt), due: day(dueAt), grace: day(graceUntil) };
    if (step === 'scheduled') return '';
    if (step !== 'locked') return this.t(`periods.course.${step}`, moments);
    return (
      day(lockedAt) || this.t(`periods.course.${graceUntil === null ? 'lockedByHand' : 'lockedByItself'}`, moments)
    );
  }
}

const placeOf = (step: number, current: number): 'behind' | 'current' | 'ahead' => {
  if (step === current) return 'current';
  return step < current ? 'behind' : 'ahead';
};
