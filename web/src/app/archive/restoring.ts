import { Injectable, inject, signal } from '@angular/core';
import { Toasts, Words } from '@symmachia/ui';
import { Api } from '../api/api';
import { toProblem } from '../problems/problem';
import { Undoing } from '../undoing/undoing';

interface Restorable {
  readonly id: string;
  /** How it is called. */
  readonly name: string;
  /** A review is no edit: what was declined waits for one again, which nothing takes back. */
  readonly isDeclined?: boolean;
}

/** Takes something out of the archive, and offers to undo that. */
@Injectable({ providedIn: 'root' })
export class Restoring {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly undoing = inject(Undoing);
  private readonly t = inject(Words).t;

  readonly busy = signal(false);

  /** Whether it is restored; else what stands in the way was said. */
  async restore(kind: 'plans' | 'actions' | 'commitments', { id, name, isDeclined }: Restorable): Promise<boolean> {
    this.busy.set(true);
    try {
      const restored = await this.api.post<{ id: string; version: number }>(`/${kind}/${id}/restore`, {});
      const said = this.t('archive.restored', { name });
      if (isDeclined) this.toasts.say(said);
      else this.undoing.offer(said, kind, restored);
      return true;
    } catch (error) {
      this.toasts.say(this.t(`problems.${toProblem(error).code}`));
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
