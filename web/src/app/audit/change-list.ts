import { Component, computed, inject, input } from '@angular/core';
import { NgTemplateOutlet } from '@angular/common';
import { Words } from '@symmachia/ui';
import { ChangeLine } from './change-lines';

/** So many fields are shown at once; the others unfold. */
const atOnce = 5;

/** Fields before and after. */
@Component({
  selector: 'app-change-list',
  imports: [NgTemplateOutlet],
  template: `<ng-container *ngTemplateOutlet="list; context: { $implicit: first() }" />
    @if (rest().length) {
      <details>
        <summary class="small">{{ t('audit.more', { count: rest().length }) }}</summary>
        <ng-container *ngTemplateOutlet="list; context: { $implicit: rest() }" />
      </details>
    }
    <ng-template #list let-lines>
      <dl>
        @for (line of lines; track $index) {
          <div>
            <dt>{{ line.label }}</dt>
            <dd>
              @if (line.before) {
                <span class="visually-hidden">{{ t('audit.before') }}</span>
                <del [attr.lang]="line.language">{{ line.before }}</del>
                <span class="arrow" aria-hidden="true">→</span>
                <span class="visually-hidden">{{ t('audit.after') }}</span>
              }
              <ins [attr.lang]="line.after ? line.language : null" [class.quiet]="!line.after">{{
                line.after || t('audit.empty')
              }}</ins>
            </dd>
          </div>
        }
      </dl>
    </ng-template>`,
  styleUrl: './change-list.css',
})
export class ChangeList {
  protected readonly t = inject(Words).t;

  readonly lines = input.required<readonly ChangeLine[]>();

  protected readonly first = computed(() => this.lines().slice(0, atOnce));
  protected readonly rest = computed(() => this.lines().slice(atOnce));
}
