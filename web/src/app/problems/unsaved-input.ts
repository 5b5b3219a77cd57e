import { DOCUMENT, DestroyRef, Injectable, inject } from '@angular/core';
import { CanDeactivateFn } from '@angular/router';
import { Confirm, Words } from '@symmachia/ui';

/** Knows whether any form on the screen holds what nobody saved. */
@Injectable({ providedIn: 'root' })
export class UnsavedInput {
  private readonly confirm = inject(Confirm);
  private readonly words = inject(Words);
  private readonly forms = new Set<() => boolean>();

  constructor() {
    inject(DOCUMENT).defaultView?.addEventListener('beforeunload', (event) => {
      if (this.any()) event.preventDefault();
    });
  }

  /** Called by a component with input of its own, in its constructor; `Editing` and `Creating` do so for their forms. */
  watch(isUnsaved: () => boolean, destroyed = inject(DestroyRef)) {
    this.forms.add(isUnsaved);
    destroyed.onDestroy(() => this.forms.delete(isUnsaved));
  }

  any(): boolean {
    return [...this.forms].some((isUnsaved) => isUnsaved());
  }

  /** Asks when there is something to lose. */
  async mayBeLost(): Promise<boolean> {
    if (!this.any()) return true;
    return this.confirm.ask({
      title: this.words.t('shell.unsaved.title'),
      text: this.words.t('shell.unsaved.text'),
      confirm: this.words.t('shell.unsaved.leave'),
      danger: true,
    });
  }

  /** After it was said that everything may be lost: nobody asks twice. */
  forget() {
    this.forms.clear();
  }
}

const withoutLanguage = (url: string) => url.replace(/^\/[^/?#]*/, '');

/** The guard of every route with a form: leaving unsaved input asks. Another language of the same page is no leaving. */
export const asksBeforeLeaving: CanDeactivateFn<unknown> = (_, __, { url }, next) => {
  const unsaved = inject(UnsavedInput);
  return withoutLanguage(url) === withoutLanguage(next.url) || unsaved.mayBeLost();
};
