import { type Sector, sectors } from '@symmachia/domain';
import { allOf, type Condition } from '../platform/database/condition';
import { choicesOf } from '../platform/http/filters';

const sectorsBehind = `FROM backers b JOIN organisations bo ON bo.id = b.organisation_id WHERE b.root = i.id`;

/** What common ground counts: a merged idea lives on in another one, and a withdrawn one does not count. */
const lives: Condition = { sql: `i.is_withdrawn = 0 AND i.status <> 'merged'`, values: {} };

/** The ideas (alias i) that live and have these sectors behind them, as far as `backers` go; of no choice, nothing. */
export function behindIdeas(filter: string | undefined): Condition | null {
  if (filter === 'any') return lives;
  if (filter === 'none') return allOf([lives, { sql: `NOT EXISTS (SELECT 1 ${sectorsBehind})`, values: {} }]);
  const chosen = choicesOf('behind', filter, sectors);
  return chosen.length ? allOf([lives, exactly(chosen)]) : null;
}

const exactly = (chosen: readonly Sector[]): Condition => ({
  sql: `(SELECT COUNT(DISTINCT bo.sector) ${sectorsBehind}) = :behindCount
    AND NOT EXISTS (SELECT 1 ${sectorsBehind} AND bo.sector NOT IN (:behind))`,
  values: { behind: chosen, behindCount: chosen.length },
});
