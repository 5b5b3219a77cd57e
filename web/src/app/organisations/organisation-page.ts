import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Organisation, PageOf, PlanSummary } from '@symmachia/contracts';
import { ErrorState, Formats, PageTitle, Skeleton, Text, Words } from '@symmachia/ui';
import { load } from '../api/load';
import { CurrentPlan } from '../plans/current-plan';
import { OrganisationInPlan } from './organisation-in-plan';

/** One organisation: what it is, and what it leads and promised in the plans under way. */
@Component({
  selector: 'app-organisation-page',
  imports: [ErrorState, OrganisationInPlan, PageTitle, RouterLink, Skeleton, Text],
  templateUrl: './organisation-page.html',
})
export class OrganisationPage {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  private readonly current = inject(CurrentPlan);

  readonly organisation = input.required<string>();

  protected readonly loaded = load<Organisation>(() => `/organisations/${this.organisation()}`);
  private readonly other = load<Organisation>(() => {
    const id = this.loaded.value()?.mergedInto ?? this.loaded.value()?.successor;
    return id ? `/organisations/${id}` : undefined;
  });
  private readonly plans = load<PageOf<PlanSummary>>(() => '/plans?limit=200');
  protected readonly successor = this.other.value;
  protected readonly title = computed(() => this.formats.text(this.loaded.value()?.name));

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
