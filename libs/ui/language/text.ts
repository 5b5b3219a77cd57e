import { Component, computed, inject, input } from '@angular/core';
import { I18nText, Language, inLanguage, languages } from '@symmachia/domain';
import { Words } from './words';

/** A content text in the reader's language, else in its source language, marked with `lang`. */
@Component({
  selector: 'app-text',
  template: '{{ shown().text }}',
  host: { '[attr.lang]': 'foreign()' },
})
export class Text {
  private readonly words = inject(Words);

  readonly text = input.required<I18nText | null | undefined>();
  /** The plan's languages, source first; only their order matters. */
  readonly languages = input<readonly Language[]>(languages);

  protected readonly shown = computed(() => inLanguage(this.text() ?? {}, this.words.language(), this.languages()));
  protected readonly foreign = computed(() =>
    this.shown().language === this.words.language() ? null : this.shown().language,
  );
}
