import { Component, inject, input, model, output } from '@angular/core';
import { FormValueControl } from '@angular/forms/signals';
import { I18nText, Language, languages } from '@symmachia/domain';
import { Words } from '../language/words';
import { Field } from './field';

/** One text in the plan's languages, an input for each, inside `<app-field [group]="true">`. Emptied, a language is dropped. */
@Component({
  selector: 'app-i18n-field',
  template: `@for (language of languages(); track language) {
    <label class="language">
      <span class="hint"
        >{{ words.of('language', language) }}
        @if (outdated().includes(language)) {
          <span class="outdated">{{ words.t('shell.outdated') }}</span>
        }
      </span>
      @if (multiline()) {
        <textarea
          [lang]="language"
          [value]="value()[language] ?? ''"
          (input)="write(language, $event)"
          (blur)="touch.emit()"
          [attr.aria-describedby]="field?.describedBy()"
          [attr.aria-invalid]="field?.error() ? 'true' : null"
        ></textarea>
      } @else {
        <input
          [lang]="language"
          [value]="value()[language] ?? ''"
          (input)="write(language, $event)"
          (blur)="touch.emit()"
          [attr.aria-describedby]="field?.describedBy()"
          [attr.aria-invalid]="field?.error() ? 'true' : null"
        />
      }
    </label>
  }`,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
    .language {
      display: grid;
      grid-template-columns: 96px minmax(0, 1fr);
      gap: 8px;
      align-items: center;
    }
    .language:has(textarea) {
      align-items: start;
    }
    .outdated {
      display: block;
      color: var(--amber);
      font-weight: 600;
    }
    @media (max-width: 480px) {
      .language {
        grid-template-columns: 1fr;
        gap: 2px;
      }
    }
  `,
  host: { role: 'group', '[attr.aria-labelledby]': 'field?.labelId' },
})
export class I18nField implements FormValueControl<I18nText> {
  protected readonly words = inject(Words);
  protected readonly field = inject(Field, { optional: true });

  readonly value = model<I18nText>({});
  readonly touch = output<void>();
  readonly languages = input<readonly Language[]>(languages);
  readonly multiline = input(false);
  /** Translations whose original changed after them. */
  readonly outdated = input<readonly Language[]>([]);

  protected write(language: Language, event: Event) {
    if (!(event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)) return;
    const { [language]: _, ...others } = this.value();
    this.value.set(event.target.value ? { ...others, [language]: event.target.value } : others);
  }
}
