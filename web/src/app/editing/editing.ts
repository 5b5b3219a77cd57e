import { Signal, WritableSignal, computed, inject, signal } from '@angular/core';
import { FieldTree } from '@angular/forms/signals';
import { Api } from '../api/api';
import { save } from '../api/save';
import { NewerValue } from '../problems/edit-conflict';
import { Problem, toProblem } from '../problems/problem';
import { UnsavedInput } from '../problems/unsaved-input';
import { mergePatch } from './merge-patch';

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
  /** Every field in the reader's words, to be laid beside a newer version's. */
  readonly inWords: (draft: D) => readonly NewerValue[];
}

/**
 * A form over something that the API holds. Sends only what changed since it was read; when somebody saved first, nothing
 * of the input is lost: the newer version can be seen beside it, and what was written here then goes on top of it.
 */
export class Editing<E extends Versioned, D> {
  private readonly api = inject(Api);
  private readonly theirs = signal<E | undefined>(undefined);
  private readonly refused = signal<Problem | undefined>(undefined);

  readonly conflict = computed(() => this.refused()?.code === 'edit-conflict');
  readonly problem = computed(() => (this.conflict() ? undefined : this.refused()));
  readonly newer = computed((): readonly NewerValue[] | undefined => {
    const theirs = this.theirs();
    if (!theirs) return undefined;
    const mine = this.edited.inWords(this.edited.form().value());
    return this.edited
      .inWords(this.edited.draftOf(theirs))
      .filter(({ label, text }) => mine.find((value) => value.label === label)?.text !== text);
  });

  constructor(private readonly edited: Edited<E, D>) {
    inject(UnsavedInput).watch(() => this.edited.form().dirty());
  }

  /** What was saved; undefined when something is in the way, which is then on the screen. */
  async save(): Promise<E | undefined> {
    const entity = this.edited.entity();
    if (!entity) return undefined;
    const { form, path, wireOf, draftOf } = this.edited;
    const change = mergePatch({ ...wireOf(draftOf(entity)) }, { ...wireOf(form().value()) });
    const version = this.theirs()?.version ?? entity.version;
    const outcome = await save(form, () => this.api.patch<E>(path(entity), version, change));
    this.refused.set(outcome.ok ? undefined : outcome.problem);
    if (!outcome.ok) return undefined;
    form().reset();
    return outcome.value;
  }

  async lookAtNewer() {
    const entity = this.edited.entity();
    if (!entity) return;
    try {
      this.theirs.set(await this.api.get<E>(this.edited.path(entity)));
    } catch (error) {
      this.refused.set(toProblem(error));
    }
  }

  /** The newer version into the form; what was written here is given up. */
  takeNewer() {
    const theirs = this.theirs();
    if (theirs) this.edited.form().value.set(this.edited.draftOf(theirs));
    this.edited.form().reset();
    this.refused.set(undefined);
  }
}

/** A form over something new. */
export class Creating<E, D> {
  private readonly api = inject(Api);
  private readonly refused = signal<Problem | undefined>(undefined);

  readonly conflict = signal(false).asReadonly();
  readonly newer = signal<readonly NewerValue[] | undefined>(undefined).asReadonly();
  readonly problem = this.refused.asReadonly();

  constructor(private readonly form: FieldTree<D>) {
    inject(UnsavedInput).watch(() => this.form().dirty());
  }

  /** What was created; undefined when something is in the way, which is then on the screen. */
  async save(path: string, body: object): Promise<E | undefined> {
    const outcome = await save(this.form, () => this.api.post<E>(path, body));
    this.refused.set(outcome.ok ? undefined : outcome.problem);
    if (!outcome.ok) return undefined;
    this.form().reset();
    return outcome.value;
  }
}
