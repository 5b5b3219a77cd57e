import { Component, DOCUMENT, computed, inject, input } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import type { ImportBatch, ImportRow } from '@symmachia/contracts';
import { Formats, Words, saveFile } from '@symmachia/ui';
import { csvOf } from '@symmachia/ui/charts';
import { asField, wordOfField } from './fields';
import { OutlookWords } from './outlook-words';
import { RowFilter, asRowFilter, firstLook, pageOf, rowFilters, rowsThat } from './row-filter';
import { Verdict } from './verdict';

/** What applying does, in a sentence and row by row; filter and page are in the address. */
@Component({
  selector: 'app-dry-run',
  imports: [Verdict],
  templateUrl: './dry-run.html',
  styleUrl: './dry-run.css',
})
export class DryRun {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly document = inject(DOCUMENT);
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);
  protected readonly outlookWords = inject(OutlookWords);

  readonly batch = input.required<ImportBatch>();
  readonly rows = input<string>();
  readonly page = input<string>();

  protected readonly applied = computed(() => this.batch().state !== 'previewed');
  protected readonly filter = computed(() => asRowFilter(this.rows()) ?? firstLook(this.batch().counts));
  protected readonly filters = computed(() => {
    const { rows, counts } = this.batch();
    return rowFilters
      .map((filter) => ({ filter, count: filter === 'all' ? rows.length : counts[filter] }))
      .filter(({ filter, count }) => count > 0 || filter === 'all' || filter === this.filter());
  });
  private readonly matching = computed(() => rowsThat(this.filter(), this.batch().rows));
  protected readonly shown = computed(() => pageOf(this.matching(), Number(this.page() ?? 1)));

  protected look(rows: RowFilter) {
    this.goTo({ rows, page: null });
  }

  protected turnTo(page: number) {
    this.goTo({ page });
  }

  protected fieldOf({ field }: ImportRow): string {
    const known = asField(field ?? '');
    return known ? this.t(wordOfField(this.batch().kind, known)) : '';
  }

  protected download() {
    const file = new Blob([csvOf(this.report())], { type: 'text/csv;charset=utf-8' });
    const name = `${this.batch().fileName.replace(/\.\w+$/, '')}-${this.t('imports.rowsTable.fileSuffix')}.csv`;
    saveFile(file, name, this.document);
  }

  private report() {
    const columns = ['line', 'verdict', 'warning', 'field', 'message'].map((column) => ({
      label: this.t(`imports.rowsTable.${column}`),
    }));
    const rows = this.batch().rows.map((row) => [
      { value: row.line, text: String(row.line) },
      this.t(`imports.verdict.${row.verdict}`),
      row.warning ? this.t('imports.verdict.warning') : '',
      this.fieldOf(row),
      row.message ?? '',
    ]);
    return { columns, rows };
  }

  private goTo(queryParams: { rows?: RowFilter; page: number | null }) {
    void this.router.navigate([], { relativeTo: this.route, queryParams, queryParamsHandling: 'merge' });
  }
}
