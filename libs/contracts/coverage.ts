import { z } from 'zod';
import { reportStates } from '@symmachia/domain';
import { I18nText, Id, IsoDate, Versioned, line, named } from './common';
import { OrganisationRef } from './organisations';
import { ReportingPeriodRef } from './updates';

const counts = z.object({
  notStarted: z.int(),
  draft: z.int(),
  submitted: z.int(),
  returned: z.int(),
  approved: z.int(),
  /** Of all of them, those sent after they were due, or due and not sent. */
  late: z.int(),
});

/** Reports of a closed period that something happened to after the lock, by the state they have come to. */
const sinceLock = counts.pick({ draft: true, submitted: true, returned: true, approved: true });

/** What one organisation owes for one period. Of a closed period everything but `sinceLock` is as it was locked. */
export const OrganisationCoverage = named(
  'OrganisationCoverage',
  z.object({
    organisation: OrganisationRef,
    owed: z.int(),
    reported: z.int(),
    counts,
    sinceLock: sinceLock.nullable(),
    /** Up to this day it may report although the period is closed; null once that is over. */
    unlockedUntil: z.string().nullable(),
  }),
);
export type OrganisationCoverage = z.infer<typeof OrganisationCoverage>;
export const PeriodCoverage = named(
  'PeriodCoverage',
  z.object({ period: ReportingPeriodRef, items: z.array(OrganisationCoverage) }),
);
export type PeriodCoverage = z.infer<typeof PeriodCoverage>;
export const PlanCoverage = named('PlanCoverage', z.object({ periods: z.array(PeriodCoverage) }));
export type PlanCoverage = z.infer<typeof PlanCoverage>;

/** Lets one organisation report for a period after it is closed, up to a day, for a reason. */
export const GrantException = named('GrantException', z.strictObject({ unlockedUntil: IsoDate, reason: line(500) }));
export type GrantException = z.infer<typeof GrantException>;
/** Ends it at once, for a reason. */
export const RevokeException = named('RevokeException', z.strictObject({ reason: line(500) }));
export type RevokeException = z.infer<typeof RevokeException>;
export const PeriodException = named(
  'PeriodException',
  Versioned.extend({
    periodId: Id,
    organisation: OrganisationRef,
    unlockedUntil: z.string(),
    reason: z.string(),
  }),
);
export type PeriodException = z.infer<typeof PeriodException>;
export const PeriodExceptions = named('PeriodExceptions', z.object({ items: z.array(PeriodException) }));
export type PeriodExceptions = z.infer<typeof PeriodExceptions>;

/** One report that an organisation owes for a period. Of a closed period `state` and `late` are as it was locked. */
export const OwedReport = named(
  'OwedReport',
  z.object({
    commitment: z.object({ id: Id, reference: z.string(), title: I18nText }),
    state: z.enum(reportStates),
    late: z.boolean(),
    submittedAt: z.string().nullable(),
    /** What it has come to since the lock; null where nothing happened. */
    sinceLock: z.enum(reportStates).nullable(),
  }),
);
export type OwedReport = z.infer<typeof OwedReport>;

/** What is behind one organisation's place in a period. */
export const OrganisationReports = named(
  'OrganisationReports',
  z.object({
    /** By the plan's calendar. */
    today: z.string(),
    period: ReportingPeriodRef,
    organisation: OrganisationRef,
    reports: z.array(OwedReport),
    /** The last one granted, also once it is over. */
    exception: PeriodException.nullable(),
  }),
);
export type OrganisationReports = z.infer<typeof OrganisationReports>;
