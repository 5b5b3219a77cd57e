import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { RagOverride, RagOverrides, RagStanding } from '@symmachia/contracts';
import { Formats, Rag, Words } from '@symmachia/ui';
import { load } from '../api/load';
import { CurrentPlan } from '../plans/current-plan';
import { OverrideForm } from './override-form';
import { PeriodNames } from './period-name';

/** What was reported beside what is calculated, how they differ, and what the unit set against it: for whom it may, the forms. */
@Component({
  selector: 'app-standing-card',
  imports: [OverrideForm, Rag],
  templateUrl: './standing-card.html',
  styleUrl: './standing-card.css',
})
export class StandingCard {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly periods = inject(PeriodNames);
  private readonly plan = inject(CurrentPlan).plan;

  readonly standing = input.required<RagStanding>();
  /** Where the commitment or action is read, after `/api/v1`. */
  readonly path = input.required<string>();
  readonly mayOverride = input(false);
  /** Of an action: how many of its commitments report otherwise, and how many the unit set the standing of. */
  readonly diverging = input<number>();
  readonly overridden = input(0);
  readonly changed = output();

  protected readonly asked = signal<'override' | 'end' | undefined>(undefined);
  protected readonly looksBack = signal(false);
  protected readonly override = computed(() => this.standing().override ?? undefined);
  /** A standing can only be set in a period that it ends with. */
  protected readonly maySet = computed(() => {
    const status = this.plan()?.currentPeriod?.status;
    return this.mayOverride() && (status === 'open' || status === 'grace');
  });
  protected readonly difference = computed(() => {
    const { reported, divergence } = this.standing();
    const count = this.diverging();
    if (count !== undefined) return count > 0 ? this.t('delivery.standing.diverging', { count }) : '';
    return reported === null ? '' : this.t(`delivery.standing.difference.${divergence ?? 'none'}`);
  });
  private readonly all = load<RagOverrides>(() => (this.looksBack() ? `${this.path()}/rag-override` : undefined));
  protected readonly earlier = computed(() => this.all.value()?.items.filter(({ id }) => id !== this.override()?.id));

  protected setOn({ by, createdAt, period }: RagOverride): string {
    const params = { date: this.day(createdAt), period: this.periods.of(period) };
    return by
      ? this.t('delivery.standing.setBy', { ...params, name: by.name })
      : this.t('delivery.standing.setOn', params);
  }

  protected ended({ endedAt, endReason, period }: RagOverride): string {
    if (endedAt) return this.t('delivery.standing.endedOn', { date: this.day(endedAt), reason: endReason ?? '' });
    const isClosed = period.status === 'locked' || period.status === 'published';
    return this.t(isClosed ? 'delivery.standing.endedWithPeriod' : 'delivery.standing.counts');
  }

  protected day(moment: string): string {
    return this.formats.moment(moment, this.plan()?.timezone);
  }

  protected done() {
    this.asked.set(undefined);
    this.all.reload();
    this.changed.emit();
  }
}
