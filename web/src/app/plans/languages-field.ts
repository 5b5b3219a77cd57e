import { Component, computed, inject, input, model, output } from '@angular/core';
import { FormValueControl } from '@angular/forms/signals';
import { Language, languages } from '@symmachia/domain';
import { Words } from '@symmachia/ui';

/** The languages of a plan; the source language, in which others are translated, comes first. */
@Component({
  selector: 'app-languages-field',
  template: `<div class="row">
      @for (language of all; track language) {
        <label class="check">
          <input
            type="checkbox"
            [checked]="value().includes(language)"
            (change)="toggle(language)"
            (blur)="touch.emit()"
          />
          {{ words.of('language', language) }}
        </label>
      }
    </div>
    <label class="check">
      <span>{{ words.t('plans.sourceLanguage') }}</span>
      <select (change)="putFirst($event)">
        @for (language of value(); track language) {
          <option [value]="language" [selected]="$first">{{ words.of('language', language) }}</option>
        }
      </select>
    </label>`,
  styles: `
    select {
      width: auto;
    }
  `,
  host: { role: 'group', '[attr.aria-label]': 'label()' },
})
export class LanguagesField implements FormValueControl<readonly Language[]> {
  protected readonly words = inject(Words);
  protected readonly all = languages;

  readonly value = model<readonly Language[]>([]);
  readonly touch = output<void>();
  readonly name = input('');
  protected readonly label = computed(() => this.words.t('plans.languages'));

  protected toggle(language: Language) {
    this.value.update((chosen) =>
      chosen.includes(language) ? chosen.filter((other) => other !== language) : [...chosen, language],
    );
  }

  protected putFirst({ target }: Event) {
    if (!(target instanceof HTMLSelectElement)) return;
    const source = languages.find((language) => language === target.value);
    if (source) this.value.update((chosen) => [source, ...chosen.filter((language) => language !== source)]);
  }
}
