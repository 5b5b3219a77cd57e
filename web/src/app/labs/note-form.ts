import { Component, computed, inject, input, output } from '@angular/core';
import { FormField, requiredError, validate } from '@angular/forms/signals';
import type { LabNote } from '@symmachia/contracts';
import {
  I18nText,
  Language,
  Visibility,
  languages as allLanguages,
  presentText,
  visibilities,
} from '@symmachia/domain';
import { Control, Field, Formats, I18nField, Words } from '@symmachia/ui';
import { readings } from '../editing/in-words';
import { whatIsSet } from '../editing/merge-patch';
import { PartEditing } from '../editing/part-editing';
import { PartForm } from '../editing/part-form';
import { writtenLanguages } from './written-languages';

interface NoteDraft {
  title: I18nText;
  text: I18nText;
  visibility: Visibility;
}

const newNote: NoteDraft = { title: {}, text: {}, visibility: 'public' };
const draftOfNote = ({ title, text, visibility }: LabNote): NoteDraft => ({ title, text, visibility });

/** Keeps a note of a lab, or changes one. */
@Component({
  selector: 'app-note-form',
  imports: [Control, Field, FormField, I18nField, PartForm],
  template: `<app-part-form [form]="part">
    <app-field [group]="true" [label]="t('labs.form.title')" [field]="draft.title">
      <app-i18n-field [formField]="draft.title" [languages]="shown()" />
    </app-field>
    <app-field [group]="true" [label]="t('labs.notes.text')" [hint]="t('labs.form.markdown')" [field]="draft.text">
      <app-i18n-field [formField]="draft.text" [languages]="shown()" [multiline]="true" />
    </app-field>
    <app-field
      [label]="t('attachments.visibility')"
      [hint]="t('attachments.visibilityHint')"
      [field]="draft.visibility"
    >
      <select appControl [formField]="draft.visibility">
        @for (visibility of visibilities; track visibility) {
          <option [value]="visibility">{{ words.of('visibility', visibility) }}</option>
        }
      </select>
    </app-field>
  </app-part-form>`,
})
export class NoteForm {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  private readonly formats = inject(Formats);

  readonly lab = input.required<string>();
  /** Without it, a new one. */
  readonly note = input<LabNote>();
  readonly languages = input<readonly Language[]>(allLanguages);
  readonly saved = output();
  readonly cancelled = output();

  protected readonly visibilities = visibilities;
  protected readonly shown = computed(() =>
    writtenLanguages(this.languages(), this.note()?.title ?? {}, this.note()?.text ?? {}),
  );
  protected readonly part = new PartEditing<LabNote, NoteDraft>({
    entity: this.note,
    blank: newNote,
    rules: (path) => {
      validate(path.title, ({ value }) => (Object.keys(presentText(value())).length ? undefined : requiredError()));
    },
    path: ({ id }) => `/notes/${id}`,
    draftOf: draftOfNote,
    wireOf: (draft) => draft,
    inWords: () => {
      const { texts, word } = readings(this.words, this.formats);
      return {
        title: texts('labs.form.title'),
        text: texts('labs.notes.text'),
        visibility: word('attachments.visibility', 'visibility'),
      };
    },
    createdAt: () => `/labs/${this.lab()}/notes`,
    wireOfNew: (draft) => whatIsSet({ ...draft }),
    saved: this.saved,
    cancelled: this.cancelled,
  });
  protected readonly draft = this.part.draft;
}
