import { Component, inject, input } from '@angular/core';
import { Sector } from '@symmachia/domain';
import { Words } from './language/words';

/** Sectors in one short line, each as a mark and a word. */
@Component({
  selector: 'app-sector-marks',
  template: `@for (sector of sectors(); track sector) {
    <span
      ><span [class]="'mark ' + sector" aria-hidden="true"></span
      >{{ words.of(short() ? 'sectorShort' : 'sector', sector) }}</span
    >
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
  `,
})
export class SectorMarks {
  protected readonly words = inject(Words);

  readonly sectors = input.required<readonly Sector[]>();
  /** Where there is little room. */
  readonly short = input(false);
}
