import { Signal, WritableSignal, afterNextRender, computed, inject, linkedSignal, signal } from '@angular/core';
import { FieldTree } from '@angular/forms/signals';
import { Formats, Toasts, Words } from '@symmachia/ui';
import { Api } from '../api/api';
import { save } from '../api/save';
import { Problem, toProblem } from '../problems/problem';
import { UnsavedInput } from '../problems/unsaved-input';
import { InWords } from './in-words';
import { mergePatch } from './merge-patch';
import { NewerVersion, Whose } from './newer-version';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

export interface Edited<E extends Versioned, D> {
  /** As it was read. */
  readonly entity: Signal<E | undefined>;
  /** Where it is read and changed, after `/api/v1`. */
  readonly path: (entity: E) => string;
  readonly form: (() => { readonly value: WritableSignal<D>; dirty(): boolean; reset(): void }) & FieldTree<D>;
  readonly draftOf: (entity: E) => D;
  /** The draft as the API takes it. */
  readonly wireOf: (draft: D) => object;
  readonly inWords: () => InWords<D>;
}

/** After so many newer versions in a row the reader hears of it. */
const mostRounds = 3;

/**
 * A form over something that the API holds. Sends only what changed since it was read. When somebody saved first, nothing of
 * the input is lost: what only they changed is taken over, and where both changed the same the reader chooses field by field.
 */
export class Editing<E extends Versioned, D> {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly refused = signal<Problem | undefined>(undefined);
  /** What the input rests on: the newest version that was seen. */
  private readonly base = linkedSignal(() => this.edited.entity());
  private readonly newer: NewerVersion<D>;

  readonly problem = computed(() => (this.choices().length ? undefined : this.refused()));
  readonly choices = computed(() => (this.refused()?.code === 'edit-conflict' ? this.newer.choices() : []));
  readonly merged = computed(() => this.newer.merged());

  constructor(private readonly edited: Edited<E, D>) {
    const { form, wireOf, inWords } = edited;
    this.newer = new NewerVersion({
      draft: () => form().value(),
      change: (draft) => form().value.set(draft),
      wireOf,
      inWords,
      languageName: (language) => this.words.of('language', language),
    });
    inject(UnsavedInput).watch(() => form().dirty() && this.isChanged());
  }

  /** What was saved; undefined when something is in the way, which is then on the screen. */
  async save(): Promise<E | undefined> {
    const { form } = this.edited;
    const outcome = await save(form, () => this.send(mostRounds));
    this.refused.set(outcome.ok ? undefined : outcome.problem);
    if (!outcome.ok) return undefined;
    if (this.merged().length)
      this.toasts.say(this.words.t('shell.conflict.merged', { fields: this.formats.list(this.merged()) }));
    this.newer.forget();
    form().reset();
    return outcome.value;
  }

  choose(key: string, whose: Whose) {
    this.newer.choose(key, whose);
  }

  private async send(rounds: number): Promise<E> {
    const base = this.base();
    if (!base) throw new Problem(404, 'not-found');
    const { path } = this.edited;
    const change = this.changeOf(base);
    if (!Object.keys(change).length) return base;
    try {
      return await this.api.patch<E>(path(base), base.version, change);
    } catch (error) {
      if (toProblem(error).code !== 'edit-conflict') throw error;
      await this.meetNewer(base);
      if (this.newer.choices().length || rounds === 0) throw error;
      return this.send(rounds - 1);
    }
  }

  /** A form calls itself dirty as soon as the browser has checked a date or a number in it, whoever wrote that. */
  private isChanged(): boolean {
    const base = this.base();
    return base !== undefined && Object.keys(this.changeOf(base)).length > 0;
  }

  private changeOf(base: E) {
    const { form, wireOf, draftOf } = this.edited;
    return mergePatch({ ...wireOf(draftOf(base)) }, { ...wireOf(form().value()) });
  }

  private async meetNewer(base: E) {
    const { path, draftOf } = this.edited;
    const theirs = await this.api.get<E>(path(base));
    this.newer.meet(draftOf(base), draftOf(theirs));
    this.base.set(theirs);
  }
}

/** A form over something new. */
export class Creating<E, D> {
  private readonly api = inject(Api);
  private readonly refused = signal<Problem | undefined>(undefined);

  readonly problem = this.refused.asReadonly();
  private untouched = '';

  constructor(private readonly form: FieldTree<D>) {
    afterNextRender({ read: () => (this.untouched = this.written()) });
    inject(UnsavedInput).watch(() => this.form().dirty() && this.written() !== this.untouched);
  }

  /** What was created; undefined when something is in the way, which is then on the screen. */
  save(path: string, body: object): Promise<E | undefined> {
    return this.send(() => this.api.post<E>(path, body));
  }

  /** The same of a step with what is there in that version. */
  step(path: string, body: object, version: number): Promise<E | undefined> {
    return this.send(() => this.api.step<E>(path, version, body));
  }

  /** The same of what takes the place of what was there in that version; 0: of nothing. */
  put(path: string, body: object, version: number): Promise<E | undefined> {
    return this.send(() => this.api.put<E>(path, body, version));
  }

  private async send(write: () => Promise<E>): Promise<E | undefined> {
    const outcome = await save(this.form, write);
    this.refused.set(outcome.ok ? undefined : outcome.problem);
    if (!outcome.ok) return undefined;
    this.form().reset();
    return outcome.value;
  }

  private written(): string {
    return JSON.stringify(this.form().value());
  }
}
