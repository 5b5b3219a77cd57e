import { z } from 'zod';
import { Id, IsoDate, Moment, named, word } from './common';

export const deliveryDimensions = ['sector', 'pillar', 'subPillar', 'targetGroup', 'organisation', 'action'] as const;
export type DeliveryDimension = (typeof deliveryDimensions)[number];

const Rag = z.object({ green: z.int(), amber: z.int(), red: z.int(), grey: z.int(), blue: z.int() });

/** One figure: percentages 0–100 with two decimals, counts of distinct commitments unless said otherwise. */
export const Figure = named(
  'Figure',
  z.object({
    key: z.string(),
    label: z.string(),
    /** The language of the label where it is not the reader's. */
    labelLanguage: z.string().optional(),
    progress: z.number(),
    elapsed: z.number(),
    commitments: z.int(),
    owed: z.int(),
    reported: z.int(),
    above100: z.int(),
    leftOut: z.int(),
    /** Of these, cancelled or merged actions. */
    leftOutActions: z.int(),
    /** Actions that count by their own milestones, for want of a commitment. */
    withoutCommitments: z.int(),
    /** Continuous actions, which elapsed time leaves out. */
    continuous: z.int(),
    rag: Rag,
    /** Commitments whose colour is an override's. */
    overridden: z.int(),
    /** Commitments that report another colour than the calculated one, and of these those that report a better one. */
    diverging: z.int(),
    reportedBetter: z.int(),
    /** Commitments by how fresh their reports are; like owed, in the group of who leads them. */
    freshness: z.object({ up_to_date: z.int(), due_soon: z.int(), overdue: z.int(), stale: z.int() }),
  }),
);
export type Figure = z.infer<typeof Figure>;

export const PeriodRef = z.object({
  id: Id,
  label: z.string(),
  startDate: z.string(),
  endDate: z.string(),
  status: z.string(),
});
export const DeliveryBasis = z.object({
  asOf: Moment.nullable(),
  today: IsoDate,
  /** The period that owed and reported speak of. */
  period: PeriodRef.nullable(),
  /** Set when the figures come from a locked period's frozen rows. */
  snapshot: z.object({ period: PeriodRef, takenAt: z.string() }).nullable(),
  countingMethod: z.literal('weighted_commitments'),
});

export const Delivery = named(
  'Delivery',
  DeliveryBasis.extend({ by: z.enum(deliveryDimensions), total: Figure, groups: z.array(Figure) }),
);
export type Delivery = z.infer<typeof Delivery>;

export const DeliveryQuery = z.strictObject({
  by: z.enum(deliveryDimensions).default('sector'),
  period: word(60).optional(),
  asOf: IsoDate.optional(),
});
export type DeliveryQuery = z.infer<typeof DeliveryQuery>;

export const TrendQuery = z.strictObject({
  by: z.enum(['sector', 'pillar', 'targetGroup', 'organisation']).default('sector'),
});
export type TrendQuery = z.infer<typeof TrendQuery>;

/** One point per locked period, oldest first, then the present one (`snapshot` false). */
export const Trend = named(
  'Trend',
  DeliveryBasis.extend({
    by: z.string(),
    points: z.array(
      z.object({
        period: PeriodRef.nullable(),
        snapshot: z.boolean(),
        date: z.string(),
        total: Figure,
        groups: z.array(Figure),
      }),
    ),
  }),
);
export type Trend = z.infer<typeof Trend>;

export const MatrixQuery = z.strictObject({
  rows: z.literal('pillar').default('pillar'),
  columns: z.literal('sector').default('sector'),
  period: word(60).optional(),
  asOf: IsoDate.optional(),
});
export type MatrixQuery = z.infer<typeof MatrixQuery>;

const Heading = z.object({ key: z.string(), label: z.string(), isHorizontal: z.boolean().optional() });

/** Every cell is there; an `empty` one has no action and no commitment of that sector in that pillar. */
export const Matrix = named(
  'Matrix',
  DeliveryBasis.extend({
    rows: z.array(Heading),
    columns: z.array(Heading),
    cells: z.array(Figure.extend({ row: z.string(), column: z.string(), empty: z.boolean() })),
    rowTotals: z.array(Figure),
    total: Figure,
  }),
);
export type Matrix = z.infer<typeof Matrix>;
