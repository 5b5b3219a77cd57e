import { Component, inject, input } from '@angular/core';
import { Words } from '@symmachia/ui';
import { Unreadable } from './unreadable';

/** Why a file cannot be read, and the way out. */
@Component({
  selector: 'app-unreadable-file',
  template: `<p class="what">{{ t('imports.unreadable.' + reason() + '.what', { file: file() }) }}</p>
    <p>{{ t('imports.unreadable.' + reason() + '.wayOut') }}</p>`,
  styles: `
    :host {
      display: grid;
      gap: 4px;
      padding: 12px 16px;
      border: 1px solid var(--red);
      border-radius: var(--radius);
      background: var(--red-soft);
    }
    .what {
      color: var(--red);
      font-weight: 600;
    }
  `,
  host: { role: 'alert' },
})
export class UnreadableFile {
  protected readonly t = inject(Words).t;

  readonly reason = input.required<Unreadable>();
  readonly file = input.required<string>();
}
