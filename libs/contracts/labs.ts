import { z } from 'zod';
import {
  labKinds,
  labStatuses,
  mostMinorUnits,
  participantRoles,
  recordLimits,
  sectors,
  turnouts,
  visibilities,
} from '@symmachia/domain';
import { Attachment } from './attachments';
import {
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
import { Theme, ThemeRef } from './themes';

const currency = z.string().regex(/^[A-Z]{3}$/);
const amount = z.int().min(0).max(mostMinorUnits);
const words = i18nPatch(line(500));
const section = i18nPatch(prose(20_000));
const principles = z.array(i18n(line(300))).max(20);
const capacity = z.int().min(1).max(recordLimits.places);

/** Whole minor units (cents, öre) of a currency of ISO 4217. */
export const Money = named('Money', z.object({ amount: z.int(), currency: z.string() }));
export type Money = z.infer<typeof Money>;

/** Who spoke for which sector: moderators and facilitators are left out, a group of unknown size counts once. */
export const SectorBalance = named(
  'SectorBalance',
  z.object({
    total: z.int(),
    sectors: z.object({ public: z.int(), private: z.int(), third_sector: z.int() }),
    notStated: z.int(),
    groups: z.int(),
    leftOut: z.int(),
  }),
);
export type SectorBalance = z.infer<typeof SectorBalance>;

/** A person, or a group (`people` is null where nobody noted how many came). */
export const LabParticipant = named(
  'LabParticipant',
  Versioned.extend({
    labId: Id,
    role: z.enum(participantRoles),
    sector: z.enum(sectors).nullable(),
    organisation: OrganisationRef.nullable(),
    /** In what capacity, or what group: never a name. */
    description: I18nText,
    people: z.int().nullable(),
    /** Only for the unit and its facilitators. */
    name: z.string().nullable().optional(),
    consentAt: z.string().nullable().optional(),
    isWithdrawn: z.boolean(),
  }),
);
export type LabParticipant = z.infer<typeof LabParticipant>;

const people = z.int().min(1).max(100_000);

export const CreateLabParticipant = named(
  'CreateLabParticipant',
  z.strictObject({
    role: z.enum(participantRoles),
    /** Left out, that of the organisation. */
    sector: z.enum(sectors).nullish(),
    organisation: Id.nullish(),
    description: i18nPatch(line(300)).optional(),
    /** One, unless it is said; null where nobody noted how many came. */
    people: people.nullish(),
    /** Only with the person's consent. */
    name: line(200).nullish(),
    /** The day on which the person agreed to being named. */
    consentAt: IsoDate.nullish(),
  }),
);
export type CreateLabParticipant = z.infer<typeof CreateLabParticipant>;

export const ChangeLabParticipant = named(
  'ChangeLabParticipant',
  z.strictObject({
    role: z.enum(participantRoles).optional(),
    sector: z.enum(sectors).nullish(),
    organisation: Id.nullish(),
    description: i18nPatch(line(300)).optional(),
    people: people.nullish(),
    name: line(200).nullish(),
    consentAt: IsoDate.nullish(),
    isWithdrawn: z.boolean().optional(),
  }),
);
export type ChangeLabParticipant = z.infer<typeof ChangeLabParticipant>;

/** What was noted at a lab or about it, in Markdown. */
export const LabNote = named(
  'LabNote',
  Versioned.extend(Translated.shape).extend({
    labId: Id,
    title: I18nText,
    text: I18nText,
    /** `internal` is for the unit and its facilitators. */
    visibility: z.enum(visibilities),
    isWithdrawn: z.boolean(),
  }),
);
export type LabNote = z.infer<typeof LabNote>;

export const CreateLabNote = named(
  'CreateLabNote',
  z.strictObject({
    title: i18n(line(300)),
    text: i18nPatch(prose(20_000)).optional(),
    visibility: z.enum(visibilities).default('internal'),
  }),
);
export type CreateLabNote = z.infer<typeof CreateLabNote>;

export const ChangeLabNote = named(
  'ChangeLabNote',
  z.strictObject({
    title: i18nPatch(line(300)).optional(),
    text: i18nPatch(prose(20_000)).optional(),
    visibility: z.enum(visibilities).optional(),
    isWithdrawn: z.boolean().optional(),
  }),
);
export type ChangeLabNote = z.infer<typeof ChangeLabNote>;

export const LabSummary = named(
  'LabSummary',
  z.object({
    id: Id,
    version: z.int(),
    planId: Id,
    reference: z.string().nullable(),
    kind: z.enum(labKinds),
    title: I18nText,
    place: I18nText,
    hostEvent: I18nText,
    startDate: z.string().nullable(),
    endDate: z.string().nullable(),
    status: z.enum(labStatuses),
    isQuoted: z.boolean(),
    /** In the order in which they were noted. */
    themes: z.array(ThemeRef),
    /** How many came up in it, and how many actions of the plan they led to, new or enriched: as its outcome counts them. */
    ideas: z.int(),
    actions: z.int(),
    balance: SectorBalance,
  }),
);
export type LabSummary = z.infer<typeof LabSummary>;
export const LabPage = pageOf('LabPage', LabSummary);

/** A lab that another one names. */
export const LabRef = named(
  'LabRef',
  z.object({ id: Id, title: I18nText, startDate: z.string().nullable(), status: z.enum(labStatuses) }),
);
export type LabRef = z.infer<typeof LabRef>;

const ListingPlan = z.object({ id: Id, code: z.string(), title: I18nText });

export const Lab = named(
  'Lab',
  Versioned.extend(Translated.shape)
    .extend(LabSummary.omit({ themes: true, ideas: true, actions: true }).shape)
    .extend({
      planCode: z.string(),
      coordinator: I18nText,
      coordinatorOrganisation: OrganisationRef.nullable(),
      funder: I18nText,
      funderOrganisation: OrganisationRef.nullable(),
      grant: Money.nullable(),
      capacity: z.int().nullable(),
      turnout: z.enum(turnouts).nullable(),
      turnoutNote: I18nText,
      purpose: I18nText,
      results: I18nText,
      approach: I18nText,
      principles: z.array(I18nText),
      /** The participants wrote the text themselves, and no editor reviewed it. */
      isSelfAuthored: z.boolean(),
      /** Where the text is quoted from; empty where it is the plan's own. */
      quotedFrom: I18nText,
      followUpOf: LabRef.nullable(),
      followedUpBy: z.array(LabRef),
      /** The plans that it is listed in besides its own, as far as the reader may see them. */
      relatedPlans: z.array(ListingPlan),
      /** The plans that list it and that the reader may see, its own first: in each, its ideas and figures are others. */
      shownIn: z.array(ListingPlan),
      themes: z.array(Theme),
      participants: z.array(LabParticipant),
      notes: z.array(LabNote),
      attachments: z.array(Attachment),
      may: z.array(z.string()),
    }),
);
export type Lab = z.infer<typeof Lab>;

const optionalFields = {
  reference: line(60).nullish(),
  coordinatorOrganisation: Id.nullish(),
  funderOrganisation: Id.nullish(),
  coordinator: words.optional(),
  funder: words.optional(),
  hostEvent: words.optional(),
  place: words.optional(),
  startDate: IsoDate.nullish(),
  endDate: IsoDate.nullish(),
  status: z.enum(labStatuses).optional(),
  capacity: capacity.nullish(),
  turnout: z.enum(turnouts).nullish(),
  turnoutNote: words.optional(),
  purpose: section.optional(),
  results: section.optional(),
  approach: section.optional(),
  principles: principles.optional(),
  isSelfAuthored: z.boolean().optional(),
  quotedFrom: words.optional(),
  followUpOf: Id.nullish(),
  relatedPlans: z.array(Id).max(20).optional(),
};

export const CreateLab = named(
  'CreateLab',
  z.strictObject({
    ...optionalFields,
    kind: z.enum(labKinds),
    title: i18n(line(500)),
    grant: z.strictObject({ amount, currency }).nullish(),
  }),
);
export type CreateLab = z.infer<typeof CreateLab>;

export const ChangeLab = named(
  'ChangeLab',
  z.strictObject({
    ...optionalFields,
    kind: z.enum(labKinds).optional(),
    title: i18nPatch(line(500)).optional(),
    grant: z.strictObject({ amount: amount.optional(), currency: currency.optional() }).nullish(),
  }),
);
export type ChangeLab = z.infer<typeof ChangeLab>;

/** Which labs of a plan: several kinds and statuses are separated by commas. */
export const LabFilterQuery = z.strictObject({
  kind: word(200).optional(),
  status: word(200).optional(),
  q: ListQuery.shape.q,
});
export type LabFilterQuery = z.infer<typeof LabFilterQuery>;

export const LabQuery = ListQuery.extend({
  kind: LabFilterQuery.shape.kind,
  status: LabFilterQuery.shape.status,
  sort: z.enum(['startDate', '-startDate', 'title', '-title']).default('-startDate'),
});
export type LabQuery = z.infer<typeof LabQuery>;
