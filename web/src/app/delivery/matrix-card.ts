import { Component, computed, inject, input, model } from '@angular/core';
import type { Plan } from '@symmachia/contracts';
import { Formats, Rag, RagColour, Words } from '@symmachia/ui';
import { Chart, ChartTable, DeliveryMatrix, MatrixCell, MatrixRow } from '@symmachia/ui/charts';
import { FigureBasis } from './basis';
import { DrillDown, FigureAddress } from './drill-down';
import { Figure, Matrix, frozenWith, paceOf } from './figures';
import { byPillarAndSector } from './findings';

/** Pillars by sectors, coloured by how far delivery trails time; the cells where nobody is at work say so. */
@Component({
  selector: 'app-matrix-card',
  imports: [Chart, DeliveryMatrix, FigureBasis, Rag],
  template: `<app-chart
    [heading]="t('delivery.matrix')"
    [finding]="t(finding().key, finding().params)"
    [table]="table()"
    [fileName]="plan().code + '-pillars-sectors'"
    [(asTable)]="asTable"
  >
    <app-delivery-matrix [caption]="t('delivery.matrix')" [columns]="columns()" [rows]="rows()" />
    <p class="legend">
      <span>{{ t('delivery.pace') }}</span>
      @for (colour of colours; track colour) {
        <app-rag [rag]="colour" />
      }
    </p>
    <app-basis
      chartBasis
      [inBrief]="true"
      [plan]="plan().code"
      [timezone]="plan().timezone"
      [basis]="matrix()"
      [figure]="matrix().total"
    />
  </app-chart>`,
  styles: `
    :host {
      display: grid;
    }
    .legend {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
      align-items: center;
      margin-top: 12px;
      color: var(--ink-2);
      font-size: var(--text-s);
    }
    @media print {
      .legend {
        margin-top: 4px;
      }
    }
  `,
})
export class MatrixCard {
  private readonly drillDown = inject(DrillDown);
  private readonly formats = inject(Formats);
  protected readonly t = inject(Words).t;

  readonly plan = input.required<Plan>();
  readonly matrix = input.required<Matrix>();
  readonly asTable = model(false);

  protected readonly colours: readonly RagColour[] = ['blue', 'green', 'amber', 'red'];
  protected readonly finding = computed(() => byPillarAndSector(this.matrix()));

  protected readonly columns = computed(() =>
    this.matrix().columns.map(({ key, label }) => ({
      key,
      label,
      link: this.drillDown.commitments(this.plan().code, { sector: key }),
    })),
  );

  protected readonly rows = computed((): MatrixRow[] =>
    this.matrix().rows.map(({ key, label, isHorizontal }) => ({
      key,
      label,
      isHorizontal: isHorizontal ?? false,
      link: this.drillDown.actions(this.plan().code, { pillar: key }),
      cells: this.matrix().columns.map((column) => {
        const cell = this.cellAt(key, column.key);
        return cell && !cell.empty ? this.asCell(cell, column.key, this.cellAddress(cell)) : null;
      }),
      total: this.asCell(this.rowTotal(key), 'total', this.rowAddress(key)),
    })),
  );

  protected readonly table = computed((): ChartTable => {
    const { columns, rows } = this.matrix();
    const number = (figure: Figure | undefined, address?: FigureAddress) =>
      figure
        ? {
            value: figure.progress,
            text: this.formats.fixed(figure.progress, 2),
            link: address && this.drillDown.figure(this.plan().code, address),
          }
        : { value: null, text: this.t('shell.chart.nobody') };
    return {
      columns: [
        { label: this.t('delivery.columns.pillar') },
        ...[...columns.map(({ label }) => label), this.t('delivery.all')].map((label) => ({
          label: `${label}, %`,
          numeric: true,
        })),
      ],
      rows: rows.map((row) => [
        row.label,
        ...columns.map((column) => {
          const cell = this.cellAt(row.key, column.key);
          return cell && !cell.empty ? number(cell, this.cellAddress(cell)) : number(undefined);
        }),
        number(this.rowTotal(row.key), this.rowAddress(row.key)),
      ]),
    };
  });

  private cellAt(row: string, column: string) {
    return this.matrix().cells.find((cell) => cell.row === row && cell.column === column);
  }

  private rowTotal(key: string): Figure {
    return this.matrix().rowTotals.find((total) => total.key === key) ?? this.matrix().total;
  }

  private cellAddress({ key }: Figure): FigureAddress {
    return { by: 'pillarSector', key, period: frozenWith(this.matrix()) };
  }

  private rowAddress(key: string): FigureAddress {
    return { by: 'pillar', key, period: frozenWith(this.matrix()) };
  }

  private asCell(figure: Figure, key: string, address: FigureAddress): MatrixCell {
    const { commitments, owed, reported } = figure;
    return {
      key,
      progress: figure.progress,
      pace: paceOf(figure, this.plan().tolerances),
      basis: `${this.t('delivery.commitments', { count: commitments })} · ${this.t('delivery.reports', { owed, reported })}`,
      explanation: this.drillDown.figure(this.plan().code, address),
    };
  }
}
