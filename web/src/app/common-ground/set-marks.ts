import { Component, input } from '@angular/core';
import { type Sector, sectors } from '@symmachia/domain';

/** A mark for each sector, filled where the sector is one of the set. Always beside its words. */
@Component({
  selector: 'app-set-marks',
  host: { 'aria-hidden': 'true' },
  template: `@for (sector of all; track sector) {
    <span [class]="sector" [class.present]="set().includes(sector)"></span>
  }`,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      gap: 3px;
      margin-inline-end: 8px;
    }

    span {
      width: 10px;
      height: 10px;
      border: 1.5px solid var(--control-line);
      border-radius: 50%;
    }

    .present.public {
      border-color: var(--sector-public);
      background: var(--sector-public);
    }

    .present.private {
      border-color: var(--sector-private);
      background: var(--sector-private);
    }

    .present.third_sector {
      border-color: var(--sector-third);
      background: var(--sector-third);
    }

    @media (forced-colors: active) {
      .present:is(.public, .private, .third_sector) {
        background: CanvasText;
      }
    }
  `,
})
export class SetMarks {
  readonly set = input.required<readonly Sector[]>();

  protected readonly all = sectors;
}
