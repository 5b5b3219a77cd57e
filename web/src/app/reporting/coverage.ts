import { Component, ElementRef, afterRenderEffect, computed, inject, input, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { OrganisationRef, PlanCoverage } from '@symmachia/contracts';
import { coverageStates, sectors } from '@symmachia/domain';
import { EmptyState, ErrorState, Formats, PageTitle, SearchField, Skeleton, Text, Words } from '@symmachia/ui';
import { load, query } from '../api/load';
import { PeriodNames } from '../delivery/period-name';
import { type Download, DownloadMenu } from '../listing/download-menu';
import { ListAddress } from '../listing/list-address';
import { CurrentPlan } from '../plans/current-plan';
import { PlanOverTitle } from '../plans/plan-over-title';
import { CoverageCell } from './coverage-cell';
import { type Finding, findingsOf, lockNotesOf } from './coverage-findings';
import { matrixOf, organisationsIn, totalOf } from './coverage-matrix';
import { ReportMark } from './report-mark';

const filterNames = ['state', 'sector'] as const;

/** Who has reported for which period, and who has not. Its whole state is in the address. */
@Component({
  selector: 'app-coverage',
  imports: [
    CoverageCell,
    DownloadMenu,
    EmptyState,
    ErrorState,
    PageTitle,
    PlanOverTitle,
    ReportMark,
    RouterLink,
    SearchField,
    Skeleton,
    Text,
  ],
  providers: [ListAddress],
  templateUrl: './coverage.html',
  styleUrl: './coverage.css',
})
export class Coverage {
  private readonly router = inject(Router);
  private readonly current = inject(CurrentPlan);
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly names = inject(PeriodNames);
  protected readonly address = inject(ListAddress);

  /** From the address: the plan's code; the period in question, else the newest. */
  readonly plan = input.required<string>();
  readonly period = input<string>();

  protected readonly filterNames = filterNames;
  protected readonly page = load<PlanCoverage>(() => `/plans/${this.plan()}/coverage`, { live: true });
  protected readonly loadedPlan = this.current.plan;
  protected readonly mayExport = computed(() => this.loadedPlan()?.may.includes('export:run') ?? false);

  /** The newest first. */
  protected readonly periods = computed(() => this.page.value()?.periods.toReversed() ?? []);
  private readonly at = computed(() => {
    const asked = this.period();
    const found = this.periods().findIndex(({ period }) => period.id === asked || period.label === asked);
    return Math.max(0, found);
  });
  protected readonly asked = computed(() => this.periods()[this.at()]);
  private readonly askedId = computed(() => this.asked()?.period.id);
  protected readonly byName = computed(() => this.address.sort() === 'name');

  private readonly filters = computed(() => this.address.filters(filterNames));
  private readonly filter = computed(() => ({
    states: coverageStates.filter((state) => this.filters()['state']?.includes(state)),
    sectors: sectors.filter((sector) => this.filters()['sector']?.includes(sector)),
    text: this.address.search(),
  }));
  protected readonly rows = computed(() =>
    matrixOf(this.periods(), {
      at: this.at(),
      filter: this.filter(),
      byName: this.byName(),
      compare: (one, other) => this.formats.compare(this.nameOf(one), this.nameOf(other)),
    }),
  );
  protected readonly columns = computed(() =>
    this.periods().map(({ period }, at) => ({
      period,
      isAsked: at === this.at(),
      name: this.names.of(period),
      due: this.t('coverage.due', { day: this.day(period.dueAt) }),
      total: this.t('coverage.organisationsReported', totalOf(this.rows(), at)),
    })),
  );
  protected readonly findings = computed(() => {
    const asked = this.asked();
    if (!asked) return [];
    const named = { period: this.names.of(asked.period), due: this.day(asked.period.dueAt) };
    return findingsOf(asked, named).map(this.inWords);
  });
  protected readonly lockNotes = computed(() => {
    const asked = this.asked();
    return asked ? lockNotesOf(asked).map(this.inWords) : [];
  });
  protected readonly states = computed(() => {
    const counts = organisationsIn(this.asked()?.items ?? []);
    return coverageStates
      .map((state) => ({ state, count: counts.get(state) ?? 0, chosen: this.filter().states.includes(state) }))
      .filter(({ count, chosen }) => count > 0 || chosen);
  });
  protected readonly sectors = computed(() =>
    sectors.map((sector) => ({
      sector,
      label: this.words.of('sector', sector),
      chosen: this.filter().sectors.includes(sector),
    })),
  );

  /** What one can take along: the period in question, or all of them; narrowed as the page is. */
  protected readonly files = computed(() => {
    const asked = this.asked()?.period;
    if (!asked) return [];
    const period = this.names.of(asked);
    const formats = ['csv', 'xlsx'].map((type) => ({ type, format: this.t(`exports.${type}`) }));
    return [
      ...formats.map(({ type, format }) =>
        this.file(type, asked.id, this.t('coverage.downloadPeriod', { period, format })),
      ),
      ...formats.map(({ type, format }) => this.file(type, undefined, this.t('coverage.downloadAll', { format }))),
    ];
  });

  private readonly matrix = viewChild<ElementRef<HTMLElement>>('matrix');

  constructor() {
    afterRenderEffect(() => {
      const matrix = this.matrix();
      if (matrix && this.askedId()) this.bringInSight(matrix.nativeElement);
    });
  }

  protected readonly nameOf = ({ name }: OrganisationRef): string => this.formats.text(name);

  protected choosePeriod({ target }: Event) {
    if (!(target instanceof HTMLSelectElement)) return;
    void this.router.navigate([], { queryParams: { period: target.value }, queryParamsHandling: 'merge' });
  }

  protected sortFrom({ target }: Event) {
    if (target instanceof HTMLSelectElement) this.address.sortBy(target.value);
  }

  private file(type: string, period: string | undefined, words: string): Download {
    const { states, sectors: chosen, text: q } = this.filter();
    const narrowed = { period, state: states.join(','), sector: chosen.join(','), q };
    return { words, path: `/plans/${this.plan()}/exports/coverage.${type}${query(narrowed)}` };
  }

  private readonly inWords = ({ key, params }: Finding) => ({
    key,
    words: this.t(`coverage.finding.${key}`, params),
  });

  /** The period in question is in sight beside the names, however far back it lies. */
  private bringInSight(matrix: HTMLElement) {
    const [names, column] = ['.corner', 'th.asked'].map((place) => matrix.querySelector<HTMLElement>(place));
    if (names && column) matrix.scrollLeft = column.offsetLeft - names.offsetWidth;
  }

  private day(moment: string): string {
    return this.formats.day(moment, this.loadedPlan()?.timezone ?? 'UTC');
  }
}
