import { z } from 'zod';
import { actionStatuses, ideaRelations, ideaStatuses, sectors } from '@symmachia/domain';
import { CreateAction, DeliveryState } from './actions';
import {
  Count,
  I18nText,
  Id,
  IsoDate,
  ListQuery,
  Translated,
  Versioned,
  i18n,
  i18nPatch,
  line,
  named,
  pageOf,
  prose,
  word,
} from './common';
import { OrganisationRef } from './organisations';
import { ThemeRef } from './themes';

/** An idea that another row names. */
export const IdeaRef = named('IdeaRef', z.object({ id: Id, title: I18nText, status: z.enum(ideaStatuses) }));
export type IdeaRef = z.infer<typeof IdeaRef>;

/** Where an idea came up. */
export const IdeaLab = named('IdeaLab', z.object({ id: Id, title: I18nText }));
export type IdeaLab = z.infer<typeof IdeaLab>;

const IdeaFields = z.object({
  planId: Id,
  title: I18nText,
  status: z.enum(ideaStatuses),
  lab: IdeaLab.nullable(),
  theme: ThemeRef.nullable(),
  pillar: Id.nullable(),
  targetGroups: z.array(z.string()),
  submittedBy: OrganisationRef.nullable(),
  /** The plan's day. */
  submittedOn: z.string(),
  decidedOn: z.string().nullable(),
  mergedInto: IdeaRef.nullable(),
  isWithdrawn: z.boolean(),
  /** Organisations that support it, or submitted or support an idea that was merged into it; who submitted it is not among them. */
  supporters: z.int(),
  /** Of whoever submitted or supports it, also through an idea that was merged into it. */
  sectors: z.array(z.enum(sectors)),
  /** What it led to, also through an idea that was merged into it, as far as the reader may see it. */
  actions: z.int(),
});

export const IdeaSummary = named('IdeaSummary', IdeaFields.extend({ id: Id, version: z.int() }));
export type IdeaSummary = z.infer<typeof IdeaSummary>;
export const IdeaPage = pageOf('IdeaPage', IdeaSummary);

/** An organisation that supports an idea; `through` names the merged idea that it submitted or supported. */
export const IdeaSupporter = named(
  'IdeaSupporter',
  z.object({ organisation: OrganisationRef, through: IdeaRef.nullable() }),
);
export type IdeaSupporter = z.infer<typeof IdeaSupporter>;

/** An action that another row names. */
export const LinkedAction = named(
  'LinkedAction',
  z.object({
    id: Id,
    code: z.string(),
    title: I18nText,
    status: z.enum(actionStatuses),
    leadOrganisation: OrganisationRef,
    /** Null while the action does not count. */
    delivery: DeliveryState.nullable(),
    /** Where a merged one went, if the reader may see that. */
    mergedInto: z.object({ id: Id, code: z.string(), title: I18nText }).nullable(),
  }),
);
export type LinkedAction = z.infer<typeof LinkedAction>;

/** What an idea led to; `through` names the merged idea that did. */
export const IdeaAction = named(
  'IdeaAction',
  Versioned.extend({
    ideaId: Id,
    relation: z.enum(ideaRelations),
    note: z.string().nullable(),
    /** The plan's day. */
    linkedOn: z.string(),
    isWithdrawn: z.boolean(),
    through: IdeaRef.nullable(),
    action: LinkedAction,
  }),
);
export type IdeaAction = z.infer<typeof IdeaAction>;

export const Idea = named(
  'Idea',
  Versioned.extend(Translated.shape)
    .extend(IdeaFields.omit({ supporters: true, actions: true }).shape)
    .extend({
      planCode: z.string(),
      problem: I18nText,
      proposal: I18nText,
      decisionReason: z.string().nullable(),
      supporters: z.array(IdeaSupporter),
      /** Of a merged idea: the one that it lives on in, which is the last that it was merged into, also over another one. */
      livesOnIn: IdeaRef.nullable(),
      /** The ideas that were merged into it, also over another one. */
      merged: z.array(IdeaRef),
      /** Withdrawn ones for those only who may bring them back. */
      actions: z.array(IdeaAction),
      /** The reader's own organisations that may support it or do. */
      ownSupport: z.array(z.object({ organisation: OrganisationRef, supports: z.boolean() })),
      /** `idea:propose`: the reader may still change its words; `idea:update`: and decide about it. */
      may: z.array(z.string()),
    }),
);
export type Idea = z.infer<typeof Idea>;

const optionalFields = {
  problem: i18nPatch(prose(5000)).optional(),
  proposal: i18nPatch(prose(5000)).optional(),
  lab: Id.nullish(),
  /** Left out with a lab, none; named, its lab is the idea's. */
  theme: Id.nullish(),
  pillar: Id.nullish(),
  targetGroups: z.array(word(60)).max(50).optional(),
  /** Left out by who proposes for one organisation, that one; an idea of a whole lab has none. */
  submittedBy: Id.nullish(),
};

export const CreateIdea = named(
  'CreateIdea',
  z.strictObject({
    ...optionalFields,
    title: i18n(line(300)),
    /** Organisations that stood behind it when it was noted; only for those who decide about ideas. */
    supporters: z.array(Id).max(200).optional(),
    /** The plan's day on which it came up, if not today; only for those who decide about ideas. */
    submittedOn: IsoDate.optional(),
  }),
);
export type CreateIdea = z.infer<typeof CreateIdea>;

export const ChangeIdea = named(
  'ChangeIdea',
  z.strictObject({
    ...optionalFields,
    title: i18nPatch(line(300)).optional(),
    isWithdrawn: z.boolean().optional(),
  }),
);
export type ChangeIdea = z.infer<typeof ChangeIdea>;

const reason = prose(2000);
const note = prose(1000);

/** What an idea leads to: an action of the plan, or one to be drawn up. */
export const LinkAction = named(
  'LinkAction',
  z.strictObject({
    relation: z.enum(ideaRelations),
    /** One of these two: an action that is there … */
    action: Id.optional(),
    /** … or one that the idea becomes. */
    create: CreateAction.optional(),
    note: note.optional(),
  }),
);
export type LinkAction = z.infer<typeof LinkAction>;

export const ChangeIdeaAction = named(
  'ChangeIdeaAction',
  z.strictObject({
    relation: z.enum(ideaRelations).optional(),
    note: note.nullish(),
    isWithdrawn: z.boolean().optional(),
  }),
);
export type ChangeIdeaAction = z.infer<typeof ChangeIdeaAction>;

/** A word on why may be said. */
export const MoveIdea = named('MoveIdea', z.strictObject({ reason: reason.optional() }));
export type MoveIdea = z.infer<typeof MoveIdea>;

/** A decision that whoever contributed is told the reason of. */
export const DecideIdea = named('DecideIdea', z.strictObject({ reason }));
export type DecideIdea = z.infer<typeof DecideIdea>;

export const MergeIdea = named('MergeIdea', z.strictObject({ reason, into: Id }));
export type MergeIdea = z.infer<typeof MergeIdea>;

export const AdoptIdea = named('AdoptIdea', z.strictObject({ reason, actions: z.array(LinkAction).min(1).max(20) }));
export type AdoptIdea = z.infer<typeof AdoptIdea>;

/** Where an idea stood before a decision, as far as that changed it. */
export const IdeaBefore = z
  .object({
    status: z.enum(ideaStatuses),
    decisionReason: z.string().nullable(),
    decidedOn: z.string().nullable(),
    mergedInto: Id.nullable(),
  })
  .partial();
export type IdeaBefore = z.infer<typeof IdeaBefore>;

/** Several values of one filter are separated by commas. */
export const IdeaFilters = z.strictObject({
  status: word(200).optional(),
  /** Ids, or `none`. */
  lab: word(2000).optional(),
  theme: word(2000).optional(),
  pillar: word(2000).optional(),
  targetGroup: word(1000).optional(),
  /** Submitted or supported by one of these. */
  organisation: word(2000).optional(),
  /** Led to one of these actions. */
  action: word(2000).optional(),
  /** Exactly these sectors stand behind it, or `none`, or `any`: all as common ground counts them, without merged and withdrawn ones. */
  behind: word(100).optional(),
  /** Left out, both, as far as the reader sees withdrawn ones: `false` leaves what figures count. */
  withdrawn: z.enum(['true', 'false']).optional(),
});

export const IdeaQuery = ListQuery.extend(IdeaFilters.shape).extend({
  sort: z.enum(['submittedOn', '-submittedOn', 'title', '-title', 'supporters', '-supporters']).default('-submittedOn'),
});
export type IdeaQuery = z.infer<typeof IdeaQuery>;

export const IdeaFacetQuery = IdeaFilters.extend({ q: ListQuery.shape.q });
export type IdeaFacetQuery = z.infer<typeof IdeaFacetQuery>;

/** How many ideas each further choice of a facet would leave, the other filters kept; key `none` where it has no such. */
export const IdeaFacets = named(
  'IdeaFacets',
  z.object({
    status: z.array(Count),
    lab: z.array(Count),
    theme: z.array(Count),
    pillar: z.array(Count),
    targetGroup: z.array(Count),
  }),
);
export type IdeaFacets = z.infer<typeof IdeaFacets>;

export const SimilarQuery = z.strictObject({
  /** What was typed so far. */
  title: word(300).default(''),
  /** The idea that is being written. */
  except: Id.optional(),
});
export type SimilarQuery = z.infer<typeof SimilarQuery>;

/** The ideas most like what was typed, the likest first, at most five; likeness 0–1. */
export const SimilarIdeas = named(
  'SimilarIdeas',
  z.object({
    ideas: z.array(IdeaRef.extend({ submittedBy: OrganisationRef.nullable(), likeness: z.number() })),
  }),
);
export type SimilarIdeas = z.infer<typeof SimilarIdeas>;
