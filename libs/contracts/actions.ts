import { z } from 'zod';
import { actionOrigins, actionStatuses, freshnesses, milestoneStatuses, rags, visibilities } from '@symmachia/domain';
import {
  Count,
  I18nText,
  Id,
  IsoDate,
  ListQuery,
  PageQuery,
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
import { CommitmentSummary } from './commitments';
import { OrganisationRef } from './organisations';
import { RagStanding } from './rag';

const code = line(40);
const reason = prose(2000);
const ids = z.array(Id).max(50);
const targetGroups = z.array(word(60)).max(50);

/** What the delivery rows say of an action or commitment on the plan's day. Percentages 0–100, progress may exceed 100. */
export const DeliveryState = named(
  'DeliveryState',
  z.object({
    progress: z.number(),
    /** Null for a continuous action, which elapsed time leaves out. */
    elapsed: z.number().nullable(),
    rag: z.enum(rags),
    overdue: z.boolean(),
  }),
);
export type DeliveryState = z.infer<typeof DeliveryState>;

export const Milestone = named(
  'Milestone',
  Versioned.extend({
    actionId: Id,
    commitmentId: Id.nullable(),
    title: I18nText,
    dueDate: z.string(),
    originalDueDate: z.string(),
    achievedOn: z.string().nullable(),
    status: z.enum(milestoneStatuses),
    weight: z.number(),
    overdue: z.boolean(),
  }),
);
export type Milestone = z.infer<typeof Milestone>;

export const CreateMilestone = named(
  'CreateMilestone',
  z.strictObject({
    commitment: Id.optional(),
    title: i18n(line(500)),
    dueDate: IsoDate,
    status: z.enum(milestoneStatuses).optional(),
    achievedOn: IsoDate.optional(),
    weight: Weight.optional(),
  }),
);
export type CreateMilestone = z.infer<typeof CreateMilestone>;

export const ChangeMilestone = named(
  'ChangeMilestone',
  z.strictObject({
    title: i18nPatch(line(500)).optional(),
    dueDate: IsoDate.optional(),
    status: z.enum(milestoneStatuses).optional(),
    achievedOn: IsoDate.nullish(),
    weight: Weight.optional(),
  }),
);
export type ChangeMilestone = z.infer<typeof ChangeMilestone>;

/** A milestone that is still to be reached, with what it belongs to. */
export const DueMilestone = named(
  'DueMilestone',
  z.object({
    id: Id,
    title: I18nText,
    dueDate: z.string(),
    status: z.enum(milestoneStatuses),
    overdue: z.boolean(),
    action: z.object({ id: Id, code: z.string(), title: I18nText }),
    commitment: z.object({ id: Id, reference: z.string(), title: I18nText }).nullable(),
  }),
);
export type DueMilestone = z.infer<typeof DueMilestone>;
export const DueMilestonePage = pageOf('DueMilestonePage', DueMilestone);

export const DueMilestoneQuery = PageQuery.extend({
  /** The first day that they are due on; the plan's today without it. */
  from: IsoDate.optional(),
  until: IsoDate.optional(),
});
export type DueMilestoneQuery = z.infer<typeof DueMilestoneQuery>;

const ActionFields = z.object({
  planId: Id,
  code: z.string(),
  title: I18nText,
  status: z.enum(actionStatuses),
  startDate: z.string().nullable(),
  endDate: z.string().nullable(),
  isContinuous: z.boolean(),
  leadOrganisation: OrganisationRef,
  pillars: z.array(Id),
  targetGroups: z.array(z.string()),
  commitments: z.int(),
  delivery: DeliveryState.nullable(),
  /** Null while the action does not count. Reported is the worst that its commitments say. */
  rag: RagStanding.nullable(),
  /** The worst of its commitments'; null without one that counts. */
  freshness: z.enum(freshnesses).nullable(),
  /** Of its commitments, those that report another colour than the calculated one, and those with an overridden one. */
  diverging: z.int(),
  overridden: z.int(),
});

export const ActionSummary = named('ActionSummary', ActionFields.extend({ id: Id, version: z.int() }));
export type ActionSummary = z.infer<typeof ActionSummary>;
export const ActionPage = pageOf('ActionPage', ActionSummary);

export const Action = named(
  'Action',
  Versioned.extend(Translated.shape)
    .extend(ActionFields.shape)
    .extend({
      planCode: z.string(),
      description: I18nText,
      statusReason: z.string().nullable(),
      weight: z.number(),
      visibility: z.enum(visibilities),
      origin: z.enum(actionOrigins),
      mergedInto: Id.nullable(),
      carriedOverFrom: Id.nullable(),
      milestones: z.array(Milestone),
      commitmentList: z.array(CommitmentSummary),
      may: z.array(z.string()),
    }),
);
export type Action = z.infer<typeof Action>;

export const CreateAction = named(
  'CreateAction',
  z.strictObject({
    code: code.optional(),
    title: i18n(line(500)),
    description: i18nPatch(prose(10_000)).optional(),
    pillars: ids.optional(),
    targetGroups: targetGroups.optional(),
    leadOrganisation: Id.optional(),
    startDate: IsoDate.optional(),
    endDate: IsoDate.optional(),
    isContinuous: z.boolean().optional(),
    status: z.enum(actionStatuses).optional(),
    statusReason: reason.optional(),
    weight: Weight.optional(),
    visibility: z.enum(visibilities).optional(),
    origin: z.enum(actionOrigins).optional(),
  }),
);
export type CreateAction = z.infer<typeof CreateAction>;

export const ChangeAction = named(
  'ChangeAction',
  z.strictObject({
    code: code.optional(),
    title: i18nPatch(line(500)).optional(),
    description: i18nPatch(prose(10_000)).optional(),
    pillars: ids.optional(),
    targetGroups: targetGroups.optional(),
    leadOrganisation: Id.optional(),
    startDate: IsoDate.nullish(),
    endDate: IsoDate.nullish(),
    isContinuous: z.boolean().optional(),
    status: z.enum(actionStatuses).optional(),
    statusReason: reason.nullish(),
    mergedInto: Id.nullish(),
    weight: Weight.optional(),
    visibility: z.enum(visibilities).optional(),
  }),
);
export type ChangeAction = z.infer<typeof ChangeAction>;

/** Filters that actions and commitments share; several values of one filter are separated by commas. */
export const DeliveryFilters = z.strictObject({
  pillar: word(2000).optional(),
  sector: word(100).optional(),
  targetGroup: word(1000).optional(),
  status: word(200).optional(),
  rag: word(100).optional(),
  organisation: word(2000).optional(),
  overdue: z.enum(['true', 'false']).optional(),
  freshness: word(100).optional(),
  /** Of one of its commitments: true, false or better, as there. */
  diverges: word(40).optional(),
  /**
   * Exactly these sectors stand behind it, as its lead or as any party; or `any`: all that common ground counts; or
   * `several`: those of them that more than one sector shares.
   */
  behind: word(100).optional(),
  /** All of these do: organisations by id, or sectors. */
  together: word(400).optional(),
  /** A closed period, by id or label: the list as it was when it was locked. Otherwise the list of now. */
  period: word(60).optional(),
});

const ActionFilters = DeliveryFilters.extend({
  /** An idea of one of these labs led to it. */
  lab: word(400).optional(),
  /** `became`: new from the lab; `enriched`: was there, or came from elsewhere. */
  relation: word(40).optional(),
});

export const ActionQuery = ListQuery.extend(ActionFilters.shape).extend({
  sort: z
    .enum([
      'code',
      '-code',
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
    .default('code'),
});
export type ActionQuery = z.infer<typeof ActionQuery>;

/** Facets are counted over a whole list: it is filtered, but neither sorted nor paged. */
export const ActionFacetQuery = ActionFilters.extend({ q: ListQuery.shape.q });
export type ActionFacetQuery = z.infer<typeof ActionFacetQuery>;

/** How many actions each further choice of a facet would leave, the other filters kept. */
export const ActionFacets = named(
  'ActionFacets',
  z.object({
    status: z.array(Count),
    rag: z.array(Count),
    sector: z.array(Count),
    pillar: z.array(Count),
    targetGroup: z.array(Count),
    overdue: z.array(Count),
    freshness: z.array(Count),
    diverges: z.array(Count),
  }),
);
export type ActionFacets = z.infer<typeof ActionFacets>;
