import type { Attachment } from '@symmachia/contracts';
import { AttachmentKind, I18nText, PeopleConsent, Visibility, presentText } from '@symmachia/domain';
import { whatIsSet } from '../editing/merge-patch';

/** What is written of an attachment, as the form holds it. */
export interface AttachmentDraft {
  kind: AttachmentKind;
  /** The name of the file that was chosen. */
  file: string;
  url: string;
  altText: I18nText;
  caption: I18nText;
  credit: string;
  peopleConsent: PeopleConsent | '';
  visibility: Visibility;
}

export const newAttachment: AttachmentDraft = {
  kind: 'photo',
  file: '',
  url: '',
  altText: {},
  caption: {},
  credit: '',
  peopleConsent: '',
  visibility: 'public',
};

export const draftOfAttachment = (attachment: Attachment): AttachmentDraft => ({
  kind: attachment.kind,
  file: attachment.fileName ?? '',
  url: attachment.url ?? '',
  altText: attachment.altText,
  caption: attachment.caption,
  credit: attachment.credit ?? '',
  peopleConsent: attachment.peopleConsent ?? '',
  visibility: attachment.visibility,
});

/** What can be said of one of its kind; the kind and the file stay as they were sent. */
export function wireOfAttachment({ kind, file: _, url, altText, peopleConsent, ...said }: AttachmentDraft) {
  return {
    ...said,
    credit: said.credit.trim() || null,
    ...(kind === 'photo' ? { altText, peopleConsent } : {}),
    ...(kind === 'link' ? { url: url.trim() } : {}),
  };
}

/** The form in which it is sent: what is said stands before the file. */
export function formOfAttachment(draft: AttachmentDraft, file: File | undefined): FormData {
  const form = new FormData();
  const { altText = {}, caption, ...said } = wireOfAttachment(draft);
  const texts = { altText: presentText(altText), caption: presentText(caption) };
  for (const [name, value] of Object.entries({ kind: draft.kind, ...whatIsSet(said) })) form.set(name, String(value));
  for (const [name, text] of Object.entries(whatIsSet(texts))) form.set(name, JSON.stringify(text));
  if (file && draft.kind !== 'link') form.set('file', file, file.name);
  return form;
}
