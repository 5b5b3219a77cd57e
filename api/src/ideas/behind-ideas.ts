import { type Sector } from '@symmachia/domain';
import type { Condition } from '../platform/database/condition';

const sectorsBehind = `FROM backers b JOIN organisations bo ON bo.id = b.organisation_id WHERE b.root = i.id`;

/** Exactly these sectors stand behind the idea (alias i), as far as `backers` go. */
export const behindIdeas = (chosen: readonly Sector[]): Condition => ({
  sql: `(SELECT COUNT(DISTINCT bo.sector) ${sectorsBehind}) = :behindCount
    AND NOT EXISTS (SELECT 1 ${sectorsBehind} AND bo.sector NOT IN (:behind))`,
  values: { behind: chosen, behindCount: chosen.length },
});
