import { Component, computed, inject, input } from '@angular/core';
import type { Explanation } from '@symmachia/contracts';
import { Words } from '@symmachia/ui';
import { leftOutReasons } from './explained-table';

/** What the figure leaves out or bends, each with its reason; that nothing is, too, and what cannot be known. */
@Component({
  selector: 'app-figure-left-out',
  template: `<section class="card" aria-labelledby="left-out">
    <h2 id="left-out">{{ t('delivery.explain.leftOut.title') }}</h2>
    <ul>
      @for (line of lines(); track line) {
        <li>{{ line }}</li>
      }
    </ul>
  </section>`,
  styles: `
    h2 {
      margin-bottom: 4px;
    }
    ul {
      margin: 0;
      padding-inline-start: 18px;
      font-size: var(--text-s);
      line-height: 1.7;
    }
  `,
})
export class FigureLeftOut {
  protected readonly t = inject(Words).t;

  readonly explanation = input.required<Explanation>();

  protected readonly lines = computed(() => {
    const { leftOut, figure, tellsNotAgreed } = this.explanation();
    const { above100, continuous, withoutCommitments } = figure;
    const bends = { above100, withoutCommitments, continuous };
    const lines = [...leftOutReasons.map((why) => [why, leftOut[why] ?? 0] as const), ...Object.entries(bends)].flatMap(
      ([why, count]) => (count > 0 ? this.t(`delivery.explain.leftOut.${why}`, { count }) : []),
    );
    return [
      ...(lines.length ? lines : [this.t('delivery.explain.leftOut.nothing')]),
      ...(tellsNotAgreed ? [] : [this.t('delivery.explain.leftOut.notKept')]),
    ];
  });
}
