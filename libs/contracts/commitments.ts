import { z } from 'zod';
import {
  commitmentReviewStatuses,
  contributionKinds,
  deliveryStatuses,
  freshnesses,
  partyRoles,
  rags,
  updateSources,
} from '@symmachia/domain';
import {
  I18nText,
  Id,
  IsoDate,
  ListQuery,
  Translated,
  Versioned,
  Weight,
  i18n,
  i18nPatch,
  line,
  named,
  pageOf,
  prose,
  word,
} from './common';
import { OrganisationRef } from './organisations';
import { RagStanding } from './rag';

const Share = z.number().min(0).max(1).multipleOf(0.0001);

/** A party as it is sent: the organisation by id. Shares are normalised to 1; unset, leads and partners have equal parts. */
export const PartyInput = named(
  'PartyInput',
  z.strictObject({
    organisation: Id,
    role: z.enum(partyRoles),
    share: Share.nullish(),
    contribution: z.enum(contributionKinds).nullish(),
    note: line(500).nullish(),
  }),
);
export type PartyInput = z.infer<typeof PartyInput>;

export const Party = named(
  'Party',
  z.object({
    organisation: OrganisationRef,
    role: z.enum(partyRoles),
    share: z.number().nullable(),
    contribution: z.enum(contributionKinds).nullable(),
    note: z.string().nullable(),
  }),
);
export type Party = z.infer<typeof Party>;

/** One approved report, as everyone may read it. */
export const ReportedProgress = named(
  'ReportedProgress',
  z.object({
    id: Id,
    period: z.object({ id: Id, label: z.string(), startDate: z.string(), endDate: z.string() }).nullable(),
    progressPercent: z.number(),
    deliveryStatus: z.enum(deliveryStatuses).nullable(),
    ragReported: z.enum(rags).nullable(),
    narrative: I18nText,
    source: z.enum(updateSources),
    approvedAt: z.string(),
  }),
);
export type ReportedProgress = z.infer<typeof ReportedProgress>;

const State = z.object({
  progress: z.number(),
  elapsed: z.number(),
  rag: z.enum(rags),
  overdue: z.boolean(),
  owed: z.boolean(),
  reported: z.boolean(),
});

const CommitmentFields = z.object({
  planId: Id,
  actionId: Id,
  reference: z.string(),
  title: I18nText,
  isPledge: z.boolean(),
  startDate: z.string().nullable(),
  endDate: z.string().nullable(),
  reviewStatus: z.enum(commitmentReviewStatuses),
  deliveryStatus: z.enum(deliveryStatuses),
  parties: z.array(Party),
  /** Null, as what follows, while the commitment does not count. */
  delivery: State.nullable(),
  rag: RagStanding.nullable(),
  freshness: z.enum(freshnesses).nullable(),
});

export const CommitmentSummary = named('CommitmentSummary', CommitmentFields.extend({ id: Id, version: z.int() }));
export type CommitmentSummary = z.infer<typeof CommitmentSummary>;
export const CommitmentPage = pageOf('CommitmentPage', CommitmentSummary);

export const Commitment = named(
  'Commitment',
  Versioned.extend(Translated.shape)
    .extend(CommitmentFields.shape)
    .extend({
      planCode: z.string(),
      action: z.object({ id: Id, code: z.string(), title: I18nText }),
      description: I18nText,
      weight: z.number(),
      /** Only for the organisation, the unit and assessors. */
      contact: z.string().nullable().optional(),
      /** What the latest review said; for the same readers. */
      reviewComment: z.string().nullable().optional(),
      reported: z.array(ReportedProgress),
      may: z.array(z.string()),
    }),
);
export type Commitment = z.infer<typeof Commitment>;

const parties = z.array(PartyInput).min(1).max(50);

export const CreateCommitment = named(
  'CreateCommitment',
  z.strictObject({
    action: Id,
    reference: line(60).optional(),
    title: i18n(line(500)),
    description: i18nPatch(prose(10_000)).optional(),
    isPledge: z.boolean().optional(),
    startDate: IsoDate.optional(),
    endDate: IsoDate.optional(),
    deliveryStatus: z.enum(deliveryStatuses).optional(),
    weight: Weight.optional(),
    contact: line(300).optional(),
    parties: parties.optional(),
    /** The unit's own entries stand as agreed unless it says `draft`; a partner's are always drafts. */
    reviewStatus: z.enum(['draft', 'approved']).optional(),
  }),
);
export type CreateCommitment = z.infer<typeof CreateCommitment>;

export const ChangeCommitment = named(
  'ChangeCommitment',
  z.strictObject({
    action: Id.optional(),
    reference: line(60).optional(),
    title: i18nPatch(line(500)).optional(),
    description: i18nPatch(prose(10_000)).optional(),
    isPledge: z.boolean().optional(),
    startDate: IsoDate.nullish(),
    endDate: IsoDate.nullish(),
    reviewStatus: z.enum(commitmentReviewStatuses).optional(),
    /** What the review says; needed to return or decline. */
    comment: prose(2000).optional(),
    deliveryStatus: z.enum(deliveryStatuses).optional(),
    weight: Weight.optional(),
    contact: line(300).nullish(),
    parties: parties.optional(),
  }),
);
export type ChangeCommitment = z.infer<typeof ChangeCommitment>;

export const CommitmentQuery = ListQuery.extend({
  pillar: word(2000).optional(),
  sector: word(100).optional(),
  targetGroup: word(1000).optional(),
  status: word(200).optional(),
  rag: word(100).optional(),
  organisation: word(2000).optional(),
  overdue: z.enum(['true', 'false']).optional(),
  freshness: word(100).optional(),
  /** Whether another colour was reported than the calculated one (true, false), or a better one (better). */
  diverges: word(40).optional(),
  action: Id.optional(),
  /** Drill-downs of the figures: reported for the current period, above 100 %, overridden, left out of figures. */
  owed: z.enum(['true', 'false']).optional(),
  reported: z.enum(['true', 'false']).optional(),
  above100: z.enum(['true', 'false']).optional(),
  overridden: z.enum(['true', 'false']).optional(),
  leftOut: z.enum(['true', 'false']).optional(),
  /**
   * Exactly these sectors stand behind it, as its lead or as any party; or `any`: all that common ground counts; or
   * `several`: those of them that more than one sector shares.
   */
  behind: word(100).optional(),
  /** All of these organisations do, by id. */
  together: word(400).optional(),
  /** A closed period, by id or label: the list as it was when it was locked. Otherwise the list of now. */
  period: word(60).optional(),
  sort: z
    .enum([
      'reference',
      '-reference',
      'title',
      '-title',
      'progress',
      '-progress',
      'rag',
      '-rag',
      'endDate',
      '-endDate',
      'updatedAt',
      '-updatedAt',
    ])
    .default('reference'),
});
export type CommitmentQuery = z.infer<typeof CommitmentQuery>;
