import { z } from 'zod';
import { divergences, periodStatuses, rags } from '@symmachia/domain';
import { Id, named, prose, Versioned } from './common';

const reason = prose(2000).min(1);
const Person = z.object({ id: Id, name: z.string() }).nullable();

/** A colour that the unit set against the calculated one. It holds until it is ended, and at most as long as its period. */
export const RagOverride = named(
  'RagOverride',
  Versioned.extend({
    /** One of the two is set. */
    commitmentId: Id.nullable(),
    actionId: Id.nullable(),
    rag: z.enum(rags),
    reason: z.string(),
    /** The period that it ends with. */
    period: z.object({
      id: Id,
      label: z.string(),
      startDate: z.string(),
      endDate: z.string(),
      status: z.enum(periodStatuses),
    }),
    endedAt: z.string().nullable(),
    endReason: z.string().nullable(),
    /** Who set it and who ended it; only for the organisation, the unit and assessors. */
    by: Person.optional(),
    endedBy: Person.optional(),
  }),
);
export type RagOverride = z.infer<typeof RagOverride>;

/** The newest first. */
export const RagOverrides = named('RagOverrides', z.object({ items: z.array(RagOverride) }));
export type RagOverrides = z.infer<typeof RagOverrides>;

export const OverrideRag = named('OverrideRag', z.strictObject({ rag: z.enum(rags), reason }));
export type OverrideRag = z.infer<typeof OverrideRag>;

export const EndOverride = named('EndOverride', z.strictObject({ reason }));
export type EndOverride = z.infer<typeof EndOverride>;

/** What is said of a commitment or an action side by side. */
export const RagStanding = named(
  'RagStanding',
  z.object({
    /** The override's while one holds, else the calculated one: what figures count by. */
    effective: z.enum(rags),
    calculated: z.enum(rags),
    /** Of the last approved report; null where it gave none. */
    reported: z.enum(rags).nullable(),
    divergence: z.enum(divergences).nullable(),
    overridden: z.boolean(),
    /** The one that holds; only where a single commitment or action is asked for. */
    override: RagOverride.nullable().optional(),
  }),
);
export type RagStanding = z.infer<typeof RagStanding>;
