import { Component, computed, inject, input } from '@angular/core';
import type { ImportBatch } from '@symmachia/contracts';
import { ErrorState, Words } from '@symmachia/ui';
import { ColumnMapping } from './column-mapping';
import { DateOrderQuestion } from './date-order-question';
import { DryRun } from './dry-run';
import { FileAsText } from './file-as-text';
import { FileDrop } from './file-drop';
import { ImportDesk } from './import-desk';
import { ImportDock } from './import-dock';
import { ProgressPeriod } from './progress-period';
import { Reading, mappedFields } from './reading';
import { StatusWords } from './status-words';
import { UnreadableFile } from './unreadable-file';
import { whyUnreadable } from './unreadable';

/** How the file is read, open to correction in everything, and what applying it would do. */
@Component({
  selector: 'app-import-preview',
  imports: [
    ColumnMapping,
    DateOrderQuestion,
    DryRun,
    ErrorState,
    FileAsText,
    FileDrop,
    ImportDock,
    ProgressPeriod,
    StatusWords,
    UnreadableFile,
  ],
  templateUrl: './import-preview.html',
})
export class ImportPreview {
  protected readonly desk = inject(ImportDesk);
  protected readonly t = inject(Words).t;

  readonly plan = input.required<string>();
  readonly batch = input.required<ImportBatch>();
  readonly rows = input<string>();
  readonly page = input<string>();

  protected readonly unreadable = computed(() => {
    const problem = this.desk.readProblem();
    return problem && whyUnreadable(problem);
  });
  protected readonly asksDateOrder = computed(
    () => !!this.desk.reading()?.dateOrder || this.batch().questions.some(({ code }) => code === 'ambiguous-dates'),
  );
  protected readonly mapped = computed(() => {
    const reading = this.desk.reading();
    return reading && mappedFields(reading);
  });

  protected change(reading: Reading) {
    this.desk.readAs(reading);
  }
}
