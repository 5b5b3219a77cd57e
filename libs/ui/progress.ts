import { Component, computed, inject, input } from '@angular/core';
import { Formats } from './language/formats';

/** Progress in percent as a thin bar with its number, for tables; time elapsed as a mark across it. Above 100 the bar is full, the number is not clipped. */
@Component({
  selector: 'app-progress',
  template: `<span class="track" aria-hidden="true">
      <span class="done" [style.inline-size.%]="within(progress())"></span>
      @if (mark() !== undefined) {
        <span class="mark" [style.inset-inline-start.%]="mark()"></span>
      }
    </span>
    <span class="figure">{{ formats.percent(progress()) }}</span>`,
  styles: `
    :host {
      display: inline-grid;
      grid-template-columns: minmax(40px, 1fr) 5ch;
      gap: 8px;
      align-items: center;
      width: 100%;
      min-width: 96px;
      max-width: 200px;
    }
    .track {
      position: relative;
      height: 6px;
      border-radius: 3px;
      background: var(--bar-rest);
    }
    .done {
      position: absolute;
      inset-block: 0;
      inset-inline-start: 0;
      border-radius: 3px;
      background: var(--accent);
    }
    .mark {
      position: absolute;
      inset-block: -3px;
      width: 2px;
      margin-inline-start: -1px;
      background: var(--elapsed);
      box-shadow: 0 0 0 1px var(--surface);
    }
    .figure {
      font-weight: 550;
      text-align: end;
      white-space: nowrap;
    }
    @media (forced-colors: active) {
      .track {
        border: 1px solid CanvasText;
      }
      .done {
        background: Highlight;
      }
    }
  `,
})
export class Progress {
  protected readonly formats = inject(Formats);

  readonly progress = input.required<number>();
  /** Null, too, for what time does not measure. */
  readonly elapsed = input<number | null>();

  protected readonly mark = computed(() => {
    const elapsed = this.elapsed();
    return elapsed === undefined || elapsed === null ? undefined : this.within(elapsed);
  });

  protected within(percent: number): number {
    return Math.min(100, Math.max(0, percent));
  }
}
