import { Component, DOCUMENT, computed, inject, input, model, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { keepFocus } from '../forms/keep-focus';
import { Words } from '../language/words';
import { ChartTable, cellLink, cellText } from './chart-table';
import { saveTable } from './save-table';

/** A browser draws so many rows in no time; the file has all of them. */
const pageOfRows = 200;

/**
 * Around every chart: its finding as caption, the same as a table, and a file of exactly what is drawn. The drawing, its
 * own legend and, marked `chartBasis`, what the figures rest on are its content.
 */
@Component({
  selector: 'app-chart',
  imports: [RouterLink],
  templateUrl: './chart.html',
  styleUrl: './chart.css',
})
export class Chart {
  private readonly document = inject(DOCUMENT);
  protected readonly t = inject(Words).t;

  readonly heading = input.required<string>();
  /** Of the heading; 3 within a section that has one itself. */
  readonly level = input<2 | 3>(2);
  /** One sentence: what the reader should see. */
  readonly finding = input.required<string>();
  readonly table = input.required<ChartTable>();
  /** Without ending. */
  readonly fileName = input.required<string>();
  readonly asTable = model(false);

  private readonly room = signal(pageOfRows);
  protected readonly rows = computed(() => this.table().rows.slice(0, this.room()));

  protected readonly cellText = cellText;
  protected readonly cellLink = cellLink;

  constructor() {
    keepFocus();
  }

  protected showMore() {
    this.room.update((rows) => rows + pageOfRows);
  }

  protected download() {
    saveTable(this.document, this.table(), this.fileName());
  }
}
