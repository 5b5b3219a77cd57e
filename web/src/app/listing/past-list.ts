import { Component, Injectable, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PageOf, Period } from '@symmachia/contracts';
import { Words } from '@symmachia/ui';
import { load } from '../api/load';
import { PeriodNames } from '../delivery/period-name';
import { CurrentPlan } from '../plans/current-plan';
import { ListAddress } from './list-address';

/** The locked period that a list is of; undefined: it is of now. Provided by the page of the list. */
@Injectable()
export class PastPeriod {
  private readonly address = inject(ListAddress);
  private readonly current = inject(CurrentPlan);
  private readonly periods = load<PageOf<Period>>(() => {
    const code = this.current.code();
    return this.address.period() && code ? `/plans/${code}/periods?limit=200` : undefined;
  });

  readonly period = computed(() =>
    this.periods
      .value()
      ?.items.find(
        ({ id, label, status }) =>
          [id, label].includes(this.address.period()) && (status === 'locked' || status === 'published'),
      ),
  );
}

/** Says above a list that it is of a locked period, and leads back to now. */
@Component({
  selector: 'app-past-notice',
  imports: [RouterLink],
  template: `@if (past.period(); as period) {
    <p class="notice">
      {{ t('listing.past', { period: names.of(period) }) }}
      <a class="no-print" routerLink="." [queryParams]="{ period: null }" queryParamsHandling="merge">{{
        t('delivery.backToNow')
      }}</a>
    </p>
  }`,
})
export class PastNotice {
  protected readonly t = inject(Words).t;
  protected readonly names = inject(PeriodNames);
  protected readonly past = inject(PastPeriod);
}
