import { Component, computed, inject, input } from '@angular/core';
import { Words } from '../language/words';

/** Grey lines where content will be, as many as are likely to come, so that nothing jumps. */
@Component({
  selector: 'app-skeleton',
  template: `<span class="visually-hidden">{{ t('shell.loading') }}</span>
    @for (line of drawn(); track line) {
      <span
        class="line"
        aria-hidden="true"
        [style.width.%]="line % 3 === 2 ? 62 : 100"
        [style.height.px]="height()"
      ></span>
    }`,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    .line {
      border-radius: 4px;
      background: linear-gradient(90deg, var(--line-soft) 25%, var(--line) 45%, var(--line-soft) 65%) 0 0 / 300% 100%;
      animation: sheen 1.6s linear infinite;
    }
    @keyframes sheen {
      from {
        background-position: 100% 0;
      }
      to {
        background-position: 0 0;
      }
    }
  `,
  host: { role: 'status' },
})
export class Skeleton {
  protected readonly t = inject(Words).t;

  readonly lines = input(4);
  readonly height = input(18);

  protected readonly drawn = computed(() => Array.from({ length: this.lines() }, (_, index) => index));
}
