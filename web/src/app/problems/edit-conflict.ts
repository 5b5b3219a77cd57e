import { Component, inject, input, output } from '@angular/core';
import { Words } from '@symmachia/ui';

/** A field in which the newer version differs from what is on the screen. */
export interface NewerValue {
  readonly label: string;
  readonly text: string;
}

/**
 * Someone else saved first. The input stays; the newer version can be looked at beside it, and then either is kept.
 * The page fetches the newer version on `look`, shows what differs in `newer`, saves over it on `keepMine`, and takes it on `takeNewer`.
 */
@Component({
  selector: 'app-edit-conflict',
  template: `<div class="stack tight" role="alert">
      <p class="what">{{ t('problems.edit-conflict') }}</p>
      <p>{{ t('shell.conflict.kept') }}</p>
    </div>
    @if (newer(); as newer) {
      <dl class="facts">
        @for (value of newer; track value.label) {
          <dt>{{ value.label }}</dt>
          <dd>{{ value.text || '–' }}</dd>
        } @empty {
          <dd>{{ t('shell.conflict.same') }}</dd>
        }
      </dl>
      <div class="buttons">
        <button type="button" class="button" (click)="keepMine.emit()">{{ t('shell.conflict.keepMine') }}</button>
        <button type="button" class="button" (click)="takeNewer.emit()">{{ t('shell.conflict.takeNewer') }}</button>
      </div>
    } @else {
      <button type="button" class="button" (click)="look.emit()">{{ t('shell.conflict.look') }}</button>
    }`,
  styles: `
    :host {
      display: grid;
      gap: 12px;
      justify-items: start;
      padding: 14px 16px;
      border: 1px solid var(--amber);
      border-radius: var(--radius);
      background: var(--amber-soft);
    }
    .what {
      color: var(--amber);
      font-weight: 650;
    }
  `,
})
export class EditConflict {
  protected readonly t = inject(Words).t;

  readonly newer = input<readonly NewerValue[]>();
  readonly look = output();
  readonly keepMine = output();
  readonly takeNewer = output();
}
