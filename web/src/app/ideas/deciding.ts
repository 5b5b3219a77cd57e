import { WritableSignal, computed, effect, inject } from '@angular/core';
import { FieldTree, SchemaFn, form } from '@angular/forms/signals';
import { Router } from '@angular/router';
import type { Idea } from '@symmachia/contracts';
import { Formats, Toasts, Words } from '@symmachia/ui';
import { Loaded } from '../api/load';
import { Creating } from '../editing/editing';
import { FormOfPage } from '../editing/form-page';
import { CurrentPlan } from '../plans/current-plan';
import { Undoing } from '../undoing/undoing';

export interface Decision<D> {
  readonly id: () => string;
  readonly loaded: Loaded<Idea>;
  readonly model: WritableSignal<D>;
  readonly rules: SchemaFn<D>;
  /** The last part of the call of the API that says so. */
  readonly call: () => string;
  /** The draft as the API takes it. */
  readonly wireOf: (draft: D) => object;
  /** What the button says. */
  readonly verb: () => string;
  readonly said: () => string;
  /** Whether all of it is taken back with what the idea's history tells of it: not what it drew up besides. */
  readonly isUndoable?: (draft: D) => boolean;
}

/** Something said about an idea on a page of its own, which leads back to the idea. */
export class Deciding<D> implements FormOfPage {
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly toasts = inject(Toasts);
  private readonly undoing = inject(Undoing);

  readonly draft: FieldTree<D>;
  readonly state: Creating<{ id: string; version: number }, D>;
  readonly loaded: Loaded<Idea>;
  readonly saveWords: () => string;

  constructor(private readonly decision: Decision<D>) {
    this.draft = form(decision.model, decision.rules);
    this.state = new Creating(this.draft);
    this.loaded = decision.loaded;
    this.saveWords = decision.verb;
    const current = inject(CurrentPlan);
    effect(() => current.enter(this.loaded.value()?.planCode));
  }

  /** The idea and where it stands by now. */
  readonly over = computed(() => {
    const idea = this.loaded.value();
    return idea && `${this.formats.text(idea.title)} · ${this.words.of('ideaStatus', idea.status)}`;
  });
  readonly saving = () => this.draft().submitting();
  readonly back = () => ['ideas', this.decision.id()];

  readonly save = async (): Promise<boolean> => {
    const { id, call, wireOf, said, isUndoable } = this.decision;
    const draft = this.draft().value();
    const version = this.loaded.value()?.version ?? 0;
    const saved = await this.state.step(`/ideas/${id()}/${call()}`, wireOf(draft), version);
    if (!saved) {
      // What somebody else decided meanwhile is on the page by then, and the input too: saving once more means it.
      if (this.state.problem()?.code === 'edit-conflict') this.loaded.reload();
      return false;
    }
    if (isUndoable?.(draft)) this.undoing.offer(said(), 'ideas', saved);
    else this.toasts.say(said());
    return this.router.navigate(['/', this.words.language(), ...this.back()]);
  };
}
