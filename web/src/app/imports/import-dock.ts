import { Component, computed, inject, input, signal } from '@angular/core';
import type { ImportBatch } from '@symmachia/contracts';
import { ErrorState, Words } from '@symmachia/ui';
import { ImportDesk } from './import-desk';
import { canSkipErrors, obstacle } from './outlook';
import { OutlookWords } from './outlook-words';

/** Always in sight: what would happen now, what is in the way of it, and the button. */
@Component({
  selector: 'app-import-dock',
  imports: [ErrorState],
  templateUrl: './import-dock.html',
  styleUrl: './import-dock.css',
  host: { class: 'dock no-print' },
})
export class ImportDock {
  protected readonly desk = inject(ImportDesk);
  protected readonly t = inject(Words).t;
  protected readonly outlookWords = inject(OutlookWords);

  readonly batch = input.required<ImportBatch>();

  private readonly sent = signal(false);
  protected readonly obstacle = computed(() =>
    obstacle(this.batch(), {
      updating: this.desk.updating(),
      unread: this.desk.needsFile() || !!this.desk.readProblem(),
    }),
  );
  protected readonly reason = computed(() => {
    const reason = this.obstacle();
    const { counts, questions } = this.batch();
    if (!reason || reason === 'updating') return '';
    if (reason !== 'questions') return this.t(`imports.obstacle.${reason}`, { count: counts.error });
    return [...new Set(questions.map(({ code }) => code))].map((code) => this.t(`imports.obstacle.${code}`)).join(' ');
  });
  protected readonly offersToSkip = computed(() => canSkipErrors(this.obstacle(), this.batch().counts));
  protected readonly failure = computed(() => this.desk.actProblem()?.code ?? this.batch().failure);
  protected readonly applying = this.sent.asReadonly();

  protected async apply({ skipErrors = false } = {}) {
    const allowed = skipErrors ? this.offersToSkip() : !this.obstacle();
    if (!allowed || this.sent()) return;
    this.sent.set(true);
    await this.desk.apply(skipErrors);
    this.sent.set(false);
  }
}
