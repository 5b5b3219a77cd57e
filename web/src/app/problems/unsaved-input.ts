import { DOCUMENT, DestroyRef, Injectable, inject } from '@angular/core';
import { CanDeactivateFn } from '@angular/router';
import { Confirm, Words } from '@symmachia/ui';

/** Knows whether any form on the screen holds what nobody saved. */
@Injectable({ providedIn: 'root' })
export class UnsavedInput {
  private readonly forms = new Set<() => boolean>();

  constructor() {
    inject(DOCUMENT).defaultView?.addEventListener('beforeunload', (event) => {
      if (this.any()) event.preventDefault();
    });
  }

  /** Called by a component with a form, in its constructor: `inject(UnsavedInput).watch(() => this.form().dirty())`. */
  watch(isUnsaved: () => boolean, destroyed = inject(DestroyRef)) {
    this.forms.add(isUnsaved);
    destroyed.onDestroy(() => this.forms.delete(isUnsaved));
  }

  any(): boolean {
    return [...this.forms].some((isUnsaved) => isUnsaved());
  }
}

const withoutLanguage = (url: string) => url.replace(/^\/[^/?#]*/, '');

/** The guard of every route with a form: leaving unsaved input asks. Another language of the same page is no leaving. */
export const asksBeforeLeaving: CanDeactivateFn<unknown> = (_, __, { url }, next) => {
  const unsaved = inject(UnsavedInput);
  const confirm = inject(Confirm);
  const { t } = inject(Words);
  if (withoutLanguage(url) === withoutLanguage(next.url) || !unsaved.any()) return true;
  return confirm.ask({
    title: t('shell.unsaved.title'),
    text: t('shell.unsaved.text'),
    confirm: t('shell.unsaved.leave'),
    danger: true,
  });
};
