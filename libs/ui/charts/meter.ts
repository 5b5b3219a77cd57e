import { Component, computed, input } from '@angular/core';

/** Delivered as a bar, time elapsed as a mark across it, both in percent. The words beside it carry the meaning. */
@Component({
  selector: 'app-meter',
  template: `<span class="track" aria-hidden="true">
    <span class="delivered" [style.inline-size.%]="within(delivered())"></span>
    @if (elapsed() !== null) {
      <span class="elapsed" [style.inset-inline-start.%]="elapsedWithin()"></span>
    }
  </span>`,
  styles: `
    .track {
      position: relative;
      display: block;
      height: 12px;
      margin: 6px 0;
      border-radius: 6px;
      background: var(--bar-rest);
    }
    .delivered {
      position: absolute;
      inset-block: 0;
      inset-inline-start: 0;
      border-radius: 6px;
      background: var(--accent);
    }
    .elapsed {
      position: absolute;
      inset-block: -5px;
      width: 2px;
      margin-inline-start: -1px;
      background: var(--elapsed);
      box-shadow: 0 0 0 1px var(--surface);
    }
    @media (forced-colors: active) {
      .track {
        border: 1px solid CanvasText;
      }
      .delivered {
        background: Highlight;
      }
    }
  `,
})
export class Meter {
  readonly delivered = input.required<number>();
  /** Null for what time does not measure. */
  readonly elapsed = input.required<number | null>();

  protected readonly elapsedWithin = computed(() => this.within(this.elapsed() ?? 0));

  protected within(percent: number): number {
    return Math.min(100, Math.max(0, percent));
  }
}
