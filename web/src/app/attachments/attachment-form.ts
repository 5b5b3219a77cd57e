import {
  Component,
  ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { FormField, form, required, requiredError, validate } from '@angular/forms/signals';
import type { Attachment } from '@symmachia/contracts';
import {
  I18nText,
  Language,
  languages as allLanguages,
  attachmentKinds,
  peopleConsents,
  presentText,
  visibilities,
} from '@symmachia/domain';
import { Control, Field, Formats, I18nField, Toasts, Words } from '@symmachia/ui';
import { Creating, Editing } from '../editing/editing';
import { EditingForm } from '../editing/editing-form';
import { readings } from '../editing/in-words';
import {
  AttachmentDraft,
  draftOfAttachment,
  formOfAttachment,
  newAttachment,
  wireOfAttachment,
} from './attachment-draft';
import { FileChoice } from './file-choice';

const isEmpty = (text: I18nText): boolean => Object.keys(presentText(text)).length === 0;

/** Attaches a photo, a document or a link, or changes what is said of one. */
@Component({
  selector: 'app-attachment-form',
  imports: [Control, EditingForm, Field, FileChoice, FormField, I18nField],
  templateUrl: './attachment-form.html',
})
export class AttachmentForm {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  private readonly formats = inject(Formats);
  private readonly toasts = inject(Toasts);

  /** Where something new is sent. */
  readonly path = input.required<string>();
  /** Without it, something new. */
  readonly attachment = input<Attachment>();
  readonly languages = input<readonly Language[]>(allLanguages);
  readonly saved = output();
  readonly cancelled = output();

  protected readonly kinds = attachmentKinds;
  protected readonly consents = peopleConsents;
  protected readonly visibilities = visibilities;
  private readonly file = signal<File | undefined>(undefined);
  private readonly model = linkedSignal(() => {
    const attachment = this.attachment();
    return attachment ? draftOfAttachment(attachment) : newAttachment;
  });
  protected readonly draft = form(this.model, (path) => {
    const kind = path.kind;
    required(path.file, { when: ({ valueOf }) => valueOf(kind) !== 'link' && !this.attachment() });
    required(path.url, { when: ({ valueOf }) => valueOf(kind) === 'link' });
    required(path.peopleConsent, { when: ({ valueOf }) => valueOf(kind) === 'photo' });
    validate(path.altText, ({ value, valueOf }) =>
      valueOf(kind) === 'photo' && isEmpty(value()) ? requiredError() : undefined,
    );
    validate(path.caption, ({ value, valueOf }) =>
      valueOf(kind) !== 'photo' && isEmpty(value()) ? requiredError() : undefined,
    );
    validate(path.visibility, ({ value, valueOf }) =>
      valueOf(path.peopleConsent) === 'not_given' && value() === 'public' ? { kind: 'people-not-asked' } : undefined,
    );
  });
  protected readonly kind = computed(() => this.draft.kind().value());
  private readonly editing = new Editing({
    entity: this.attachment,
    path: ({ id }: Attachment) => `/attachments/${id}`,
    form: this.draft,
    draftOf: draftOfAttachment,
    wireOf: wireOfAttachment,
    inWords: () => {
      const { plain, texts, word } = readings(this.words, this.formats);
      return {
        kind: word('attachments.kind', 'attachmentKind'),
        file: plain('attachments.file'),
        url: plain('attachments.url'),
        altText: texts('attachments.altText'),
        caption: texts('attachments.caption'),
        credit: plain('attachments.credit'),
        peopleConsent: word('attachments.people', 'peopleConsent'),
        visibility: word('attachments.visibility', 'visibility'),
      };
    },
  });
  private readonly creating = new Creating<Attachment, AttachmentDraft>(this.draft);
  protected readonly state = computed(() => (this.attachment() ? this.editing : this.creating));

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender({ read: () => host.querySelector<HTMLElement>('select, input:not([hidden])')?.focus() });
  }

  protected readonly save = async (): Promise<boolean> => {
    const saved = this.attachment()
      ? await this.editing.save()
      : await this.creating.save(this.path(), formOfAttachment(this.draft().value(), this.file()));
    if (!saved) return false;
    this.toasts.say(this.t('shell.saved'));
    this.saved.emit();
    return true;
  };

  protected take(file: File) {
    this.file.set(file);
    this.draft.file().value.set(file.name);
    this.draft.file().markAsTouched();
  }

  /** A photo of people who did not agree is not for everybody: nobody has to say that too. */
  protected heedConsent() {
    if (this.draft.peopleConsent().value() === 'not_given') this.draft.visibility().value.set('internal');
  }

  protected cancel() {
    this.draft().reset();
    this.cancelled.emit();
  }
}
