import { Component, computed, inject, input } from '@angular/core';
import type { SectorBalance } from '@symmachia/contracts';
import { sectors } from '@symmachia/domain';
import { Formats, Words } from '@symmachia/ui';

/** How many spoke for each sector, in one short line of a list. */
@Component({
  selector: 'app-sector-counts',
  template: `@for (part of parts(); track part.sector) {
      <span class="part"
        ><span [class]="'dot ' + part.sector" aria-hidden="true"></span>{{ part.label }} {{ part.count }}</span
      >
    }
    @if (balance().total === 0) {
      <span class="quiet">–</span>
    }
    @if (balance().notStated) {
      <span class="part quiet">{{ t('labs.balance.notStated') }} {{ formats.number(balance().notStated) }}</span>
    }`,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 12px;
      font-size: var(--text-s);
    }
    .part {
      white-space: nowrap;
    }
    .dot {
      display: inline-block;
      width: 8px;
      height: 8px;
      margin-inline-end: 6px;
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
export class SectorCounts {
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);

  readonly balance = input.required<SectorBalance>();

  protected readonly parts = computed(() =>
    sectors
      .filter((sector) => this.balance().sectors[sector] > 0)
      .map((sector) => ({
        sector,
        label: this.words.of('sector', sector),
        count: this.formats.number(this.balance().sectors[sector]),
      })),
  );
}
