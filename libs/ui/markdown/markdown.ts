import { Component, ViewEncapsulation, computed, inject, input, resource } from '@angular/core';
import { I18nText, Language, inLanguage, languages } from '@symmachia/domain';
import { Words } from '../language/words';

/**
 * A long text in the reader's language, else in its source language, marked with `lang`. It may be written in Markdown;
 * until that is loaded, and where it cannot be, it is shown as it was written. Angular sanitises what comes out of it.
 */
@Component({
  selector: 'app-markdown',
  template: `@if (html(); as html) {
      <div [innerHTML]="html"></div>
    } @else {
      <p class="as-written">{{ shown().text }}</p>
    }`,
  styleUrl: './markdown.css',
  // What is inside is not of this template.
  encapsulation: ViewEncapsulation.None,
  host: { '[attr.lang]': 'foreign()' },
})
export class Markdown {
  private readonly words = inject(Words);
  private readonly renderer = resource({
    loader: async () => (await import('./render-markdown')).renderMarkdown,
  });

  readonly text = input.required<I18nText | null | undefined>();
  /** The plan's languages, source first; only their order matters. */
  readonly languages = input<readonly Language[]>(languages);
  /** What a first-level heading becomes: one below the heading that the text stands under. */
  readonly level = input(3);

  protected readonly shown = computed(() => inLanguage(this.text() ?? {}, this.words.language(), this.languages()));
  protected readonly foreign = computed(() =>
    this.shown().language === this.words.language() ? null : this.shown().language,
  );
  protected readonly html = computed(() =>
    this.renderer.hasValue() ? this.renderer.value()(this.shown().text, this.level()) : undefined,
  );
}
