import { z } from 'zod';
import { organisationKinds, organisationStatuses, sectors } from '@symmachia/domain';
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
} from './common';

const website = z.url({ protocol: /^https?$/ }).max(500);
const aliases = z.array(line(200)).max(20);

export const OrganisationRef = named(
  'OrganisationRef',
  z.object({ id: Id, name: I18nText, shortName: z.string().nullable(), sector: z.enum(sectors) }),
);
export type OrganisationRef = z.infer<typeof OrganisationRef>;

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
    status: z.enum(['active', 'suspended', 'left']).optional(),
    aliases: aliases.optional(),
  }),
);
export type ChangeOrganisation = z.infer<typeof ChangeOrganisation>;

export const OrganisationQuery = ListQuery.extend({
  sector: z.enum(sectors).optional(),
  status: z.enum(organisationStatuses).optional(),
  plan: z.string().max(60).optional(),
  sort: z.enum(['name', '-name', 'memberSince', '-memberSince']).default('name'),
});
export type OrganisationQuery = z.infer<typeof OrganisationQuery>;
