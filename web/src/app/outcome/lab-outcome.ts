import { Component, computed, inject, input } from '@angular/core';
import type { Lab, LabOutcome as Outcome } from '@symmachia/contracts';
import type { Language } from '@symmachia/domain';
import { ErrorState, Formats, Skeleton, Words } from '@symmachia/ui';
import { load, query } from '../api/load';
import { CurrentPlan } from '../plans/current-plan';
import { DeliveredCard } from './delivered-card';
import { IdeaFatesCard } from './idea-fates-card';
import { LedActionsCard } from './led-actions-card';
import { NewFieldsCard } from './new-fields-card';
import { NewTogetherCard } from './new-together-card';

/** What came of a lab, counted from its ideas. */
@Component({
  selector: 'app-lab-outcome',
  imports: [DeliveredCard, ErrorState, IdeaFatesCard, LedActionsCard, NewFieldsCard, NewTogetherCard, Skeleton],
  templateUrl: './lab-outcome.html',
  styleUrl: './lab-outcome.css',
})
export class LabOutcome {
  private readonly formats = inject(Formats);
  protected readonly current = inject(CurrentPlan).plan;
  protected readonly t = inject(Words).t;

  readonly lab = input.required<Lab>();
  /** The code of the plan that it is counted in. */
  readonly plan = input.required<string>();
  readonly languages = input.required<readonly Language[]>();

  protected readonly loaded = load<Outcome>(() => `/labs/${this.lab().id}/outcome${query({ plan: this.plan() })}`, {
    labelled: true,
    live: this.plan,
  });
  protected readonly hasIdeas = computed(() => {
    const outcome = this.loaded.value();
    return outcome !== undefined && outcome.ideas.total + outcome.actions.list.length > 0;
  });
  private readonly isStillOpen = computed(() => ['planned', 'open'].includes(this.lab().status));
  protected readonly finding = computed(() => {
    const outcome = this.loaded.value();
    if (!outcome) return '';
    if (!this.hasIdeas()) return this.t(this.isStillOpen() ? 'outcome.collecting' : 'outcome.none');
    const { became, enriched } = outcome.actions;
    return this.t('outcome.finding', { became, enriched, further: outcome.ideas.furtherWork });
  });
  /** Said where the lab is listed in several plans. */
  protected readonly inPlan = computed(() =>
    this.lab().shownIn.length > 1
      ? this.t('outcome.inPlan', { plan: this.formats.text(this.loaded.value()?.plan.title) })
      : '',
  );
}
