import { z } from 'zod';
import { archiveKinds, endings } from '@symmachia/domain';
import { I18nText, Id, PageQuery, named, pageOf, prose } from './common';

/** Something that was ended, not deleted: when, by whom, why, and what it is again once it is restored. */
export const ArchivedRow = named(
  'ArchivedRow',
  z.object({
    id: Id,
    version: z.int(),
    kind: z.enum(archiveKinds),
    code: z.string(),
    title: I18nText,
    ending: z.enum(endings),
    at: z.string(),
    /** Null: nobody who is signed in, or somebody who was erased. */
    actor: z.object({ id: Id, name: z.string() }).nullable(),
    reason: z.string().nullable(),
    /** What it was merged into. */
    mergedInto: z.object({ id: Id, code: z.string(), title: I18nText }).nullable(),
    /** The status that it returns to: an action's, a commitment's of delivery, or of review where it was declined. */
    returnsTo: z.string(),
  }),
);
export type ArchivedRow = z.infer<typeof ArchivedRow>;
/** `GET /plans/{plan}/archive`. Changed last first. */
export const ArchivePage = pageOf('ArchivePage', ArchivedRow);

export const ArchiveQuery = PageQuery.extend({ kind: z.enum(archiveKinds).default('actions') });
export type ArchiveQuery = z.infer<typeof ArchiveQuery>;

/** `POST /actions/{id}/restore`, `/commitments/{id}/restore`, `/plans/{plan}/restore`: back to what it was before. */
export const Restore = named('Restore', z.strictObject({ reason: prose(2000).optional() }));
export type Restore = z.infer<typeof Restore>;
