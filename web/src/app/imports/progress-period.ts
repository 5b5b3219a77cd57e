import { Component, computed, inject, input, output } from '@angular/core';
import type { PageOf, Period } from '@symmachia/contracts';
import { Formats, Words } from '@symmachia/ui';
import { load } from '../api/load';
import { Reading } from './reading';

/** Where the file's progress counts: as opening values, or in a period that takes reports. */
@Component({
  selector: 'app-progress-period',
  template: `<section class="card stack tight" aria-labelledby="progress-period">
    <div>
      <h2 id="progress-period">{{ t('imports.period.title') }}</h2>
      <p class="hint">{{ t('imports.period.hint') }}</p>
    </div>
    <select #period class="choice" aria-labelledby="progress-period" (change)="countIn(period.value)">
      <option value="" [selected]="!reading().period">{{ t('imports.period.opening') }}</option>
      @for (choice of open(); track choice.id) {
        <option [value]="choice.id" [selected]="reading().period === choice.id || reading().period === choice.label">
          {{
            t('imports.period.in', {
              label: choice.label,
              from: formats.date(choice.startDate),
              to: formats.date(choice.endDate),
            })
          }}
        </option>
      }
    </select>
  </section>`,
  styles: `
    .choice {
      max-width: 480px;
    }
  `,
})
export class ProgressPeriod {
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);

  readonly plan = input.required<string>();
  readonly reading = input.required<Reading>();
  readonly changed = output<Reading>();

  private readonly periods = load<PageOf<Period>>(() => `/plans/${this.plan()}/periods?limit=200`);
  protected readonly open = computed(
    () => this.periods.value()?.items.filter(({ status }) => status === 'open' || status === 'grace') ?? [],
  );

  protected countIn(period: string) {
    this.changed.emit({ ...this.reading(), period: period || undefined });
  }
}
