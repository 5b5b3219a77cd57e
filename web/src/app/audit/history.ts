import { Component, inject, input, output, signal } from '@angular/core';
import type { HistorySubject } from '@symmachia/domain';
import { Words } from '@symmachia/ui';
import { HistoryEvents } from './history-events';

/** What happened to the subject of a page, at its foot; read when it is unfolded. */
@Component({
  selector: 'app-history',
  imports: [HistoryEvents],
  template: `<details class="card" (toggle)="toggle($event)">
    <summary>
      <h2>{{ t('audit.history') }}</h2>
    </summary>
    @if (open()) {
      <app-history-events
        [subject]="subject()"
        [id]="id()"
        [version]="version()"
        [timezone]="timezone()"
        (reverted)="reverted.emit()"
      />
    }
  </details>`,
  styles: `
    :host {
      display: block;
      margin-block-start: 16px;
    }
    summary h2 {
      display: inline;
    }
    details[open] > summary {
      margin-block-end: 16px;
    }
  `,
})
export class History {
  protected readonly t = inject(Words).t;

  readonly subject = input.required<HistorySubject>();
  readonly id = input.required<string>();
  /** Of the subject as it is shown: another version has more history. */
  readonly version = input.required<number>();
  readonly timezone = input<string>();
  readonly reverted = output();

  protected readonly open = signal(false);

  protected toggle(event: Event) {
    if (event.target instanceof HTMLDetailsElement) this.open.set(event.target.open);
  }
}
