import { Component, DOCUMENT, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ExplainedDimension, ExplainedRow, Explanation } from '@symmachia/contracts';
import { EmptyState, ErrorState, Formats, PageTitle, Rag, Skeleton, Words, ragOrder } from '@symmachia/ui';
import { saveTable } from '@symmachia/ui/charts';
import { query } from '../api/load';
import { loadList } from '../api/load-list';
import { ListAddress } from '../listing/list-address';
import { ShowMore } from '../listing/show-more';
import { CurrentPlan } from '../plans/current-plan';
import { PlanOverTitle } from '../plans/plan-over-title';
import { DrillDown } from './drill-down';
import { explainedTable } from './explained-table';
import { ExplainedRows } from './explained-rows';
import { FigureSums } from './figure-sums';
import { FigureLeftOut } from './figure-left-out';
import { PeriodNames } from './period-name';

/** How a figure is computed: in words with its numbers, and row by row. Which figure is in the address. */
@Component({
  selector: 'app-figure-page',
  imports: [
    EmptyState,
    ErrorState,
    ExplainedRows,
    FigureLeftOut,
    FigureSums,
    PageTitle,
    PlanOverTitle,
    Rag,
    RouterLink,
    ShowMore,
    Skeleton,
  ],
  providers: [DrillDown, ListAddress],
  templateUrl: './figure-page.html',
  styleUrl: './figure-page.css',
})
export class FigurePage {
  private readonly document = inject(DOCUMENT);
  private readonly drillDown = inject(DrillDown);
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly periods = inject(PeriodNames);
  protected readonly address = inject(ListAddress);
  protected readonly current = inject(CurrentPlan).plan;

  readonly plan = input.required<string>();
  readonly by = input<ExplainedDimension>();
  readonly key = input<string>();
  readonly period = input<string>();
  readonly asOf = input<string>();
  readonly rag = input<string>();

  protected readonly list = loadList<ExplainedRow, Explanation>(
    () =>
      `/plans/${this.plan()}/delivery/explanation${query({ by: this.by(), key: this.key(), period: this.period(), asOf: this.asOf(), rag: this.rag() })}`,
    this.address.shown,
    { labelled: true, live: true },
  );
  protected readonly explanation = this.list.first;

  protected readonly title = computed(() => {
    const { figure } = this.explanation() ?? {};
    return figure ? this.t('delivery.explain.of', { label: figure.label }) : this.t('delivery.explain.title');
  });
  /** When the figure is of: a locked period, or now. */
  protected readonly when = computed(() => {
    const explanation = this.explanation();
    if (!explanation) return '';
    const { snapshot, today } = explanation;
    return snapshot
      ? this.t('delivery.explain.frozen', { period: this.periods.of(snapshot.period) })
      : this.t('delivery.explain.now', { date: this.formats.date(today, 'long') });
  });
  protected readonly colours = computed(() => {
    const explanation = this.explanation();
    if (!explanation) return [];
    const { figure } = explanation;
    return ragOrder.map((rag) => ({ rag, count: figure.rag[rag], chosen: rag === this.rag() }));
  });
  /** The list of the same commitments, which is of a period or of now, not of any day. */
  protected readonly commitments = computed(() => {
    if (this.asOf()) return undefined;
    const [pillar, sector] = (this.key() ?? '').split('|');
    const filters = {
      total: {},
      sector: { sector: this.key() },
      pillar: { pillar: this.key() },
      pillarSector: { pillar, sector },
    };
    const by = this.by() ?? 'total';
    return by in filters ? this.drillDown.commitments(this.plan(), filters[by as keyof typeof filters]) : undefined;
  });

  protected print() {
    this.document.defaultView?.print();
  }

  protected download() {
    const { figure } = this.explanation() ?? {};
    const table = explainedTable(this.list.items() ?? [], this.words, this.formats);
    saveTable(
      this.document,
      table,
      [this.plan(), 'figure', this.by(), figure && this.period()].filter(Boolean).join('-'),
    );
  }
}
