import { z } from 'zod';
import { auditActions, auditEntities, changeSources } from '@symmachia/domain';
import { I18nText, Id, IsoDate, PageQuery, named, word } from './common';

/** The log has no more places than this. */
const lastPlace = 2_147_483_647;
/** Where the next, older page starts: before this place in the log. */
const cursor = z
  .string()
  .max(10)
  .regex(/^[1-9]\d{0,9}$/)
  .refine((place) => Number(place) <= lastPlace);

/**
 * One field of what happened: its value before and after, as the interface speaks of it elsewhere; null where there was
 * none. What told of a person who was erased since is `{ "erased": true }`.
 */
export const FieldChange = named(
  'FieldChange',
  z.object({ field: z.string(), before: z.unknown(), after: z.unknown() }),
);
export type FieldChange = z.infer<typeof FieldChange>;

/**
 * What a page of events names by its id. `code` is a code, a reference or a label, and a person's name; `name` a title.
 * A report is called by its commitment, an unlocked period by its organisation, both with the `period`; `of` is the row
 * that it is called by.
 */
export const AuditReference = named(
  'AuditReference',
  z.object({
    entity: z.enum(auditEntities),
    id: Id,
    code: z.string().nullable(),
    name: I18nText,
    period: z.string().optional(),
    of: z.object({ entity: z.enum(auditEntities), id: Id }).optional(),
  }),
);
export type AuditReference = z.infer<typeof AuditReference>;

/** Who did it; null: nobody who is signed in. Somebody who was erased has no name: an empty one. */
const Actor = z.object({ id: Id, name: z.string() }).nullable();

const Happened = z.object({
  /** Its place in the log. */
  sequence: z.int(),
  at: z.string(),
  actor: Actor,
  action: z.enum(auditActions),
  source: z.enum(changeSources),
  changes: z.array(FieldChange),
  /** Why, where that is asked: of a status, a review, an override. */
  reason: z.string().nullable(),
  /** The event that this one took back. */
  reverts: z.int().nullable(),
});

export const AuditEvent = named(
  'AuditEvent',
  Happened.extend({
    entity: z.enum(auditEntities),
    entityId: Id.nullable(),
    planId: Id.nullable(),
    organisationId: Id.nullable(),
    batchId: Id.nullable(),
    requestId: z.string().nullable(),
    hash: z.string(),
  }),
);
export type AuditEvent = z.infer<typeof AuditEvent>;

/** `GET /audit`. Newest first. Without a total: counting the log would cost more than reading it. */
export const AuditPage = named(
  'AuditPage',
  z.object({
    items: z.array(AuditEvent),
    nextCursor: z.string().nullable(),
    references: z.array(AuditReference),
    /** By whose clock the days of the query are meant. */
    timezone: z.string(),
  }),
);
export type AuditPage = z.infer<typeof AuditPage>;

/** Days are those of the plan's time zone where a plan is named, else of that of all plans, else of UTC; both are included. */
export const AuditQuery = PageQuery.extend({
  cursor: cursor.optional(),
  plan: word(60).optional(),
  entity: z.enum(auditEntities).optional(),
  entityId: Id.optional(),
  actor: Id.optional(),
  action: z.enum(auditActions).optional(),
  source: z.enum(changeSources).optional(),
  from: IsoDate.optional(),
  to: IsoDate.optional(),
  batch: Id.optional(),
});
export type AuditQuery = z.infer<typeof AuditQuery>;

/** One event of a subject's history. Who exactly did it, those know who may read the log; everyone else for whom. */
export const HistoryEvent = named(
  'HistoryEvent',
  Happened.extend({
    by: z.enum(['unit', 'organisation', 'system']),
    /** Whether the reader may take it back, unless later changes stand in the way. */
    mayRevert: z.boolean(),
  }),
);
export type HistoryEvent = z.infer<typeof HistoryEvent>;

/** `GET /history/{entity}/{id}`. Newest first. */
export const HistoryPage = named(
  'HistoryPage',
  z.object({ items: z.array(HistoryEvent), nextCursor: z.string().nullable(), references: z.array(AuditReference) }),
);
export type HistoryPage = z.infer<typeof HistoryPage>;

export const HistoryQuery = PageQuery.extend({ cursor: cursor.optional() });
export type HistoryQuery = z.infer<typeof HistoryQuery>;

/**
 * `POST /history/{entity}/{id}/revert`: takes back what one event of the subject changed, as a new change. Where that cannot be, `revert-refused` carries
 * `reasons`: each field with what stands in the way, a later change (`changed-since`, and its place in the log) or that it
 * is not for editing (`not-editable`).
 */
export const Revert = named(
  'Revert',
  z
    .strictObject({
      sequence: z.int().min(1).max(lastPlace).optional(),
      /** In place of it: the version that the change has made; 412 where there is a later one. */
      version: z.int().min(2).max(lastPlace).optional(),
    })
    .refine(({ sequence, version }) => sequence !== undefined || version !== undefined, {
      path: ['sequence'],
      params: { code: 'required' },
    })
    .refine(({ sequence, version }) => sequence === undefined || version === undefined, {
      params: { code: 'duplicate' },
    }),
);
export type Revert = z.infer<typeof Revert>;

export interface RevertObstacle {
  field: string;
  code: 'changed-since' | 'not-editable';
  sequence?: number;
}
