import { Component, computed, inject, input } from '@angular/core';
import { Sector } from '@symmachia/domain';
import { Formats } from './language/formats';
import { Words } from './language/words';

/** Sectors in one short line, each as a mark and a word. */
@Component({
  selector: 'app-sector-marks',
  template: `@for (mark of marks(); track mark.sector) {
    <span><span [class]="'mark ' + mark.sector" aria-hidden="true"></span>{{ mark.label }}</span>
  }`,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 10px;
      font-size: var(--text-s);
    }
    :host > span {
      white-space: nowrap;
    }
    .mark {
      display: inline-block;
      width: 8px;
      height: 8px;
      margin-inline-end: 5px;
      border-radius: 50%;
    }
    .public {
      background: var(--sector-public);
    }
    .private {
      background: var(--sector-private);
    }
    .third_sector {
      background: var(--sector-third);
    }
    @media (forced-colors: active) {
      .mark {
        forced-color-adjust: none;
      }
    }
  `,
})
export class SectorMarks {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);

  readonly sectors = input.required<readonly Sector[]>();
  /** How many there are of each, where that is told. */
  readonly counts = input<Readonly<Record<Sector, number>>>();
  /** Where there is little room. */
  readonly short = input(false);

  protected readonly marks = computed(() =>
    this.sectors().map((sector) => {
      const word = this.words.of(this.short() ? 'sectorShort' : 'sector', sector);
      const count = this.counts()?.[sector];
      return { sector, label: count === undefined ? word : `${word} ${this.formats.number(count)}` };
    }),
  );
}
