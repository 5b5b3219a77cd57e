import { Component, computed, inject, input } from '@angular/core';
import { Formats, Words } from '@symmachia/ui';

/** One division that makes a figure, with its numbers put in and in words. */
@Component({
  selector: 'app-figure-sums',
  template: `<section class="card" [attr.aria-labelledby]="kind()">
    <h2 [id]="kind()">{{ t('delivery.explain.' + kind() + '.title') }}</h2>
    @if (rests()) {
      <p class="formula">
        <span>{{ formats.exact(contribution()) }}</span>
        <span aria-hidden="true">÷</span>
        <span class="visually-hidden">{{ t('delivery.explain.dividedBy') }}</span>
        <span>{{ formats.exact(weight()) }}</span>
        <span>=</span>
        <b>{{ shown() }}</b>
      </p>
      <p class="letters quiet small">{{ t('delivery.explain.' + kind() + '.formula') }}</p>
      <p class="small">
        {{
          t('delivery.explain.' + kind() + '.words', {
            contribution: formats.exact(contribution()),
            weight: formats.exact(weight()),
            result: shown(),
          })
        }}
      </p>
    } @else {
      <p class="formula">
        <b>{{ shown() }}</b>
      </p>
      <p class="small">{{ t('delivery.explain.' + kind() + '.nothing') }}</p>
    }
  </section>`,
  styles: `
    :host,
    .card {
      display: grid;
      align-content: start;
    }
    .card {
      gap: 6px;
    }
    .formula {
      display: flex;
      flex-wrap: wrap;
      gap: 0 10px;
      align-items: baseline;
      overflow-wrap: anywhere;
      font-size: var(--text-l);
    }
    .formula b {
      font-size: 1.5rem;
      font-weight: 640;
    }
    .small {
      max-width: var(--measure);
    }
  `,
})
export class FigureSums {
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);

  readonly kind = input.required<'delivered' | 'elapsed'>();
  readonly result = input.required<number>();
  readonly contribution = input.required<string>();
  readonly weight = input.required<string>();

  protected readonly rests = computed(() => this.weight() !== '0');
  protected readonly shown = computed(() => this.formats.percent(this.result(), 2, 2));
}
