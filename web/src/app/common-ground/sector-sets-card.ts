import { Component, computed, inject, input, model } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CommonGround } from '@symmachia/contracts';
import { sectors } from '@symmachia/domain';
import { Formats, Words } from '@symmachia/ui';
import { Chart, ChartTable } from '@symmachia/ui/charts';
import { SharedWork } from './shared-work';

/** How many actions and commitments rest on each set of sectors. */
@Component({
  selector: 'app-sector-sets-card',
  imports: [Chart, RouterLink],
  template: `<app-chart
    [heading]="t('commonGround.sets.heading')"
    [finding]="finding()"
    [table]="table()"
    [fileName]="plan() + '-sectors-together'"
    [(asTable)]="asTable"
  >
    <table>
      <caption class="visually-hidden">
        {{
          t('commonGround.sets.heading')
        }}
      </caption>
      <thead>
        <tr>
          <th scope="col">{{ t('commonGround.sets.sectors') }}</th>
          <th scope="col" colspan="2">{{ t('commonGround.sets.actions') }}</th>
          <th scope="col" class="number">{{ t('commonGround.sets.commitments') }}</th>
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track row.label) {
          <tr>
            <th scope="row">
              <span class="marks" aria-hidden="true">
                @for (mark of row.marks; track mark.sector) {
                  <span [class]="mark.sector" [class.present]="mark.present"></span>
                }
              </span>
              {{ row.label }}
            </th>
            <td class="bar" aria-hidden="true"><span [style.inline-size.%]="row.width"></span></td>
            <td class="number">
              <a [routerLink]="row.actionsLink">{{ formats.number(row.actions) }}</a>
            </td>
            <td class="number">
              <a [routerLink]="row.commitmentsLink">{{ formats.number(row.commitments) }}</a>
            </td>
          </tr>
        }
      </tbody>
    </table>
  </app-chart>`,
  styleUrl: './sector-sets-card.css',
})
export class SectorSetsCard {
  private readonly shared = inject(SharedWork);
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);

  readonly plan = input.required<string>();
  readonly ground = input.required<CommonGround>();
  readonly asTable = model(false);

  protected readonly rows = computed(() => {
    const { actions, commitments } = this.ground();
    const most = Math.max(1, ...actions.sets.map(({ count }) => count));
    return actions.sets.map(({ sectors: set, count }, at) => {
      const behind = set.join(',');
      return {
        label: this.shared.sectors(set),
        marks: sectors.map((sector) => ({ sector, present: set.includes(sector) })),
        actions: count,
        commitments: commitments.sets[at]?.count ?? 0,
        width: (100 * count) / most,
        actionsLink: this.shared.list(this.plan(), 'actions', { behind }),
        commitmentsLink: this.shared.list(this.plan(), 'commitments', { behind }),
      };
    });
  });

  protected readonly finding = computed(() => {
    const [largest] = this.ground().actions.sets.toSorted((one, other) => other.count - one.count);
    if (!largest?.count) return this.t('commonGround.sets.findingNone');
    return this.t('commonGround.sets.finding', { count: largest.count, set: largest.sectors.join('_') });
  });

  protected readonly table = computed((): ChartTable => {
    const number = (value: number) => ({ value, text: this.formats.number(value) });
    return {
      columns: [
        { label: this.t('commonGround.sets.sectors') },
        { label: this.t('commonGround.sets.actions'), numeric: true },
        { label: this.t('commonGround.sets.commitments'), numeric: true },
      ],
      rows: this.rows().map(({ label, actions, commitments }) => [label, number(actions), number(commitments)]),
    };
  });
}
