import { Component, computed, inject, input, output } from '@angular/core';
import { FormField, requiredError, validate } from '@angular/forms/signals';
import type { Theme } from '@symmachia/contracts';
import { I18nText, Language, languages as allLanguages, presentText } from '@symmachia/domain';
import { Field, Formats, I18nField, Words } from '@symmachia/ui';
import { readings } from '../editing/in-words';
import { whatIsSet } from '../editing/merge-patch';
import { PartEditing } from '../editing/part-editing';
import { PartForm } from '../editing/part-form';
import { writtenLanguages } from './written-languages';

interface ThemeDraft {
  title: I18nText;
  description: I18nText;
  isCommonGround: boolean;
  why: I18nText;
}

const newTheme: ThemeDraft = { title: {}, description: {}, isCommonGround: false, why: {} };
const draftOfTheme = ({ title, description, isCommonGround, why }: Theme): ThemeDraft => ({
  title,
  description,
  isCommonGround,
  why,
});

/** Notes a theme of a lab, or changes one. */
@Component({
  selector: 'app-theme-form',
  imports: [Field, FormField, I18nField, PartForm],
  template: `<app-part-form [form]="part">
    <app-field [group]="true" [label]="t('labs.form.title')" [field]="draft.title">
      <app-i18n-field [formField]="draft.title" [languages]="shown()" />
    </app-field>
    <app-field
      [group]="true"
      [label]="t('labs.theme.description')"
      [hint]="t('shell.optional')"
      [field]="draft.description"
    >
      <app-i18n-field [formField]="draft.description" [languages]="shown()" [multiline]="true" />
    </app-field>
    <label class="check">
      <input type="checkbox" [formField]="draft.isCommonGround" />
      {{ t('labs.theme.isCommonGround') }}
    </label>
    @if (draft.isCommonGround().value()) {
      <app-field [group]="true" [label]="t('labs.theme.why')" [hint]="t('labs.theme.whyHint')" [field]="draft.why">
        <app-i18n-field [formField]="draft.why" [languages]="shown()" [multiline]="true" />
      </app-field>
    }
  </app-part-form>`,
})
export class ThemeForm {
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  private readonly formats = inject(Formats);

  readonly lab = input.required<string>();
  /** Without it, a new one. */
  readonly theme = input<Theme>();
  readonly languages = input<readonly Language[]>(allLanguages);
  readonly saved = output();
  readonly cancelled = output();

  protected readonly shown = computed(() => writtenLanguages(this.languages(), this.theme()?.title ?? {}));
  protected readonly part = new PartEditing<Theme, ThemeDraft>({
    entity: this.theme,
    blank: newTheme,
    rules: (path) => {
      validate(path.title, ({ value }) => (Object.keys(presentText(value())).length ? undefined : requiredError()));
    },
    path: ({ id }) => `/themes/${id}`,
    draftOf: draftOfTheme,
    wireOf: (draft) => draft,
    inWords: () => {
      const { texts, yesOrNo } = readings(this.words, this.formats);
      return {
        title: texts('labs.form.title'),
        description: texts('labs.theme.description'),
        isCommonGround: yesOrNo('labs.theme.isCommonGround'),
        why: texts('labs.theme.why'),
      };
    },
    createdAt: () => `/labs/${this.lab()}/themes`,
    wireOfNew: (draft) => whatIsSet({ ...draft }),
    saved: this.saved,
    cancelled: this.cancelled,
  });
  protected readonly draft = this.part.draft;
}
