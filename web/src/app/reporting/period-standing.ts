import { Component, Injectable, inject, input } from '@angular/core';
import type { PeriodStatus } from '@symmachia/domain';
import { Formats, Words } from '@symmachia/ui';
import { PeriodBadge } from './period-badge';

/** What the standing of a period is told from. */
export interface StandingPeriod {
  readonly status: PeriodStatus;
  readonly opensAt?: string;
  readonly dueAt: string;
  readonly graceUntil: string | null;
  readonly lockedAt?: string | null;
}

/** Says where a period stands and what comes next, by itself or by hand. */
@Injectable({ providedIn: 'root' })
export class PeriodStandings {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);

  readonly of = (period: StandingPeriod, timezone: string): string => {
    const day = (moment: string | null | undefined) => this.formats.day(moment, timezone);
    return this.words.t(`periods.standing.${keyOf(period)}`, {
      opens: day(period.opensAt),
      due: day(period.dueAt),
      grace: day(period.graceUntil),
      locked: day(period.lockedAt) || 'none',
    });
  };
}

const keyOf = ({ status, graceUntil }: StandingPeriod): string =>
  (status === 'scheduled' || status === 'open') && graceUntil === null ? `${status}ByHand` : status;

/** The same, behind the badge of its status. */
@Component({
  selector: 'app-period-standing',
  imports: [PeriodBadge],
  template: `<app-period-badge [status]="period().status" />
    <span class="small quiet">{{ standings.of(period(), timezone()) }}</span>`,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 4px 10px;
      align-items: center;
    }
  `,
})
export class PeriodStanding {
  protected readonly standings = inject(PeriodStandings);

  readonly period = input.required<StandingPeriod>();
  readonly timezone = input.required<string>();
}
