import { effect, inject, linkedSignal } from '@angular/core';
import { FieldTree, SchemaFn, form } from '@angular/forms/signals';
import { Router } from '@angular/router';
import type { HistorySubject } from '@symmachia/domain';
import { Toasts, Words } from '@symmachia/ui';
import { load } from '../api/load';
import { CurrentPlan } from '../plans/current-plan';
import { Undoing } from '../undoing/undoing';
import { Edited, Editing } from './editing';
import { FormOfPage } from './form-page';

interface OfPlan {
  readonly id: string;
  readonly version: number;
  readonly planCode?: string;
}

export interface EditedRecord<E extends OfPlan, D> extends Pick<Edited<E, D>, 'draftOf' | 'wireOf' | 'inWords'> {
  /** Where such records are, in the address of the page as in that of the API. */
  readonly collection: HistorySubject;
  readonly id: () => string;
  /** The draft until the record is read. */
  readonly blank: D;
  readonly rules: SchemaFn<D>;
  /** What is said when saving ended the record, which can be taken back. */
  readonly ending?: (before: E, saved: E) => string | undefined;
}

/** A record changed on a page of its own, from reading it to the page that shows it as it was saved. */
export class RecordEditing<E extends OfPlan, D> implements FormOfPage {
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  private readonly toasts = inject(Toasts);
  private readonly undoing = inject(Undoing);

  readonly loaded = load<E>(() => this.path(this.record.id()));
  private readonly model = linkedSignal(() => {
    const entity = this.loaded.value();
    return entity ? this.record.draftOf(entity) : this.record.blank;
  });
  readonly draft: FieldTree<D>;
  readonly state: Editing<E, D>;

  constructor(private readonly record: EditedRecord<E, D>) {
    this.draft = form(this.model, record.rules);
    this.state = new Editing<E, D>({
      ...record,
      entity: this.loaded.value,
      path: ({ id }) => this.path(id),
      form: this.draft,
    });
    const current = inject(CurrentPlan);
    effect(() => current.enter(this.loaded.value()?.planCode));
  }

  readonly saving = () => this.draft().submitting();
  readonly back = () => [this.record.collection, this.record.id()];

  readonly save = async (): Promise<boolean> => {
    const before = this.loaded.value();
    const saved = await this.state.save();
    if (!saved) return false;
    const ending = before && this.record.ending?.(before, saved);
    if (ending) this.undoing.offer(ending, this.record.collection, saved);
    else this.toasts.say(this.words.t('shell.saved'));
    return this.router.navigate(['/', this.words.language(), ...this.back()]);
  };

  private path(id: string): string {
    return `/${this.record.collection}/${id}`;
  }
}
