import { z } from 'zod';
import { handoverKinds, organisationKinds, organisationStatuses, sectors } from '@symmachia/domain';
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

const website = z.url({ protocol: /^https?$/ }).max(500);
const aliases = z.array(line(200)).max(20);

export const OrganisationRef = named(
  'OrganisationRef',
  z.object({ id: Id, name: I18nText, shortName: z.string().nullable(), sector: z.enum(sectors) }),
);
export type OrganisationRef = z.infer<typeof OrganisationRef>;

/** A name borne from one day (null: from the beginning) until before another. */
export const FormerName = named(
  'FormerName',
  z.object({ name: I18nText, shortName: z.string().nullable(), from: z.string().nullable(), until: z.string() }),
);
export type FormerName = z.infer<typeof FormerName>;

/** How much came from one organisation to another: live actions that it led, commitments, milestones, and roles of people. */
export const HandoverCounts = named(
  'HandoverCounts',
  z.object({
    actions: z.int(),
    commitments: z.int(),
    milestones: z.int(),
    ideas: z.int(),
    supports: z.int(),
    people: z.int(),
  }),
);
export type HandoverCounts = z.infer<typeof HandoverCounts>;

/**
 * The live work of one organisation that another took over on a day: it was merged into it or succeeded by it. From that
 * day on it is the other's in every figure; what had ended by then, and what periods locked before say, stays where it
 * was. `counts` is for those who keep the directory.
 */
export const Handover = named(
  'Handover',
  z.object({
    id: Id,
    kind: z.enum(handoverKinds),
    from: OrganisationRef,
    to: OrganisationRef,
    on: z.string(),
    reason: z.string(),
    counts: HandoverCounts.nullable(),
  }),
);
export type Handover = z.infer<typeof Handover>;

export const Organisation = named(
  'Organisation',
  Versioned.extend(Translated.shape).extend({
    name: I18nText,
    shortName: z.string().nullable(),
    sector: z.enum(sectors),
    kind: z.enum(organisationKinds),
    registryId: z.string().nullable(),
    website: z.string().nullable(),
    memberSince: z.string().nullable(),
    status: z.enum(organisationStatuses),
    mergedInto: Id.nullable(),
    successor: Id.nullable(),
    aliases: z.array(z.string()),
    /** Since when its status holds, and why, where that was said. */
    statusOn: z.string().nullable(),
    statusReason: z.string().nullable(),
    /** Oldest first. */
    formerNames: z.array(FormerName),
    /** What it took over and what was taken over from it, newest first; both ways. */
    handovers: z.array(Handover),
    may: z.array(z.string()),
  }),
);
export type Organisation = z.infer<typeof Organisation>;

export const OrganisationSummary = named(
  'OrganisationSummary',
  z.object({
    id: Id,
    version: z.int(),
    name: I18nText,
    shortName: z.string().nullable(),
    sector: z.enum(sectors),
    kind: z.enum(organisationKinds),
    status: z.enum(organisationStatuses),
    memberSince: z.string().nullable(),
    /** Names by which it is found beside its own: its former ones, newest first, and those of organisations merged into it. */
    formerly: z.array(I18nText),
  }),
);
export type OrganisationSummary = z.infer<typeof OrganisationSummary>;
export const OrganisationPage = pageOf('OrganisationPage', OrganisationSummary);

export const CreateOrganisation = named(
  'CreateOrganisation',
  z.strictObject({
    name: i18n(line(300)),
    shortName: line(60).optional(),
    sector: z.enum(sectors),
    kind: z.enum(organisationKinds).optional(),
    registryId: line(60).optional(),
    website: website.optional(),
    memberSince: IsoDate.optional(),
    aliases: aliases.optional(),
  }),
);
export type CreateOrganisation = z.infer<typeof CreateOrganisation>;

export const ChangeOrganisation = named(
  'ChangeOrganisation',
  z.strictObject({
    name: i18nPatch(line(300)).optional(),
    shortName: line(60).nullish(),
    sector: z.enum(sectors).optional(),
    kind: z.enum(organisationKinds).optional(),
    registryId: line(60).nullish(),
    website: website.nullish(),
    memberSince: IsoDate.nullish(),
    aliases: aliases.optional(),
  }),
);
/** Corrections. Another name from a day on is a `rename`; the status changes by calls of its own. */
export type ChangeOrganisation = z.infer<typeof ChangeOrganisation>;

const reason = prose(1000).min(1);

export const RenameOrganisation = named(
  'RenameOrganisation',
  z.strictObject({
    name: i18n(line(300)),
    shortName: line(60).nullish(),
    /** The first day of the new name; the old one is kept as its name until then. */
    from: IsoDate,
  }),
);
export type RenameOrganisation = z.infer<typeof RenameOrganisation>;

export const MergeOrganisation = named('MergeOrganisation', z.strictObject({ into: Id, on: IsoDate, reason }));
export type MergeOrganisation = z.infer<typeof MergeOrganisation>;

export const SucceedOrganisation = named('SucceedOrganisation', z.strictObject({ by: Id, on: IsoDate, reason }));
export type SucceedOrganisation = z.infer<typeof SucceedOrganisation>;

/** Why, and from which day on, an organisation is suspended or has left. */
export const EndOrganisation = named('EndOrganisation', z.strictObject({ on: IsoDate, reason }));
export type EndOrganisation = z.infer<typeof EndOrganisation>;

export const ReinstateOrganisation = named('ReinstateOrganisation', z.strictObject({ reason }));
export type ReinstateOrganisation = z.infer<typeof ReinstateOrganisation>;

export const OrganisationQuery = ListQuery.extend({
  sector: z.enum(sectors).optional(),
  status: z.enum(organisationStatuses).optional(),
  plan: word(60).optional(),
  sort: z.enum(['name', '-name', 'memberSince', '-memberSince']).default('name'),
});
export type OrganisationQuery = z.infer<typeof OrganisationQuery>;
