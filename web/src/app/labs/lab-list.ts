import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LabSummary } from '@symmachia/contracts';
import { labKinds, labStatuses } from '@symmachia/domain';
import { EmptyState, Facet, Formats, PageTitle, SortHeading, Text, Words } from '@symmachia/ui';
import { query } from '../api/load';
import { loadList } from '../api/load-list';
import { DownloadList } from '../listing/download-list';
import { asParameters } from '../listing/filters';
import { ListAddress } from '../listing/list-address';
import { Listing } from '../listing/listing';
import { OutcomeLinks } from '../outcome/outcome-links';
import { CurrentPlan } from '../plans/current-plan';
import { PlanOverTitle } from '../plans/plan-over-title';
import { daysOf } from './lab-days';
import { SectorCounts } from './sector-counts';

const filters = ['kind', 'status'] as const;
const sorts = ['-startDate', 'startDate', 'title'] as const;

/** The labs that shaped a plan, the latest first: what they were, and who sat at the table. */
@Component({
  selector: 'app-lab-list',
  imports: [DownloadList, EmptyState, Listing, PageTitle, PlanOverTitle, RouterLink, SectorCounts, SortHeading, Text],
  providers: [ListAddress],
  templateUrl: './lab-list.html',
  styleUrl: './lab-list.css',
})
export class LabList {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly address = inject(ListAddress);
  protected readonly behind = inject(OutcomeLinks);
  protected readonly current = inject(CurrentPlan).plan;

  readonly plan = input.required<string>();

  protected readonly names = filters;
  protected readonly sort = computed(() => this.address.sort() || '-startDate');
  protected readonly sorts = computed(() => sorts.map((key) => ({ key, label: this.t(`labs.sort.${key}`) })));
  protected readonly mayCreate = computed(() => this.current()?.may.includes('lab:update') ?? false);
  protected readonly languages = computed(() => this.current()?.languages ?? []);

  private readonly filters = computed(() => this.address.filters(filters));
  protected readonly narrowing = computed(() => ({ q: this.address.search(), ...asParameters(this.filters()) }));
  protected readonly list = loadList<LabSummary>(
    () => `/plans/${this.plan()}/labs${query({ ...this.narrowing(), sort: this.address.sort() })}`,
    this.address.shown,
    { live: true },
  );
  protected readonly facets = computed((): readonly Facet[] => [
    this.facet('kind', labKinds, 'labKind'),
    this.facet('status', labStatuses, 'labStatus'),
  ]);
  protected readonly count = computed(() => this.t('labs.count', { count: this.list.total() }));

  protected readonly days = (lab: LabSummary): string => daysOf(lab, this.words, this.formats);

  private facet(name: (typeof filters)[number], keys: readonly string[], vocabulary: string): Facet {
    const choices = keys.map((key) => ({
      key,
      label: this.words.of(vocabulary, key),
      chosen: this.filters()[name]?.includes(key) ?? false,
    }));
    return { name, heading: this.t(`labs.${name}`), choices };
  }
}
