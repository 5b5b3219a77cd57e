import { Component, DOCUMENT, inject, input, model } from '@angular/core';
import { Words } from '../language/words';
import { saveFile } from '../save-file';
import { ChartTable, cellText, csvOf } from './chart-table';

/**
 * Around every chart: its finding as caption, the same as a table, and a file of exactly what is drawn. The drawing, its
 * own legend and, marked `chartBasis`, what the figures rest on are its content.
 */
@Component({
  selector: 'app-chart',
  templateUrl: './chart.html',
  styleUrl: './chart.css',
})
export class Chart {
  private readonly document = inject(DOCUMENT);
  protected readonly t = inject(Words).t;

  readonly heading = input.required<string>();
  /** One sentence: what the reader should see. */
  readonly finding = input.required<string>();
  readonly table = input.required<ChartTable>();
  /** Without ending. */
  readonly fileName = input.required<string>();
  readonly asTable = model(false);

  protected readonly cellText = cellText;

  protected download() {
    const file = new Blob([csvOf(this.table())], { type: 'text/csv;charset=utf-8' });
    saveFile(file, `${this.fileName()}.csv`, this.document);
  }
}
