import { z } from 'zod';
import { actionStatuses, sectors } from '@symmachia/domain';
import { I18nText, Id, named, word } from './common';
import { DeliveryBasis, Figure } from './delivery';
import { OrganisationRef } from './organisations';

const Sector = z.enum(sectors);
const Heading = z.object({ key: z.string(), label: z.string(), labelLanguage: z.string().optional() });

/** Where it happened for the first time, and on which day. */
const first = { action: Id, day: z.string() };

/** What is delivered of these actions: their number, and their figure. */
const Delivered = Figure.omit({ key: true, label: true, labelLanguage: true }).extend({
  actions: z.int(),
  /** Null where every one of them is continuous. */
  elapsed: Figure.shape.elapsed.nullable(),
});
const DeliveredOf = z.object({
  became: Delivered,
  enriched: Delivered,
  /** Of both. */
  total: Delivered,
});

/** What came of a lab in one of the plans that list it, counted from the ideas that came up in it. */
export const LabOutcome = named(
  'LabOutcome',
  DeliveryBasis.extend({
    plan: z.object({ id: Id, code: z.string(), title: I18nText }),
    ideas: z.object({
      total: z.int(),
      byStatus: z.object({
        submitted: z.int(),
        shortlisted: z.int(),
        adopted: z.int(),
        merged: z.int(),
        parked: z.int(),
        rejected: z.int(),
      }),
      /** Submitted, shortlisted or parked. */
      furtherWork: z.int(),
    }),
    /** Each action once, by however many ideas. New: an idea of this lab was the first that became it; else enriched. */
    actions: z.object({
      became: z.int(),
      enriched: z.int(),
      /** Cancelled and merged ones, which the figures leave out. */
      leftOut: z.int(),
      list: z.array(
        z.object({
          id: Id,
          code: z.string(),
          title: I18nText,
          status: z.enum(actionStatuses),
          relation: z.enum(['became', 'enriched']),
          /** The plan's day on which the first of the lab's ideas led to it. */
          since: z.string(),
          /** Percent; null where the action is left out. */
          progress: z.number().nullable(),
        }),
      ),
    }),
    organisations: z.array(OrganisationRef),
    /** Pairs that share an action for the first time, in one that the lab led to. The plans that this one follows count too. */
    collaborations: z.object({
      total: z.int(),
      /** The first of them, at most 1000. */
      pairs: z.array(z.object({ one: Id, other: Id, ...first })),
      sectors: z.array(z.object({ one: Sector, other: Sector, ...first })),
    }),
    /** Fields of the plan that were worked in for the first time, in an action that the lab led to. */
    fields: z.object({
      pillars: z.array(Heading),
      targetGroups: z.array(Heading),
      cells: z.array(z.object({ pillar: Id, targetGroup: z.string(), ...first })),
    }),
    now: DeliveredOf,
    yearOn: z.object({
      /** A year after the lab's last day, else after the first of its ideas led to an action; null where neither is known. */
      dueOn: z.string().nullable(),
      /** Which day it is a year after. */
      after: z.enum(['lab', 'first-action']).nullable(),
      /**
       * `ahead`: the day has not come. `no-snapshot`: no period was locked between the lab and the day. `no-action`: none of
       * the lab's actions was in the figures then.
       */
      state: z.enum(['told', 'ahead', 'no-snapshot', 'no-action', 'no-day']),
      snapshot: DeliveryBasis.shape.snapshot,
      delivered: DeliveredOf.nullable(),
    }),
  }),
);
export type LabOutcome = z.infer<typeof LabOutcome>;

export const LabOutcomeQuery = z.strictObject({
  /** One of the plans that list the lab, by id or code; left out, the first of them that the reader may see. */
  plan: word(60).optional(),
});
export type LabOutcomeQuery = z.infer<typeof LabOutcomeQuery>;
