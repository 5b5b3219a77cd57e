import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { LabSummary, Lineage, PageOf } from '@symmachia/contracts';
import { EmptyState, ErrorState, Formats, PageTitle, Skeleton, Words } from '@symmachia/ui';
import { load, query } from '../api/load';
import { PlanOverTitle } from '../plans/plan-over-title';
import { LineageCard } from './lineage-card';

/** What became of the ideas of a plan, of all its labs or of one. */
@Component({
  selector: 'app-lineage-page',
  imports: [EmptyState, ErrorState, LineageCard, PageTitle, PlanOverTitle, RouterLink, Skeleton],
  templateUrl: './lineage-page.html',
  styles: `
    .filter {
      display: grid;
      gap: 4px;
      width: min(420px, 100%);
    }
  `,
})
export class LineagePage {
  private readonly router = inject(Router);
  private readonly formats = inject(Formats);
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;

  /** From the address: the plan's code; which lab; whether the table stands in place of the drawing. */
  readonly plan = input.required<string>();
  readonly lab = input<string>();
  readonly table = input<string>();

  protected readonly lineage = load<Lineage>(() => `/plans/${this.plan()}/lineage${query({ lab: this.lab() })}`);
  private readonly all = load<PageOf<LabSummary>>(() => `/plans/${this.plan()}/labs?limit=200&sort=startDate`);
  protected readonly labs = computed(() =>
    (this.all.value()?.items ?? []).map(({ id, title }) => ({ id, label: this.formats.text(title) })),
  );

  protected choose(lab: string) {
    this.show({ lab: lab || null });
  }

  protected showTable(shown: boolean) {
    this.show({ table: shown ? 'lineage' : null });
  }

  private show(queryParams: Record<string, string | null>) {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
