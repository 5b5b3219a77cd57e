import { Component, DOCUMENT, computed, inject, input, signal } from '@angular/core';
import type { ImportBatch } from '@symmachia/contracts';
import { ErrorState, Words } from '@symmachia/ui';
import { ImportDesk } from './import-desk';
import { canSkipErrors, obstacle } from './outlook';
import { OutlookWords } from './outlook-words';

/** The headings that lead to what is in the way. */
const placeOf: Record<string, string | undefined> = {
  'ambiguous-dates': 'date-order',
  'no-level': 'columns',
  'no-title': 'columns',
  errors: 'dry-run',
};

/** Always in sight: what would happen now, what is in the way of it, and the button. */
@Component({
  selector: 'app-import-dock',
  imports: [ErrorState],
  templateUrl: './import-dock.html',
  styleUrl: './import-dock.css',
  host: { class: 'dock no-print' },
})
export class ImportDock {
  private readonly document = inject(DOCUMENT);
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
  /** What is in the way, in words, and the part of the page where it can be mended. */
  protected readonly reason = computed(() => {
    const obstacle = this.obstacle();
    if (!obstacle || obstacle === 'updating') return undefined;
    const [question] = this.batch().questions;
    const key = obstacle === 'questions' && question ? question.code : obstacle;
    return { words: this.t(`imports.obstacle.${key}`, { count: this.batch().counts.error }), place: placeOf[key] };
  });
  protected readonly offersToSkip = computed(() => canSkipErrors(this.obstacle(), this.batch().counts));
  protected readonly failure = computed(() => this.desk.actProblem()?.code ?? this.batch().failure);
  protected readonly applying = this.sent.asReadonly();

  protected show(place: string) {
    this.document.getElementById(place)?.focus();
  }

  protected async apply({ skipErrors = false } = {}) {
    const allowed = skipErrors ? this.offersToSkip() : !this.obstacle();
    if (!allowed || this.sent()) return;
    this.sent.set(true);
    await this.desk.apply(skipErrors);
    this.sent.set(false);
  }
}
