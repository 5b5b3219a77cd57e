import type { Organisation } from '@symmachia/contracts';
import { I18nText, OrganisationKind, Sector } from '@symmachia/domain';

/** An organisation as it stands in its form; empty texts for what is not set. Names are those of the API. */
export interface OrganisationDraft {
  name: I18nText;
  shortName: string;
  sector: Sector | '';
  kind: OrganisationKind;
  registryId: string;
  website: string;
  memberSince: string;
  /** One on a line. */
  aliases: string;
}

export const newOrganisation: OrganisationDraft = {
  name: {},
  shortName: '',
  sector: '',
  kind: 'other',
  registryId: '',
  website: '',
  memberSince: '',
  aliases: '',
};

export const draftOfOrganisation = (organisation: Organisation): OrganisationDraft => ({
  name: organisation.name,
  shortName: organisation.shortName ?? '',
  sector: organisation.sector,
  kind: organisation.kind,
  registryId: organisation.registryId ?? '',
  website: organisation.website ?? '',
  memberSince: organisation.memberSince ?? '',
  aliases: organisation.aliases.join('\n'),
});

/** The draft as the API takes it. */
export const wireOfOrganisation = (draft: OrganisationDraft) => ({
  ...draft,
  shortName: draft.shortName.trim() || null,
  registryId: draft.registryId.trim() || null,
  website: withProtocol(draft.website.trim()) || null,
  memberSince: draft.memberSince || null,
  aliases: draft.aliases
    .split('\n')
    .map((alias) => alias.trim())
    .filter(Boolean),
});

/** People write `www.example.gr`. */
const withProtocol = (website: string): string =>
  website && !/^[a-z][a-z0-9+.-]*:/i.test(website) ? `https://${website}` : website;
