import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Delivery, OrganisationSummary, PageOf } from '@symmachia/contracts';
import { sectors } from '@symmachia/domain';
import { EmptyState, Formats, PageTitle, Progress, SortHeading, Text, Words } from '@symmachia/ui';
import { Loaded, load, query } from '../api/load';
import { loadList } from '../api/load-list';
import { ListAddress } from '../listing/list-address';
import { Listing } from '../listing/listing';
import { CurrentPlan } from '../plans/current-plan';
import { SessionStore } from '../session/session-store';

const filters = ['sector', 'plan'] as const;
const sorts = ['name', '-name', 'memberSince', '-memberSince'] as const;

/** The members of the alliance by sector, with what each has delivered in the current plan. */
@Component({
  selector: 'app-organisation-list',
  imports: [EmptyState, Listing, PageTitle, Progress, RouterLink, SortHeading, Text],
  providers: [ListAddress],
  templateUrl: './organisation-list.html',
  styleUrl: './organisation-list.css',
})
export class OrganisationList {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly address = inject(ListAddress);
  protected readonly current = inject(CurrentPlan);
  protected readonly mayCreate = computed(() => this.session.may('organisation:create'));
  private readonly session = inject(SessionStore);

  protected readonly names = filters;
  protected readonly sort = computed(() => this.address.sort() || 'name');
  protected readonly sorts = computed(() => sorts.map((key) => ({ key, label: this.t(`organisations.sort.${key}`) })));

  private readonly filters = computed(() => this.address.filters(filters));
  protected readonly sector = computed(() => this.filters()['sector']?.[0]);
  protected readonly takingPart = computed(() => this.filters()['plan']?.[0]);
  protected readonly list = loadList<OrganisationSummary>(
    () => `/organisations${this.narrowedTo(this.sector(), { sort: this.address.sort() })}`,
    this.address.shown,
  );
  private readonly totals = [undefined, ...sectors].map((sector) => ({
    sector,
    page: load<PageOf<OrganisationSummary>>(() => `/organisations${this.narrowedTo(sector, { limit: 1 })}`),
  }));
  protected readonly tabs = computed(() =>
    this.totals.map(({ sector, page }) => ({
      sector: sector ?? null,
      label: sector ? this.words.of('sector', sector) : this.t('organisations.all'),
      count: page.value()?.total,
      current: this.sector() === sector,
    })),
  );

  private readonly delivery: Loaded<Delivery> = load<Delivery>(() => {
    const code = this.current.code();
    return code && `/plans/${code}/delivery?by=organisation`;
  });
  private readonly figures = computed(
    () => new Map(this.delivery.value()?.groups.map((figure) => [figure.key, figure]) ?? []),
  );
  protected readonly rows = computed(() =>
    (this.list.items() ?? []).map((organisation) => ({
      organisation,
      formerly: this.formats.list(organisation.formerly.map((name) => this.formats.text(name))),
      figure: this.figures().get(organisation.id),
    })),
  );
  protected readonly count = computed(() => this.t('organisations.count', { count: this.list.total() }));

  private narrowedTo(sector: string | undefined, besides: Record<string, string | number>): string {
    return query({ q: this.address.search(), sector, plan: this.takingPart(), ...besides });
  }
}
