import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ImportBatch } from '@symmachia/contracts';
import { ErrorState, Formats, Words } from '@symmachia/ui';
import { AskUndo } from './ask-undo';
import { DryRun } from './dry-run';
import { importPath } from './fields';
import { ImportDesk } from './import-desk';
import { OutlookWords } from './outlook-words';
import { UndoRefused } from './undo-refused';

/** An import that is being applied, was applied, or was undone. */
@Component({
  selector: 'app-import-outcome',
  imports: [DryRun, ErrorState, RouterLink, UndoRefused],
  templateUrl: './import-outcome.html',
})
export class ImportOutcome {
  private readonly askUndo = inject(AskUndo);
  protected readonly desk = inject(ImportDesk);
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly outlookWords = inject(OutlookWords);

  readonly plan = input.required<string>();
  readonly batch = input.required<ImportBatch>();
  readonly rows = input<string>();
  readonly page = input<string>();

  protected readonly path = computed(() => importPath(this.batch().kind));
  protected readonly undoing = signal(false);
  protected readonly part = computed(() => {
    const { progress } = this.batch();
    return progress?.total ? progress.done / progress.total : undefined;
  });

  protected async undo() {
    if (this.undoing() || !(await this.askUndo.ask(this.batch().fileName))) return;
    this.undoing.set(true);
    await this.desk.undo();
    this.undoing.set(false);
  }
}
