import { Component, ElementRef, afterNextRender, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, form, requiredError, validate } from '@angular/forms/signals';
import type { Theme } from '@symmachia/contracts';
import { I18nText, Language, languages as allLanguages, presentText } from '@symmachia/domain';
import { Field, Formats, I18nField, Toasts, Words } from '@symmachia/ui';
import { Creating, Editing } from '../editing/editing';
import { EditingForm } from '../editing/editing-form';
import { readings } from '../editing/in-words';
import { whatIsSet } from '../editing/merge-patch';
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
  imports: [EditingForm, Field, FormField, I18nField],
  template: `<app-editing-form
    [state]="state()"
    [saving]="draft().submitting()"
    [save]="save"
    [inPlace]="true"
    (cancelled)="cancel()"
  >
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
  </app-editing-form>`,
})
export class ThemeForm {
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  private readonly formats = inject(Formats);
  private readonly toasts = inject(Toasts);

  readonly lab = input.required<string>();
  /** Without it, a new one. */
  readonly theme = input<Theme>();
  readonly languages = input<readonly Language[]>(allLanguages);
  readonly saved = output();
  readonly cancelled = output();

  protected readonly shown = computed(() => writtenLanguages(this.languages(), this.theme()?.title ?? {}));
  private readonly model = linkedSignal(() => {
    const theme = this.theme();
    return theme ? draftOfTheme(theme) : newTheme;
  });
  protected readonly draft = form(this.model, (path) => {
    validate(path.title, ({ value }) => (Object.keys(presentText(value())).length ? undefined : requiredError()));
  });
  private readonly editing = new Editing({
    entity: this.theme,
    path: ({ id }: Theme) => `/themes/${id}`,
    form: this.draft,
    draftOf: draftOfTheme,
    wireOf: (draft: ThemeDraft) => draft,
    inWords: () => {
      const { texts, yesOrNo } = readings(this.words, this.formats);
      return {
        title: texts('labs.form.title'),
        description: texts('labs.theme.description'),
        isCommonGround: yesOrNo('labs.theme.isCommonGround'),
        why: texts('labs.theme.why'),
      };
    },
  });
  private readonly creating = new Creating<Theme, ThemeDraft>(this.draft);
  protected readonly state = computed(() => (this.theme() ? this.editing : this.creating));

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender({ read: () => host.querySelector<HTMLElement>('input')?.focus() });
  }

  protected readonly save = async (): Promise<boolean> => {
    const draft = { ...this.draft().value() };
    const saved = this.theme()
      ? await this.editing.save()
      : await this.creating.save(`/labs/${this.lab()}/themes`, whatIsSet(draft));
    if (!saved) return false;
    this.toasts.say(this.t('shell.saved'));
    this.saved.emit();
    return true;
  };

  protected cancel() {
    this.draft().reset();
    this.cancelled.emit();
  }
}
