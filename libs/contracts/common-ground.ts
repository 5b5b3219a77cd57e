import { z } from 'zod';
import { commonGroundVerdicts, sectors } from '@symmachia/domain';
import { I18nText, Id, IsoDate, named, word } from './common';
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

/** The same of ideas and themes, of which nobody may be known to stand behind some: these are in no set. */
const BroughtUp = Shared.extend({ nobody: z.int() });

/** A theme of a lab that the plan lists, by the organisations behind its ideas. */
export const SharedTheme = named(
  'SharedTheme',
  z.object({
    id: Id,
    title: I18nText,
    lab: z.object({ id: Id, title: I18nText }),
    /** Its ideas in this plan that live, and those that live on in another idea. */
    ideas: z.int(),
    merged: z.int(),
    /** Behind any of these. */
    sectors: z.array(Sector),
    /** Who took part in the lab. */
    atTable: z.array(Sector),
    /** Whether the lab and the ideas say that it is common ground: all three sectors stand behind its ideas. */
    verdict: z.enum(commonGroundVerdicts),
  }),
);
export type SharedTheme = z.infer<typeof SharedTheme>;

const Heading = z.object({ key: z.string(), label: z.string(), labelLanguage: z.string().optional() });
const Pair = { one: Id, other: Id };
const Cell = { pillar: Id, targetGroup: z.string() };

/** What sectors share, from the rows that the plan's figures are of. Organisations are told once and referred to by id. */
export const CommonGround = named(
  'CommonGround',
  DeliveryBasis.extend({
    /** Null of a locked period: it keeps no ideas. */
    themes: BroughtUp.extend({ list: z.array(SharedTheme) }).nullable(),
    ideas: BroughtUp.nullable(),
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
      /** How many organisations work with another one. */
      organisations: z.int(),
      /** Those of them that work with most others, at most 60, and every pair of these. */
      shown: z.array(Id),
      pairs: z.array(z.object({ ...Pair, actions: z.int(), commitments: z.int(), isNew: z.boolean() })),
    }),
    fields: z.object({
      pillars: z.array(Heading),
      targetGroups: z.array(Heading),
      /** Actions that count and are in no field, for want of a pillar or a target group. */
      outside: z.int(),
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
