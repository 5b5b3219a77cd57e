import { z } from 'zod';
import { rags, sectors } from '@symmachia/domain';
import { I18nText, Id, IsoDate, named, PageQuery, word } from './common';
import { DeliveryBasis, deliveryDimensions, Figure } from './delivery';

/** What can be asked about: the plan itself, a group of delivery, a cell of the matrix (`<pillar>|<sector>`), a commitment. */
export const explainedDimensions = ['total', ...deliveryDimensions, 'pillarSector', 'commitment'] as const;
export type ExplainedDimension = (typeof explainedDimensions)[number];

export const ExplanationQuery = PageQuery.extend({
  by: z.enum(explainedDimensions).default('total'),
  /** The key that the figure has in delivery; none for the plan itself. */
  key: word(120).optional(),
  period: word(60).optional(),
  asOf: IsoDate.optional(),
  /** Only rows of this colour that count; the sums stay those of the figure. */
  rag: z.enum(rags).optional(),
});
export type ExplanationQuery = z.infer<typeof ExplanationQuery>;

/** Why a row brings nothing into the figure. */
export const absences = ['cancelled', 'merged', 'withdrawn', 'no_share', 'proposed', 'not_agreed'] as const;

/** A number as decimal text, exact: no binary float has touched it. */
const Decimal = z.string().regex(/^\d+(\.\d+)?$/);

const Called = z.object({
  id: Id,
  code: z.string(),
  /** Nothing where the reader may not see it, or where it is no longer in the plan. */
  title: I18nText,
});

export const ExplainedRow = named(
  'ExplainedRow',
  z.object({
    action: Called,
    /** Null for an action that counts by its own milestones. */
    commitment: Called.nullable(),
    organisation: z.object({ id: Id, name: I18nText }),
    sector: z.enum(sectors),
    /** u: the weight of the commitment in its action, times the weight of the action. */
    weight: Decimal,
    /** s: the party's share of it; the one number here that is rounded, to nine decimals. */
    share: Decimal,
    /** u·s */
    part: Decimal,
    /** p in percent, not clipped. */
    progress: z.number(),
    /** min(p, 100) */
    counted: z.number(),
    /** u·s·min(p, 100) */
    contribution: Decimal,
    /** In percent. Null for a continuous action, which elapsed time leaves out. */
    elapsed: z.number().nullable(),
    /** u·s·elapsed, in percent. */
    elapsedContribution: Decimal,
    rag: z.enum(rags),
    overdue: z.boolean(),
    /** Of the commitment, said at its lead party. */
    owed: z.boolean(),
    reported: z.boolean(),
    leftOut: z.enum(absences).nullable(),
  }),
);
export type ExplainedRow = z.infer<typeof ExplainedRow>;

/** How a figure is computed: its rows page by page, what brings most first, and the sums of all of them. */
export const Explanation = named(
  'Explanation',
  DeliveryBasis.extend({
    by: z.enum(explainedDimensions),
    /** As delivery answers it. */
    figure: Figure,
    sums: z.object({
      /** Σ u·s */
      weight: Decimal,
      /** Σ u·s·min(p, 100): divided by the weight, the figure. */
      contribution: Decimal,
      /** Σ u·s without continuous actions. */
      timedWeight: Decimal,
      /** Σ u·s·elapsed in percent: divided by that weight, time elapsed. */
      elapsedContribution: Decimal,
    }),
    /** How many rows are left out, by reason. */
    leftOut: z.record(z.enum(absences), z.int()),
    /** False for a locked period: what was not agreed then is not kept with it. */
    tellsNotAgreed: z.boolean(),
    items: z.array(ExplainedRow),
    nextCursor: z.string().nullable(),
    total: z.int().optional(),
  }),
);
export type Explanation = z.infer<typeof Explanation>;
