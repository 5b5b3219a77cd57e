import { Injectable, computed, inject } from '@angular/core';
import type { LabSummary, PageOf, PlanSummary } from '@symmachia/contracts';
import { Formats } from '@symmachia/ui';
import { load } from '../api/load';
import { CurrentPlan } from '../plans/current-plan';

/** What a lab's form lets one choose from: the plan's labs, and the other plans. Provided by a page. */
@Injectable()
export class LabChoices {
  private readonly formats = inject(Formats);
  private readonly current = inject(CurrentPlan);
  private readonly labPage = load<PageOf<LabSummary>>(() => {
    const code = this.current.code();
    return code && `/plans/${code}/labs?limit=200`;
  });
  private readonly planPage = load<PageOf<PlanSummary>>(() => '/plans?limit=200');

  readonly labs = computed(() =>
    (this.labPage.value()?.items ?? []).map(({ id, title }) => ({ key: id, label: this.formats.text(title) })),
  );
  readonly plans = computed(() =>
    (this.planPage.value()?.items ?? [])
      .filter(({ id }) => id !== this.current.plan()?.id)
      .map(({ id, title }) => ({ key: id, label: this.formats.text(title) })),
  );
  readonly names = {
    lab: (id: string): string => this.labs().find(({ key }) => key === id)?.label ?? '–',
    plan: (id: string): string => this.plans().find(({ key }) => key === id)?.label ?? '–',
  };
}
