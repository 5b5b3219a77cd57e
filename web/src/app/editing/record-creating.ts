import { WritableSignal, inject } from '@angular/core';
import { FieldTree, SchemaFn, form } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { Toasts, Words } from '@symmachia/ui';
import { Creating } from './editing';
import { FormOfPage } from './form-page';
import { whatIsSet } from './merge-patch';

export interface CreatedRecord<E, D> {
  /** The draft as it begins. */
  readonly model: WritableSignal<D>;
  readonly rules: SchemaFn<D>;
  /** Where such records are, in the address of the page. */
  readonly collection: string;
  /** Where it is created, after `/api/v1`. */
  readonly path: () => string;
  /** The draft as the API takes it; what is empty in it is not sent. */
  readonly wireOf: (draft: D) => object;
  readonly back: () => readonly string[];
  /** What is said of it once it is there. */
  readonly created: (entity: E) => string;
}

/** A record made on a page of its own, which leads to the page that shows it. */
export class RecordCreating<E extends { readonly id: string }, D> implements FormOfPage {
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  private readonly toasts = inject(Toasts);

  readonly draft: FieldTree<D>;
  readonly state: Creating<E, D>;
  readonly back: () => readonly string[];

  constructor(private readonly record: CreatedRecord<E, D>) {
    this.draft = form(record.model, record.rules);
    this.state = new Creating(this.draft);
    this.back = record.back;
  }

  readonly saving = () => this.draft().submitting();

  readonly save = async (): Promise<boolean> => {
    const { path, wireOf, collection, created } = this.record;
    const saved = await this.state.save(path(), whatIsSet({ ...wireOf(this.draft().value()) }));
    if (!saved) return false;
    this.toasts.say(created(saved));
    return this.router.navigate(['/', this.words.language(), collection, saved.id]);
  };
}
