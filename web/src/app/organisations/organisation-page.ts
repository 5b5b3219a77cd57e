import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Organisation, PageOf, PlanSummary } from '@symmachia/contracts';
import { ErrorState, Formats, RecordHead, Skeleton, Words } from '@symmachia/ui';
import { load } from '../api/load';
import { History } from '../audit/history';
import { CurrentPlan } from '../plans/current-plan';
import { OrganisationInPlan } from './organisation-in-plan';
import { OrganisationOverTime } from './organisation-over-time';
import { OrganisationStanding } from './organisation-standing';
import { stepsFrom } from './standing-steps';

/** One organisation: what it is, and what it leads and promised in the plans under way. */
@Component({
  selector: 'app-organisation-page',
  imports: [
    ErrorState,
    History,
    OrganisationInPlan,
    OrganisationOverTime,
    OrganisationStanding,
    RecordHead,
    RouterLink,
    Skeleton,
  ],
  templateUrl: './organisation-page.html',
})
export class OrganisationPage {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  private readonly current = inject(CurrentPlan);

  readonly organisation = input.required<string>();

  protected readonly loaded = load<Organisation>(() => `/organisations/${this.organisation()}`);
  private readonly plans = load<PageOf<PlanSummary>>(() => '/plans?limit=200');
  protected readonly title = computed(() => this.formats.text(this.loaded.value()?.name));

  protected readonly mayChange = computed(() => this.loaded.value()?.may.includes('organisation:update') ?? false);
  protected readonly steps = computed(() => {
    const organisation = this.loaded.value();
    return organisation ? stepsFrom(organisation) : [];
  });

  /** The plan the reader is in first, then the others under way. */
  protected readonly underWay = computed(() => {
    const code = this.current.code();
    const plans = this.plans.value()?.items ?? [];
    return [
      ...plans.filter((plan) => plan.code === code),
      ...plans.filter((plan) => plan.code !== code && plan.status === 'in_delivery'),
    ];
  });
}
