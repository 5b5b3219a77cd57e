import { Component, computed, inject, input } from '@angular/core';
import type { SectorBalance as Balance } from '@symmachia/contracts';
import { missingSectors, sectors, shareOfSector } from '@symmachia/domain';
import { Formats, Words } from '@symmachia/ui';
import { Chart, ChartTable } from '@symmachia/ui/charts';

/** Who spoke for which sector, one bar a sector, with what the figure leaves out beside it. */
@Component({
  selector: 'app-sector-balance',
  imports: [Chart],
  template: `<app-chart
    [heading]="t('labs.balance.title')"
    [finding]="finding()"
    [table]="table()"
    [fileName]="fileName()"
  >
    @if (isKnown()) {
      <ul role="list">
        @for (bar of bars(); track bar.sector) {
          <li>
            <span>{{ bar.label }}</span>
            <span class="figure"
              ><b>{{ formats.number(bar.count) }}</b> · {{ formats.percent(bar.share) }}</span
            >
            <span class="track" aria-hidden="true"
              ><span [class]="bar.sector" [style.inline-size.%]="bar.share"></span
            ></span>
          </li>
        }
      </ul>
    }
    <div chartBasis class="quiet small">
      @for (line of basis(); track line) {
        <p>{{ line }}</p>
      }
    </div>
  </app-chart>`,
  styleUrl: './sector-balance.css',
})
export class SectorBalance {
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);

  readonly balance = input.required<Balance>();
  readonly fileName = input.required<string>();

  /** Whether there is anybody whose sector is known. */
  protected readonly isKnown = computed(() => this.balance().total > this.balance().notStated);
  protected readonly bars = computed(() =>
    sectors.map((sector) => ({
      sector,
      label: this.words.of('sector', sector),
      count: this.balance().sectors[sector],
      share: shareOfSector(this.balance(), sector),
    })),
  );
  protected readonly finding = computed(() => {
    if (!this.isKnown()) return this.t('labs.balance.unknown');
    const missing = missingSectors(this.balance()).map((sector) => this.words.of('sector', sector));
    return this.t('labs.balance.finding', { missing: missing.length, sectors: this.formats.list(missing) });
  });
  /** What the figure counts and what it does not, as far as there is anything to say. */
  protected readonly basis = computed(() => {
    const { notStated, groups, leftOut } = this.balance();
    return [
      notStated ? this.t('labs.balance.notStatedOf', { count: notStated }) : '',
      groups ? this.t('labs.balance.groups', { count: groups }) : '',
      leftOut ? this.t('labs.balance.leftOut', { count: leftOut }) : '',
    ].filter(Boolean);
  });
  protected readonly table = computed((): ChartTable => {
    const row = (label: string, count: number, share: number | null) => [
      label,
      { value: count, text: this.formats.number(count) },
      { value: share, text: share === null ? '–' : this.formats.percent(share, 2) },
    ];
    return {
      columns: [
        { label: this.t('labs.sector') },
        { label: this.t('labs.participants'), numeric: true },
        { label: this.t('labs.balance.share'), numeric: true },
      ],
      rows: [
        ...this.bars().map(({ label, count, share }) => row(label, count, share)),
        row(this.t('labs.balance.notStated'), this.balance().notStated, null),
      ],
    };
  });
}
