import { Component, computed, inject, input } from '@angular/core';
import { CoverageState } from '@symmachia/domain';
import { Formats, Words } from '@symmachia/ui';

/** How far a report is, as shape and word, never colour alone. With a count, `Draft 3`. */
@Component({
  selector: 'app-report-mark',
  template: `<svg viewBox="0 0 14 14" aria-hidden="true">
      @switch (state()) {
        @case ('not_started') {
          <circle cx="7" cy="7" r="5" />
        }
        @case ('draft') {
          <path d="M2 12l.8-3.2L9.6 2 12 4.4 5.2 11.2z" />
        }
        @case ('returned') {
          <path d="M6 2.5L2.5 6 6 9.5M2.5 6h5.8a3 3 0 0 1 0 6H6" />
        }
        @case ('submitted') {
          <path class="full" d="M1.5 2.2L12.5 7 1.5 11.8 3.4 7z" />
        }
        @case ('approved') {
          <path d="M2 7.4l3.2 3.3L12 3.5" />
        }
        @case ('late') {
          <path class="full" d="M6 1.5h2l-.3 7H6.3zM7 12.6a1.2 1.2 0 1 0 0-2.4 1.2 1.2 0 0 0 0 2.4" />
        }
      }</svg
    ><span>{{ words() }}</span>`,
  styleUrl: './report-mark.css',
  host: { '[class]': 'state()' },
})
export class ReportMark {
  private readonly t = inject(Words).t;
  private readonly formats = inject(Formats);

  readonly state = input.required<CoverageState>();
  readonly count = input<number>();

  protected readonly words = computed(() => {
    const [word, count] = [this.t(`coverage.state.${this.state()}`), this.count()];
    return count === undefined ? word : `${word} ${this.formats.number(count)}`;
  });
}
