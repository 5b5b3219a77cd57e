import { Component, computed, inject, input, output } from '@angular/core';
import type { ImportBatch } from '@symmachia/contracts';
import { Formats, Words } from '@symmachia/ui';
import { dateOrders, dayReadAs, openExample } from './date-order';
import { DateOrder, Reading } from './reading';

/** Day or month first: a file whose dates do not say is asked about, not guessed. */
@Component({
  selector: 'app-date-order-question',
  template: `<fieldset class="card stack tight">
    <legend>
      <h2 id="date-order" tabindex="-1">{{ t('imports.dateOrder.title') }}</h2>
    </legend>
    <p class="hint">{{ asked() }}</p>
    @for (choice of choices(); track choice.order) {
      <label class="check">
        <input
          type="radio"
          name="date-order"
          [value]="choice.order"
          [checked]="reading().dateOrder === choice.order"
          (change)="choose(choice.order)"
        />
        <span>{{ choice.words }}</span>
      </label>
    }
  </fieldset>`,
  styles: `
    legend {
      float: inline-start;
      padding: 0;
    }
  `,
})
export class DateOrderQuestion {
  private readonly formats = inject(Formats);
  protected readonly t = inject(Words).t;

  readonly batch = input.required<ImportBatch>();
  readonly reading = input.required<Reading>();
  readonly changed = output<Reading>();

  private readonly columns = computed(() =>
    this.batch().questions.flatMap(({ code, column }) => (code === 'ambiguous-dates' && column ? [column] : [])),
  );
  protected readonly asked = computed(() => {
    const columns = this.columns();
    if (!columns.length) return this.t('imports.dateOrder.answered');
    return this.t('imports.dateOrder.asked', { count: columns.length, columns: this.formats.list(columns) });
  });
  protected readonly choices = computed(() => {
    const { headers, sample } = this.batch();
    const places = this.columns().map((column) => headers.indexOf(column));
    const example = openExample(sample.flatMap((row) => places.map((place) => row[place] ?? '')));
    return dateOrders.map((order) => ({
      order,
      words: this.t(`imports.dateOrder.${order}`, {
        example,
        day: this.formats.date(dayReadAs(example, order), 'long'),
      }),
    }));
  });

  protected choose(dateOrder: DateOrder) {
    this.changed.emit({ ...this.reading(), dateOrder });
  }
}
