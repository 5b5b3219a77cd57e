import { Injectable, inject } from '@angular/core';
import type { HistorySubject } from '@symmachia/domain';
import { Toasts, Words } from '@symmachia/ui';
import { Api } from '../api/api';
import { toProblem } from '../problems/problem';
import { Undoing } from './undoing';

interface Part {
  readonly id: string;
  readonly version: number;
}

/** Where a part of a record is changed, and what its history is called. */
export interface PartKind {
  readonly path: string;
  readonly subject: HistorySubject;
}

/** Takes a part of a record away, with ten seconds to think again, and brings it back later. Provided by a list. */
@Injectable()
export class Withdrawing {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly undoing = inject(Undoing);
  private readonly t = inject(Words).t;

  async withdraw({ path, subject }: PartKind, part: Part): Promise<void> {
    const withdrawn = await this.set(path, part, true);
    if (withdrawn) this.undoing.offer(this.t('labs.withdrawnOne'), subject, withdrawn);
  }

  async bringBack({ path }: PartKind, part: Part): Promise<void> {
    await this.set(path, part, false);
  }

  private async set(path: string, { id, version }: Part, isWithdrawn: boolean): Promise<Part | undefined> {
    try {
      return await this.api.patch<Part>(`${path}/${id}`, version, { isWithdrawn });
    } catch (error) {
      this.toasts.say(this.t(`problems.${toProblem(error).code}`));
      return undefined;
    }
  }
}
