import { ElementRef, OutputEmitterRef, Signal, afterNextRender, computed, inject, linkedSignal } from '@angular/core';
import { FieldTree, SchemaFn, form } from '@angular/forms/signals';
import { Toasts, Words } from '@symmachia/ui';
import { Creating, Edited, Editing } from './editing';
import { FormOfPart } from './part-form';

interface Part {
  readonly id: string;
  readonly version: number;
}

export interface EditedPart<E extends Part, D> extends Pick<Edited<E, D>, 'path' | 'draftOf' | 'wireOf' | 'inWords'> {
  /** Without one, a new one is made. */
  readonly entity: Signal<E | undefined>;
  readonly blank: D;
  readonly rules: SchemaFn<D>;
  /** Where a new one is made, after `/api/v1`, and the draft as it is sent there. */
  readonly createdAt: () => string;
  readonly wireOfNew: (draft: D) => object;
  readonly saved: OutputEmitterRef<void>;
  readonly cancelled: OutputEmitterRef<void>;
}

/** A part of a record, made or changed in its place on the record's page: the form opens at its first field. */
export class PartEditing<E extends Part, D> implements FormOfPart {
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly model = linkedSignal(() => {
    const entity = this.part.entity();
    return entity ? this.part.draftOf(entity) : this.part.blank;
  });
  private readonly editing: Editing<E, D>;
  private readonly creating: Creating<E, D>;
  readonly draft: FieldTree<D>;
  readonly state = computed(() => (this.part.entity() ? this.editing : this.creating));

  constructor(private readonly part: EditedPart<E, D>) {
    this.draft = form(this.model, part.rules);
    this.editing = new Editing<E, D>({ ...part, form: this.draft });
    this.creating = new Creating<E, D>(this.draft);
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender({ read: () => host.querySelector<HTMLElement>('input, select, textarea')?.focus() });
  }

  readonly saving = () => this.draft().submitting();

  readonly save = async (): Promise<boolean> => {
    const { entity, createdAt, wireOfNew, saved } = this.part;
    const done = entity()
      ? await this.editing.save()
      : await this.creating.save(createdAt(), wireOfNew(this.draft().value()));
    if (!done) return false;
    this.toasts.say(this.words.t('shell.saved'));
    saved.emit();
    return true;
  };

  cancel() {
    this.draft().reset();
    this.part.cancelled.emit();
  }
}
