import type { UpdateQuery } from '@symmachia/contracts';
import { updateReviewStatuses } from '@symmachia/domain';
import { contains, type Condition } from '../platform/database/condition';
import { choicesOf, idsOf } from '../platform/http/filters';

/** Reads the filters of a plan's updates, over the aliases of UpdateRepository. Without a status: what waits for a review. */
export function updateFilters(planId: string, query: UpdateQuery): Condition[] {
  const statuses = choicesOf('status', query.status, updateReviewStatuses);
  const periods = idsOf('period', query.period);
  const organisations = idsOf('organisation', query.organisation);
  return [
    { sql: 'u.plan_id = :plan', values: { plan: planId } },
    { sql: 'u.review_status IN (:statuses)', values: { statuses: statuses.length ? statuses : ['submitted'] } },
    ...(periods.length ? [{ sql: 'u.period_id IN (:periods)', values: { periods } }] : []),
    ...(organisations.length ? [{ sql: 'o.id IN (:organisations)', values: { organisations } }] : []),
    ...(query.commitment ? [{ sql: 'u.commitment_id = :commitment', values: { commitment: query.commitment } }] : []),
    ...(query.q ? [contains('c.search_text', query.q)] : []),
  ];
}
