import { z } from 'zod';
import { changeKinds, rags, sectors } from '@symmachia/domain';
import { I18nText, Id, IsoDate, Moment, named, PageQuery, word } from './common';
import { PeriodRef } from './delivery';

export const ChangesQuery = PageQuery.extend({
  /** A locked period by id or label, or a day, which means the last snapshot up to it. Without it: the last locked period before `until`. */
  since: word(60).optional(),
  /** A locked period; without it: now. */
  until: word(60).optional(),
  pillar: Id.optional(),
  sector: z.enum(sectors).optional(),
  organisation: Id.optional(),
  kind: z.enum(changeKinds).optional(),
});
export type ChangesQuery = z.infer<typeof ChangesQuery>;

const Standing = z.object({
  /** Percent, not clipped. */
  progress: z.number(),
  rag: z.enum(rags),
  /** Off track, or a milestone is overdue. */
  late: z.boolean(),
});

export const CommitmentChange = named(
  'CommitmentChange',
  z.object({
    commitment: z.object({ id: Id, reference: z.string(), title: I18nText }),
    action: z.object({ id: Id, code: z.string(), title: I18nText }),
    /** The lead party. */
    organisation: z.object({ id: Id, name: I18nText }),
    kinds: z.array(z.enum(changeKinds)),
    /** Null: it did not count then. */
    from: Standing.nullable(),
    to: Standing,
  }),
);
export type CommitmentChange = z.infer<typeof CommitmentChange>;

const Side = z.object({
  /** The locked period whose frozen rows are compared; null for now. */
  period: PeriodRef.nullable(),
  takenAt: Moment.nullable(),
  date: IsoDate,
});

/** What became of the plan's commitments between two snapshots, or since one. */
export const PlanChanges = named(
  'PlanChanges',
  z.object({
    from: Side,
    to: Side,
    /** Each kind with how many there are, and the first three of them. A commitment may be of several kinds. */
    kinds: z.array(
      z.object({
        kind: z.enum(changeKinds),
        count: z.int(),
        /** Of these, those that were not so before; for the silent fewer than all. */
        newly: z.int(),
        first: z.array(CommitmentChange),
      }),
    ),
    items: z.array(CommitmentChange),
    nextCursor: z.string().nullable(),
    total: z.int().optional(),
  }),
);
export type PlanChanges = z.infer<typeof PlanChanges>;
