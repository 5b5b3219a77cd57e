import type { Handover, Organisation, OrganisationSummary } from '@symmachia/contracts';
import {
  languages,
  sourceLanguage,
  type FormerName,
  type I18nText,
  type OrganisationKind,
  type OrganisationStatus,
  type Scope,
  type Sector,
} from '@symmachia/domain';

export const summaryColumns = `o.id, o.version, o.name, o.short_name AS "shortName", o.sector, o.kind, o.status,
  o.member_since AS "memberSince", o.former_names AS "formerNames"`;

export const organisationColumns = `${summaryColumns}, o.created_at AS "createdAt", o.updated_at AS "updatedAt",
  o.registry_id AS "registryId", o.website, o.merged_into_id AS "mergedInto", o.successor_id AS successor, o.aliases, o.outdated,
  o.status_on AS "statusOn", o.status_reason AS "statusReason"`;

export interface OrganisationSummaryRow {
  id: string;
  version: number;
  name: string;
  shortName: string | null;
  sector: Sector;
  kind: OrganisationKind;
  status: OrganisationStatus;
  memberSince: string | null;
  formerNames: string;
}

export interface OrganisationRow extends OrganisationSummaryRow {
  createdAt: string;
  updatedAt: string;
  registryId: string | null;
  website: string | null;
  mergedInto: string | null;
  successor: string | null;
  aliases: string;
  outdated: string;
  statusOn: string | null;
  statusReason: string | null;
}

export const toOrganisationSummary = (
  row: OrganisationSummaryRow,
  mergedNames: readonly I18nText[],
): OrganisationSummary => ({
  id: row.id,
  version: row.version,
  name: JSON.parse(row.name),
  shortName: row.shortName,
  sector: row.sector,
  kind: row.kind,
  status: row.status,
  memberSince: row.memberSince,
  formerly: [
    ...formerNamesOf(row)
      .map(({ name }) => name)
      .reverse(),
    ...mergedNames,
  ],
});

const formerNamesOf = ({ formerNames }: OrganisationSummaryRow): FormerName[] => JSON.parse(formerNames);

export function toOrganisation(row: OrganisationRow, handovers: Handover[], may: Scope[]): Organisation {
  const name = JSON.parse(row.name);
  return {
    ...row,
    name,
    sourceLanguage: sourceLanguage(name, languages),
    aliases: JSON.parse(row.aliases),
    outdated: JSON.parse(row.outdated),
    formerNames: formerNamesOf(row),
    handovers,
    may,
  };
}
