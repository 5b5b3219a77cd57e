import { Component, computed, inject, input } from '@angular/core';
import type { SectorBalance } from '@symmachia/contracts';
import { sectors } from '@symmachia/domain';
import { Formats, SectorMarks, Words } from '@symmachia/ui';

/** How many spoke for each sector, in one short line of a list. */
@Component({
  selector: 'app-sector-counts',
  imports: [SectorMarks],
  template: `@if (present().length) {
      <app-sector-marks [sectors]="present()" [counts]="balance().sectors" />
    }
    @if (balance().total === 0) {
      <span class="quiet">–</span>
    }
    @if (balance().notStated) {
      <span class="quiet">{{ t('labs.balance.notStated') }} {{ formats.number(balance().notStated) }}</span>
    }`,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 10px;
      font-size: var(--text-s);
    }
    .quiet {
      white-space: nowrap;
    }
  `,
})
export class SectorCounts {
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);

  readonly balance = input.required<SectorBalance>();

  protected readonly present = computed(() => sectors.filter((sector) => this.balance().sectors[sector] > 0));
}
