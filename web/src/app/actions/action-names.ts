import { Injectable, inject, signal } from '@angular/core';
import type { Action } from '@symmachia/contracts';
import { Formats } from '@symmachia/ui';
import { Api } from '../api/api';

/** The code and title of an action by its id, as soon as it is known; until then a dash. */
@Injectable({ providedIn: 'root' })
export class ActionNames {
  private readonly api = inject(Api);
  private readonly formats = inject(Formats);
  private readonly known = signal<ReadonlyMap<string, Action>>(new Map());
  private readonly asked = new Set<string>();

  readonly of = (id: string): string => {
    const action = this.known().get(id);
    if (!action) void this.ask(id);
    return action ? `${action.code} ${this.formats.text(action.title)}` : '–';
  };

  private async ask(id: string) {
    if (this.asked.has(id)) return;
    this.asked.add(id);
    try {
      const action = await this.api.get<Action>(`/actions/${id}`);
      this.known.update((known) => new Map(known).set(id, action));
    } catch {
      // Not readable: it stays a dash, and is asked for when the page is opened again.
      this.asked.delete(id);
    }
  }
}
