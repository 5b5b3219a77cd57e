import { Component, DOCUMENT, inject, input, model } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Words } from '../language/words';
import { ChartTable, cellLink, cellText } from './chart-table';
import { saveTable } from './save-table';

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

  protected readonly cellText = cellText;
  protected readonly cellLink = cellLink;

  protected download() {
    saveTable(this.document, this.table(), this.fileName());
  }
}
