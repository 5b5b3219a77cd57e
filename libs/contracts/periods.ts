import { z } from 'zod';
import { periodStatuses, rhythms, usualDaysOfGrace, usualDaysToReport } from '@symmachia/domain';
import { Id, IsoDate, PageQuery, Moment, Versioned, line, named, pageOf } from './common';

export const Period = named(
  'Period',
  Versioned.extend({
    planId: Id,
    label: z.string(),
    startDate: z.string(),
    endDate: z.string(),
    opensAt: z.string(),
    dueAt: z.string(),
    graceUntil: z.string().nullable(),
    status: z.enum(periodStatuses),
    /** When it was locked, and the SHA-256 over the figures that were frozen then. */
    lockedAt: z.string().nullable(),
    sha256: z.string().nullable(),
  }),
);
export type Period = z.infer<typeof Period>;
export const PeriodPage = pageOf('PeriodPage', Period);

export const CreatePeriod = named(
  'CreatePeriod',
  z.strictObject({
    label: line(60).optional(),
    startDate: IsoDate,
    endDate: IsoDate,
    opensAt: Moment.optional(),
    dueAt: Moment.optional(),
    graceUntil: Moment.optional(),
  }),
);
export type CreatePeriod = z.infer<typeof CreatePeriod>;

export const ChangePeriod = named(
  'ChangePeriod',
  z.strictObject({
    label: line(60).optional(),
    startDate: IsoDate.optional(),
    endDate: IsoDate.optional(),
    opensAt: Moment.optional(),
    dueAt: Moment.optional(),
    graceUntil: Moment.nullish(),
  }),
);
export type ChangePeriod = z.infer<typeof ChangePeriod>;
export const PeriodQuery = PageQuery.extend({ sort: z.enum(['startDate', '-startDate']).default('startDate') });
export type PeriodQuery = z.infer<typeof PeriodQuery>;

/** Schedules the periods of the plan that are missing: calendar months or quarters within its dates. */
export const GeneratePeriods = named(
  'GeneratePeriods',
  z.strictObject({
    rhythm: z.enum(rhythms),
    /** Days after a period's end that reports are due. */
    daysToReport: z.int().min(0).max(90).default(usualDaysToReport),
    /** Days after that until it locks by itself; null: only by hand. */
    daysOfGrace: z.int().min(1).max(90).nullable().default(usualDaysOfGrace),
  }),
);
export type GeneratePeriods = z.infer<typeof GeneratePeriods>;
export const GeneratedPeriods = named('GeneratedPeriods', z.object({ items: z.array(Period) }));
export type GeneratedPeriods = z.infer<typeof GeneratedPeriods>;
