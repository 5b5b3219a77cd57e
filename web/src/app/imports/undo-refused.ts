import { Component, inject, input } from '@angular/core';
import { ErrorState, Formats, Words } from '@symmachia/ui';
import { Problem, Reason } from '../problems/problem';

/** Why an import cannot be taken back: what has come to rest on it since. */
@Component({
  selector: 'app-undo-refused',
  imports: [ErrorState],
  template: `<app-error-state [code]="problem().code" [offersAgain]="false" />
    @if (problem().reasons.length) {
      <p>{{ t('imports.undo.because') }}</p>
      <ul>
        @for (reason of problem().reasons; track $index) {
          <li>{{ titleOf(reason) }}</li>
        }
      </ul>
    }`,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
  `,
})
export class UndoRefused {
  private readonly formats = inject(Formats);
  protected readonly t = inject(Words).t;

  readonly problem = input.required<Problem>();

  protected titleOf({ title }: Reason): string {
    return typeof title === 'string' ? title : this.formats.text(title);
  }
}
