import { Injectable, inject, signal } from '@angular/core';
import type { OrganisationRef } from '@symmachia/contracts';
import { Formats, Toasts, Words } from '@symmachia/ui';
import { Api } from '../api/api';
import { toProblem } from '../problems/problem';
import { Undoing } from '../undoing/undoing';

/** Puts an organisation behind an idea or takes it away again, with ten seconds to think again. */
@Injectable({ providedIn: 'root' })
export class Supporting {
  private readonly api = inject(Api);
  private readonly formats = inject(Formats);
  private readonly toasts = inject(Toasts);
  private readonly undoing = inject(Undoing);
  private readonly t = inject(Words).t;

  readonly busy = signal(false);
  /** What was said here, and not taken back, of whether an organisation supports an idea. */
  private readonly said = signal<ReadonlyMap<string, boolean>>(new Map());

  hasSaid(idea: string, organisation: string): boolean {
    return this.said().get(`${idea} ${organisation}`) ?? false;
  }

  /** False when something was in the way, which is then said. */
  async set(idea: string, organisation: Pick<OrganisationRef, 'id' | 'name'>, supports: boolean): Promise<boolean> {
    if (this.busy()) return false;
    this.busy.set(true);
    try {
      await this.send(idea, organisation.id, supports);
      const said = supports ? 'ideas.support.done' : 'ideas.support.ended';
      this.undoing.offerBy(this.t(said, { organisation: this.formats.text(organisation.name) }), () =>
        this.send(idea, organisation.id, !supports),
      );
      return true;
    } catch (error) {
      this.toasts.say(this.t(`problems.${toProblem(error).code}`));
      return false;
    } finally {
      this.busy.set(false);
    }
  }

  private async send(idea: string, organisation: string, supports: boolean): Promise<void> {
    const path = `/ideas/${idea}/supporters/${organisation}`;
    await (supports ? this.api.put(path, null) : this.api.delete(path));
    this.said.update((said) => new Map(said).set(`${idea} ${organisation}`, supports));
  }
}
