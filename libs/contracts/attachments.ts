import { z } from 'zod';
import { attachmentKinds, peopleConsents, visibilities } from '@symmachia/domain';
import { I18nText, Id, Translated, Versioned, i18nPatch, line, named } from './common';

/** The largest file that may be sent, in bytes. */
export const largestFile = 20_000_000;

const caption = i18nPatch(line(500));
const altText = i18nPatch(line(500));
/** Nothing that a browser would run. */
const url = z.url({ protocol: /^https?$/ }).max(2000);

/** A photo, a document or a link. Its file is at `/attachments/{id}/file`, a photo's small picture at `…/thumbnail`. */
export const Attachment = named(
  'Attachment',
  Versioned.extend(Translated.shape).extend({
    labId: Id.nullable(),
    kind: z.enum(attachmentKinds),
    caption: I18nText,
    /** What a photo shows, for whoever does not see it. */
    altText: I18nText,
    credit: z.string().nullable(),
    /** Of a photo: whether who can be recognised on it agrees to its being shown. */
    peopleConsent: z.enum(peopleConsents).nullable(),
    /** `internal` is for the unit and its facilitators. */
    visibility: z.enum(visibilities),
    isWithdrawn: z.boolean(),
    fileName: z.string().nullable(),
    mediaType: z.string().nullable(),
    /** Of what is kept, in bytes. */
    size: z.int().nullable(),
    sha256: z.string().nullable(),
    /** Of a photo, in pixels. */
    width: z.int().nullable(),
    height: z.int().nullable(),
    /** Of a link. */
    url: z.string().nullable(),
  }),
);
export type Attachment = z.infer<typeof Attachment>;

/** What is said beside the file. `altText` and `peopleConsent` are required for a photo, `url` for a link. */
export const CreateAttachment = named(
  'CreateAttachment',
  z.strictObject({
    kind: z.enum(attachmentKinds),
    caption: caption.optional(),
    altText: altText.optional(),
    credit: line(300).optional(),
    peopleConsent: z.enum(peopleConsents).optional(),
    visibility: z.enum(visibilities).default('internal'),
    url: url.optional(),
  }),
);
export type CreateAttachment = z.infer<typeof CreateAttachment>;

export const ChangeAttachment = named(
  'ChangeAttachment',
  z.strictObject({
    caption: caption.optional(),
    altText: altText.optional(),
    credit: line(300).nullish(),
    peopleConsent: z.enum(peopleConsents).optional(),
    visibility: z.enum(visibilities).optional(),
    url: url.optional(),
    isWithdrawn: z.boolean().optional(),
  }),
);
export type ChangeAttachment = z.infer<typeof ChangeAttachment>;
