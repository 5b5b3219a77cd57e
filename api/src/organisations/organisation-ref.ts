import type { OrganisationRef } from '@symmachia/contracts';
import type { Sector } from '@symmachia/domain';

/** The columns behind an organisation that a row only names, from the table alias. */
export const refColumns = (alias: string) =>
  `${alias}.id AS "refId", ${alias}.name AS "refName", ${alias}.short_name AS "refShortName", ${alias}.sector AS "refSector"`;

/** A row with those columns. */
export interface RefRow {
  refId: string;
  refName: string;
  refShortName: string | null;
  refSector: Sector;
}

/** The organisation that the row names. */
export const refOf = (row: RefRow): OrganisationRef => ({
  id: row.refId,
  name: JSON.parse(row.refName),
  shortName: row.refShortName,
  sector: row.refSector,
});
