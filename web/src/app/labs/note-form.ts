import { Component, ElementRef, afterNextRender, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, form, requiredError, validate } from '@angular/forms/signals';
import type { LabNote } from '@symmachia/contracts';
import {
  I18nText,
  Language,
  Visibility,
  languages as allLanguages,
  presentText,
  visibilities,
} from '@symmachia/domain';
import { Control, Field, Formats, I18nField, Toasts, Words } from '@symmachia/ui';
import { Creating, Editing } from '../editing/editing';
import { EditingForm } from '../editing/editing-form';
import { readings } from '../editing/in-words';
import { whatIsSet } from '../editing/merge-patch';
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
  imports: [Control, EditingForm, Field, FormField, I18nField],
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
  </app-editing-form>`,
})
export class NoteForm {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  private readonly formats = inject(Formats);
  private readonly toasts = inject(Toasts);

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
  private readonly model = linkedSignal(() => {
    const note = this.note();
    return note ? draftOfNote(note) : newNote;
  });
  protected readonly draft = form(this.model, (path) => {
    validate(path.title, ({ value }) => (Object.keys(presentText(value())).length ? undefined : requiredError()));
  });
  private readonly editing = new Editing({
    entity: this.note,
    path: ({ id }: LabNote) => `/notes/${id}`,
    form: this.draft,
    draftOf: draftOfNote,
    wireOf: (draft: NoteDraft) => draft,
    inWords: () => {
      const { texts, word } = readings(this.words, this.formats);
      return {
        title: texts('labs.form.title'),
        text: texts('labs.notes.text'),
        visibility: word('attachments.visibility', 'visibility'),
      };
    },
  });
  private readonly creating = new Creating<LabNote, NoteDraft>(this.draft);
  protected readonly state = computed(() => (this.note() ? this.editing : this.creating));

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender({ read: () => host.querySelector<HTMLElement>('input')?.focus() });
  }

  protected readonly save = async (): Promise<boolean> => {
    const saved = this.note()
      ? await this.editing.save()
      : await this.creating.save(`/labs/${this.lab()}/notes`, whatIsSet({ ...this.draft().value() }));
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
