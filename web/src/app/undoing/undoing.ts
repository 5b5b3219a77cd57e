import { Injectable, inject } from '@angular/core';
import type { HistorySubject } from '@symmachia/domain';
import { Toasts, Words } from '@symmachia/ui';
import { Api } from '../api/api';
import { toProblem } from '../problems/problem';
import { UnsavedInput } from '../problems/unsaved-input';
import { Undone } from './undone';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** What stands in the way of taking something back, and is no fault: somebody was there since. */
const changedSince = ['edit-conflict', 'revert-refused'];

/** Offers, for ten seconds and wherever one goes meanwhile, to take back what was just done. */
@Injectable({ providedIn: 'root' })
export class Undoing {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly unsaved = inject(UnsavedInput);
  private readonly undone = inject(Undone);

  /** After a change of one row, that made this version of it. */
  offer(message: string, subject: HistorySubject, { id, version }: Versioned) {
    this.offerBy(message, () => this.api.post(`/history/${subject}/${id}/revert`, { version }));
  }

  offerBy(message: string, takeBack: () => Promise<unknown>) {
    this.toasts.say(message, () => void this.undo(takeBack));
  }

  private async undo(takeBack: () => Promise<unknown>) {
    try {
      await takeBack();
      this.toasts.say(this.words.t('shell.undone'));
    } catch (error) {
      const { code } = toProblem(error);
      this.toasts.say(this.words.t(changedSince.includes(code) ? 'shell.undoTooLate' : `problems.${code}`));
    }
    // A form keeps what is typed into it: it meets the newer version when it is saved.
    if (!this.unsaved.any()) this.undone.times.update((times) => times + 1);
  }
}
