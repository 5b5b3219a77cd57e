import { z } from 'zod';
import {
  deliveryStatuses,
  periodStatuses,
  rags,
  reportStates,
  updateReviewStatuses,
  updateSources,
} from '@symmachia/domain';
import { I18nText, Id, ListQuery, Percent, Versioned, i18nPatch, line, named, pageOf, prose, word } from './common';
import { Milestone } from './actions';
import { OrganisationRef } from './organisations';

/** The period that a report is for, as far as whoever reports has to know it. */
export const ReportingPeriodRef = named(
  'ReportingPeriodRef',
  z.object({
    id: Id,
    label: z.string(),
    startDate: z.string(),
    endDate: z.string(),
    dueAt: z.string(),
    /** From when on it is locked by itself; null: only by hand. */
    graceUntil: z.string().nullable(),
    status: z.enum(periodStatuses),
    /** Up to this day the lead organisation may report although the period is closed. */
    unlockedUntil: z.string().nullable(),
  }),
);
export type ReportingPeriodRef = z.infer<typeof ReportingPeriodRef>;

/** What is reported. `challenges` and `nextSteps` only for those who may read them. */
const ReportFields = z.object({
  progressPercent: z.number(),
  deliveryStatus: z.enum(deliveryStatuses).nullable(),
  ragReported: z.enum(rags).nullable(),
  narrative: I18nText,
  challenges: z.string().nullable().optional(),
  nextSteps: z.string().nullable().optional(),
});

export const Report = named('Report', ReportFields);
export type Report = z.infer<typeof Report>;

/** One step of a review, kept for ever. */
export const ReviewStep = named(
  'ReviewStep',
  z.object({
    from: z.enum(updateReviewStatuses),
    to: z.enum(updateReviewStatuses),
    /** A person's words, or `period-locked`. */
    comment: z.string().nullable(),
    at: z.string(),
    by: z.object({ id: Id, name: z.string() }).nullable(),
  }),
);
export type ReviewStep = z.infer<typeof ReviewStep>;

const UpdateFields = ReportFields.extend({
  planId: Id,
  commitmentId: Id,
  periodId: Id.nullable(),
  reviewStatus: z.enum(updateReviewStatuses),
  milestonesAchieved: z.array(Id),
  noChange: z.boolean(),
  /** Written by the unit for the organisation. */
  onBehalf: z.boolean(),
  source: z.enum(updateSources),
  submittedAt: z.string().nullable(),
  approvedAt: z.string().nullable(),
});

export const Update = named(
  'Update',
  Versioned.extend(UpdateFields.shape).extend({
    planCode: z.string(),
    period: ReportingPeriodRef.nullable(),
    commitment: z.object({ id: Id, reference: z.string(), title: I18nText }),
    action: z.object({ id: Id, code: z.string(), title: I18nText }),
    organisation: OrganisationRef,
    /** What was last approved before it. */
    previous: Report.nullable(),
    late: z.boolean(),
    /** Only for the organisation, the unit and assessors. */
    thread: z.array(ReviewStep).optional(),
    may: z.array(z.string()),
  }),
);
export type Update = z.infer<typeof Update>;

/** With all that a decision rests on, so that nothing of a report in sight comes later. */
export const UpdateInReview = named(
  'UpdateInReview',
  Update.omit({ createdAt: true, updatedAt: true, planCode: true, may: true }).extend({
    /** The commitment's colour as it is calculated now; null when it does not count. */
    ragCalculated: z.enum(rags).nullable(),
  }),
);
export type UpdateInReview = z.infer<typeof UpdateInReview>;
export const UpdatePage = pageOf('UpdatePage', UpdateInReview);

/** Those waiting for a review, oldest first, unless it says otherwise. */
export const UpdateQuery = ListQuery.extend({
  status: word(100).optional(),
  period: word(60).optional(),
  organisation: word(2000).optional(),
  commitment: Id.optional(),
  sort: z.enum(['submittedAt', '-submittedAt']).default('submittedAt'),
});
export type UpdateQuery = z.infer<typeof UpdateQuery>;

/** The whole of a draft: what is left out is empty. With `noChange` the last approved values still hold. */
export const DraftUpdate = named(
  'DraftUpdate',
  z.strictObject({
    progressPercent: Percent.optional(),
    deliveryStatus: z.enum(deliveryStatuses).nullish(),
    ragReported: z.enum(rags).nullish(),
    narrative: i18nPatch(prose(5000)).optional(),
    challenges: prose(5000).nullish(),
    nextSteps: prose(5000).nullish(),
    milestonesAchieved: z.array(Id).max(200).optional(),
    noChange: z.boolean().optional(),
  }),
);
export type DraftUpdate = z.infer<typeof DraftUpdate>;

export const ReturnUpdate = named('ReturnUpdate', z.strictObject({ comment: prose(5000) }));
export type ReturnUpdate = z.infer<typeof ReturnUpdate>;

export const ApproveUpdates = named(
  'ApproveUpdates',
  z.strictObject({
    updates: z
      .array(z.strictObject({ id: Id, version: z.int().min(1).max(1_000_000) }))
      .min(1)
      .max(200),
  }),
);
export type ApproveUpdates = z.infer<typeof ApproveUpdates>;
export const UpdatesApproved = named('UpdatesApproved', z.object({ approved: z.array(Id) }));
export type UpdatesApproved = z.infer<typeof UpdatesApproved>;

/** A commitment that the reader's organisation is party to, and its report for one period. */
export const OwnReport = named(
  'OwnReport',
  z.object({
    commitment: z.object({
      id: Id,
      reference: z.string(),
      title: I18nText,
      planId: Id,
      planCode: z.string(),
      startDate: z.string(),
      endDate: z.string(),
      milestones: z.array(Milestone),
    }),
    action: z.object({ id: Id, code: z.string(), title: I18nText }),
    organisation: OrganisationRef,
    period: ReportingPeriodRef,
    /** The plan's day, and its time zone. */
    today: z.string(),
    /** Why the period was unlocked; only for the organisation that it was unlocked for. */
    unlockReason: z.string().nullable(),
    timezone: z.string(),
    owed: z.boolean(),
    /** Whether the reader's organisation reports it; the other parties see it. */
    isOurs: z.boolean(),
    state: z.enum(reportStates),
    late: z.boolean(),
    previous: Report.nullable(),
    draft: Update.nullable(),
  }),
);
export type OwnReport = z.infer<typeof OwnReport>;
export const OwnReports = named('OwnReports', z.object({ items: z.array(OwnReport) }));
export type OwnReports = z.infer<typeof OwnReports>;
export const OwnReportsQuery = z.strictObject({ period: Id.optional(), plan: line(40).optional() });
export type OwnReportsQuery = z.infer<typeof OwnReportsQuery>;
