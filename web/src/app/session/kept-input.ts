import { DOCUMENT, Injectable, inject } from '@angular/core';

const prefix = 'symmachia:kept:';
/** So long saving is waited for, in milliseconds: without a connection it ends when there is one. */
const patience = 3_000;

/**
 * What somebody typed and the server does not have yet, kept in the browser: a closed tab loses nothing. It is theirs alone:
 * gone when they sign out, and when somebody else signs in.
 */
@Injectable({ providedIn: 'root' })
export class KeptInput {
  private readonly storage = inject(DOCUMENT).defaultView?.localStorage;
  private readonly savers = new Set<() => Promise<unknown>>();

  read(person: string, place: string): string | null {
    return this.storage?.getItem(keyOf(person, place)) ?? null;
  }

  keep(person: string, place: string, text: string) {
    this.storage?.setItem(keyOf(person, place), text);
  }

  forget(person: string, place: string) {
    this.storage?.removeItem(keyOf(person, place));
  }

  count(person: string): number {
    return this.keys().filter((key) => isOf(person, key)).length;
  }

  forgetAllOf(person: string) {
    this.remove((key) => isOf(person, key));
  }

  forgetAllBut(person: string) {
    this.remove((key) => !isOf(person, key));
  }

  /** A page that keeps input saves it when asked; the answer ends that. */
  savedBy(save: () => Promise<unknown>): () => void {
    this.savers.add(save);
    return () => this.savers.delete(save);
  }

  /** Takes what it can to the server, before anybody is asked whether it may be lost. */
  async save(): Promise<void> {
    const saved = Promise.allSettled([...this.savers].map((save) => save()));
    await Promise.race([saved, new Promise((resolve) => setTimeout(resolve, patience))]);
  }

  private remove(which: (key: string) => boolean) {
    for (const key of this.keys().filter(which)) this.storage?.removeItem(key);
  }

  private keys(): string[] {
    return Object.keys(this.storage ?? {}).filter((key) => key.startsWith(prefix));
  }
}

const keyOf = (person: string, place: string) => `${prefix}${person}:${place}`;

const isOf = (person: string, key: string) => key.startsWith(keyOf(person, ''));
