import { Component, computed, inject, input, model } from '@angular/core';
import { RouterLink, UrlTree } from '@angular/router';
import type { Plan } from '@symmachia/contracts';
import { Formats, Rag, Words, ragOrder } from '@symmachia/ui';
import { Chart, ChartTable, DeliveryBars, DeliveryGroup } from '@symmachia/ui/charts';
import { FigureBasis } from './basis';
import { DrillDown } from './drill-down';
import { Delivery, Figure, frozenWith } from './figures';
import { bySector } from './findings';

/** Delivery and RAG of each sector. */
@Component({
  selector: 'app-sector-card',
  imports: [Chart, DeliveryBars, FigureBasis, Rag, RouterLink],
  template: `<app-chart
    [heading]="t('delivery.bySector')"
    [finding]="t(finding().key, finding().params)"
    [table]="table()"
    [fileName]="plan().code + '-sectors'"
    [(asTable)]="asTable"
  >
    <app-delivery-bars [groups]="groups()" />
    <ul class="legend" role="list">
      @for (part of legend(); track part.rag) {
        <li>
          <a [routerLink]="part.link"><app-rag [rag]="part.rag" [count]="part.count" /></a>
        </li>
      }
    </ul>
    <app-basis
      chartBasis
      [inBrief]="true"
      [plan]="plan().code"
      [timezone]="plan().timezone"
      [basis]="delivery()"
      [figure]="delivery().total"
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
      margin-top: 12px;
    }
    .legend a {
      display: inline-flex;
      align-items: center;
      min-height: 24px;
      border-radius: 99px;
      text-decoration: none;
    }
    .legend a:hover {
      text-decoration: underline;
    }
    @media print {
      .legend {
        margin-top: 8px;
      }
      .legend a {
        min-height: 0;
      }
    }
  `,
})
export class SectorCard {
  private readonly words = inject(Words);
  private readonly drillDown = inject(DrillDown);
  private readonly formats = inject(Formats);
  protected readonly t = this.words.t;

  readonly plan = input.required<Plan>();
  readonly delivery = input.required<Delivery>();
  readonly asTable = model(false);

  protected readonly finding = computed(() => bySector(this.delivery()));

  protected readonly groups = computed(() => this.delivery().groups.map((group) => this.asGroup(group)));

  protected readonly legend = computed(() =>
    ragOrder.map((rag) => ({
      rag,
      count: this.delivery().total.rag[rag],
      link: this.drillDown.commitments(this.plan().code, { rag }),
    })),
  );

  protected readonly table = computed((): ChartTable => {
    const column = (key: string) => ({ label: this.t(`delivery.columns.${key}`), numeric: true });
    const number = (value: number, digits = 0, link?: UrlTree) => ({
      value,
      text: this.formats.fixed(value, digits),
      link,
    });
    return {
      columns: [
        { label: this.t('delivery.columns.sector') },
        column('commitments'),
        ...ragOrder.map((rag) => ({ label: this.words.of('rag', rag), numeric: true })),
        ...['delivered', 'elapsed', 'owed', 'reported', 'leftOut'].map(column),
      ],
      rows: [...this.delivery().groups, { ...this.delivery().total, label: this.t('delivery.all') }].map((figure) => [
        figure.label,
        number(figure.commitments),
        ...ragOrder.map((rag) => number(figure.rag[rag])),
        number(figure.progress, 2, this.explanation(figure)),
        number(figure.elapsed, 2, this.explanation(figure)),
        number(figure.owed),
        number(figure.reported),
        number(figure.leftOut),
      ]),
    };
  });

  /** The plan's own figure has the key `total`. */
  private explanation({ key }: Figure): UrlTree {
    const period = frozenWith(this.delivery());
    return this.drillDown.figure(
      this.plan().code,
      key === 'total' ? { by: 'total', period } : { by: 'sector', key, period },
    );
  }

  private asGroup(group: Figure): DeliveryGroup {
    const { code } = this.plan();
    const sector = group.key;
    const link = (rag: string) => this.drillDown.commitments(code, { sector, rag });
    return {
      ...group,
      basis: [
        this.t('delivery.commitments', { count: group.commitments }),
        this.t('delivery.reports', { owed: group.owed, reported: group.reported }),
      ],
      link: this.drillDown.commitments(code, { sector }),
      explanation: this.explanation(group),
      ragLinks: {
        green: link('green'),
        amber: link('amber'),
        red: link('red'),
        grey: link('grey'),
        blue: link('blue'),
      },
    };
  }
}
