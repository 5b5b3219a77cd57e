import { Component, computed, inject, input } from '@angular/core';
import { Words } from '@symmachia/ui';
import { query } from '../api/load';
import { CurrentPlan } from '../plans/current-plan';
import { DownloadMenu } from './download-menu';

const formats = ['csv', 'xlsx'] as const;

/** A list of a plan as a file, narrowed as the list is, for whoever may take it along. */
@Component({
  selector: 'app-download-list',
  imports: [DownloadMenu],
  template: `@if (mayExport()) {
    <app-download-menu [files]="files()" />
  }`,
  // Where there is nothing to take along, it leaves no gap among the buttons.
  styles: ':host { display: contents }',
})
export class DownloadList {
  private readonly words = inject(Words);
  private readonly current = inject(CurrentPlan);

  readonly plan = input.required<string>();
  /** As the address of its file calls it. */
  readonly table = input.required<'ideas' | 'labs'>();
  readonly narrowing = input.required<Parameters<typeof query>[0]>();

  protected readonly mayExport = computed(() => this.current.plan()?.may.includes('export:run') ?? false);
  protected readonly files = computed(() =>
    formats.map((format) => ({
      words: this.words.t(`exports.${format}`),
      path: `/plans/${this.plan()}/exports/${this.table()}.${format}${query(this.narrowing())}`,
    })),
  );
}
