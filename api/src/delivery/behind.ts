import { type Sector, sectors } from '@symmachia/domain';
import type { Condition } from '../platform/database/condition';
import { choicesOf, idsOf, membersOf } from '../platform/http/filters';
import type { Sources } from '../snapshots/frozen-tables';

/** The filters that lead from what sectors share to the actions and commitments behind it. */
export interface BehindQuery {
  behind?: string | undefined;
  together?: string | undefined;
}

/** `of` says which delivery rows (alias b) are those of a row of the list. */
export function behindFilters({ behind, together }: BehindQuery, of: string, sources: Sources): Condition[] {
  const members = membersOf(together);
  const sharing = sectors.filter((sector) => members.includes(sector));
  const organisations = idsOf('together', members.filter((member) => !isSector(member)).join(','));
  return [
    ...behindOnes(behind, of, sources),
    ...(sharing.length ? [allSectors(sharing, of, sources)] : []),
    ...(organisations.length ? [allOfThem(organisations, of, sources)] : []),
  ];
}

function behindOnes(behind: string | undefined, of: string, sources: Sources): Condition[] {
  if (behind === 'any') return [{ sql: `EXISTS (SELECT 1 ${rows(of)})`, values: { periodKey: sources.periodKey } }];
  if (behind === 'several') return [several(of, sources)];
  const chosen = choicesOf('behind', behind, sectors);
  return chosen.length ? [exactly(chosen, of, sources)] : [];
}

const isSector = (name: string) => sectors.some((sector) => sector === name);

const rows = (of: string) => `FROM delivery_rows b WHERE ${of} AND b.period_key = :periodKey AND b.left_out IS NULL`;

/** More than one sector does. */
const several = (of: string, { periodKey }: Sources): Condition => ({
  sql: `(SELECT COUNT(DISTINCT b.sector) ${rows(of)}) > 1`,
  values: { periodKey },
});

/** Exactly these sectors stand behind it. */
const exactly = (chosen: readonly Sector[], of: string, { periodKey }: Sources): Condition => ({
  sql: `(SELECT COUNT(DISTINCT b.sector) ${rows(of)}) = :behindCount
    AND NOT EXISTS (SELECT 1 ${rows(of)} AND b.sector NOT IN (:behind))`,
  values: { behind: chosen, behindCount: chosen.length, periodKey },
});

/** All of these sectors do, whichever others besides. */
const allSectors = (sharing: readonly Sector[], of: string, { periodKey }: Sources): Condition => ({
  sql: `(SELECT COUNT(DISTINCT b.sector) ${rows(of)} AND b.sector IN (:sharing)) = :sharingCount`,
  values: { sharing, sharingCount: sharing.length, periodKey },
});

/** All of these organisations do. */
const allOfThem = (organisations: readonly string[], of: string, { periodKey }: Sources): Condition => ({
  sql: `(SELECT COUNT(DISTINCT b.organisation_id) ${rows(of)} AND b.organisation_id IN (:together)) = :togetherCount`,
  values: { together: organisations, togetherCount: organisations.length, periodKey },
});
