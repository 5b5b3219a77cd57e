import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ActionSummary, CommitmentSummary, Delivery, PageOf, PlanSummary } from '@symmachia/contracts';
import { worstFreshness, freshnesses } from '@symmachia/domain';
import {
  EmptyState,
  ErrorState,
  Formats,
  Freshness,
  Progress,
  Rag,
  Skeleton,
  Text,
  Words,
  ragOrder,
} from '@symmachia/ui';
import { Meter } from '@symmachia/ui/charts';
import { load } from '../api/load';
import { CommitmentTable } from '../commitments/commitment-table';

const shown = 50;

/** What one organisation leads and promised in one plan, and how far it is. */
@Component({
  selector: 'app-organisation-in-plan',
  imports: [CommitmentTable, EmptyState, ErrorState, Freshness, Meter, Progress, Rag, RouterLink, Skeleton, Text],
  templateUrl: './organisation-in-plan.html',
  styleUrl: './organisation-in-plan.css',
})
export class OrganisationInPlan {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);

  readonly organisation = input.required<string>();
  readonly plan = input.required<PlanSummary>();

  protected readonly commitments = load<PageOf<CommitmentSummary>>(
    () => `/plans/${this.plan().code}/commitments?organisation=${this.organisation()}&limit=${shown}`,
  );
  private readonly actions = load<PageOf<ActionSummary>>(
    () => `/plans/${this.plan().code}/actions?organisation=${this.organisation()}&limit=200`,
  );
  private readonly delivery = load<Delivery>(() => `/plans/${this.plan().code}/delivery?by=organisation`);

  protected readonly led = computed(() =>
    this.actions.value()?.items.filter(({ leadOrganisation }) => leadOrganisation.id === this.organisation()),
  );
  protected readonly figure = computed(() =>
    this.delivery.value()?.groups.find(({ key }) => key === this.organisation()),
  );
  protected readonly rags = computed(() => {
    const counts = this.figure()?.rag;
    return ragOrder.flatMap((rag) => (counts?.[rag] ? [{ rag, count: counts[rag] }] : []));
  });
  /** The worst of the commitments that it leads. */
  protected readonly freshness = computed(() => {
    const counts = this.figure()?.freshness;
    return counts && worstFreshness(freshnesses.filter((state) => counts[state] > 0));
  });
  protected readonly more = computed(() => Math.max(0, (this.commitments.value()?.total ?? 0) - shown));
  protected readonly list = computed(() => ['/', this.words.language(), 'plans', this.plan().code, 'commitments']);

  protected readonly coverage = computed(() => {
    const figure = this.figure();
    if (!figure) return '';
    const { owed, reported, leftOut } = figure;
    return this.t('organisations.basis', { owed, reported, leftOut });
  });
}
