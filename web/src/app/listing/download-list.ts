import { Component, computed, inject, input } from '@angular/core';
import { Menu, Toasts, Words } from '@symmachia/ui';
import { Downloads } from '../api/downloads';
import { query } from '../api/load';
import { CurrentPlan } from '../plans/current-plan';
import { toProblem } from '../problems/problem';

/** A list of a plan as a file, narrowed as the list is, for whoever may take it along. */
@Component({
  selector: 'app-download-list',
  imports: [Menu],
  template: `@if (mayExport()) {
    <details appMenu class="menu no-print">
      <summary class="button">{{ t('exports.download') }}</summary>
      <div class="panel">
        @for (format of formats; track format) {
          <button type="button" class="button quiet-button" (click)="download(format)">
            {{ t('exports.' + format) }}
          </button>
        }
      </div>
    </details>
  }`,
  styleUrl: './download-menu.css',
})
export class DownloadList {
  protected readonly t = inject(Words).t;
  private readonly downloads = inject(Downloads);
  private readonly toasts = inject(Toasts);
  private readonly current = inject(CurrentPlan);

  readonly plan = input.required<string>();
  /** As the address of its file calls it. */
  readonly table = input.required<'ideas' | 'labs'>();
  readonly narrowing = input.required<Parameters<typeof query>[0]>();

  protected readonly formats = ['csv', 'xlsx'] as const;
  protected readonly mayExport = computed(() => this.current.plan()?.may.includes('export:run') ?? false);

  protected async download(format: string) {
    try {
      await this.downloads.keep(`/plans/${this.plan()}/exports/${this.table()}.${format}${query(this.narrowing())}`);
    } catch (error) {
      this.toasts.say(this.t(`problems.${toProblem(error).code}`));
    }
  }
}
