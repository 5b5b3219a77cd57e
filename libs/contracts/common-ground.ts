import { z } from 'zod';
import { sectors } from '@symmachia/domain';
import { Id, IsoDate, named, word } from './common';
import { DeliveryBasis, PeriodRef } from './delivery';
import { OrganisationRef } from './organisations';

const Sector = z.enum(sectors);
const CrossSector = z.object({
  total: z.int(),
  /** With two sectors or three behind them. */
  cross: z.int(),
  /** cross / total in percent with two decimals; 0 of nothing. */
  share: z.number(),
});

/** How many have exactly these sectors behind them; all seven sets, the one of all three first. */
const Shared = CrossSector.extend({ sets: z.array(z.object({ sectors: z.array(Sector), count: z.int() })) });

const Heading = z.object({ key: z.string(), label: z.string(), labelLanguage: z.string().optional() });
const Pair = { one: Id, other: Id };
const Cell = { pillar: Id, targetGroup: z.string() };

/** What sectors share, from the rows that the plan's figures are of. Organisations are told once and referred to by id. */
export const CommonGround = named(
  'CommonGround',
  DeliveryBasis.extend({
    actions: Shared,
    commitments: Shared,
    /** The actions at the end of every locked period, oldest first, then of now. */
    growth: z.array(
      z.object({ period: PeriodRef.nullable(), snapshot: z.boolean(), date: z.string(), actions: CrossSector }),
    ),
    organisations: z.array(OrganisationRef),
    collaborations: z.object({
      total: z.int(),
      /** Of these, not there at the end of `since`. */
      fresh: z.int(),
      /** The locked period before; null: there is none, and nothing is new. */
      since: PeriodRef.nullable(),
      /** Those that share most, at most 200. */
      pairs: z.array(z.object({ ...Pair, actions: z.int(), commitments: z.int(), isNew: z.boolean() })),
    }),
    fields: z.object({
      pillars: z.array(Heading),
      targetGroups: z.array(Heading),
      cells: z.array(z.object({ ...Cell, actions: z.int(), sectors: z.array(Sector) })),
    }),
    introductions: z.object({
      total: z.int(),
      /** Those with most fields in common, at most 50. */
      pairs: z.array(z.object({ ...Pair, fields: z.array(z.object(Cell)) })),
    }),
  }),
);
export type CommonGround = z.infer<typeof CommonGround>;

export const CommonGroundQuery = z.strictObject({ period: word(60).optional(), asOf: IsoDate.optional() });
export type CommonGroundQuery = z.infer<typeof CommonGroundQuery>;
