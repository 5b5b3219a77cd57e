import type { ObjectLiteral } from 'typeorm';
import { actionStatuses, commitmentReviewStatuses, deliveryStatuses, planStatuses } from '@symmachia/domain';
import { becoming } from '../audit/becoming';
import type { LoggedDiff } from '../audit/spoken';
import type { Values } from '../platform/database/statement';

/** Committed rows (`database.read`) or those of a transaction (`tx.query`). */
type Query = <Row extends ObjectLiteral>(sql: string, values: Values) => Promise<Row[]>;

/** What ended a row, as the log tells of it. */
export interface EndingEvent {
  id: string;
  sequence: number;
  at: string;
  actorId: string | null;
  reason: string | null;
  diff: LoggedDiff;
}

const from = (statuses: readonly string[]) => [null, ...statuses];

/** How the log says that a row ended, by its kind. */
const patterns = {
  plans: becoming('status', from(planStatuses), ['archived']),
  actions: becoming('status', from(actionStatuses), ['cancelled', 'merged']),
  commitments: [
    ...becoming('deliveryStatus', from(deliveryStatuses), ['withdrawn']),
    ...becoming('reviewStatus', from(commitmentReviewStatuses), ['declined']),
  ],
};

/** The last event that ended each of these rows: the log knows what it was before, whoever ended it and however. */
export async function endingFinder(
  query: Query,
  entity: keyof typeof patterns,
  ids: readonly string[],
): Promise<(id: string) => EndingEvent | undefined> {
  const found = patterns[entity].map((_, at) => `x.diff LIKE :pattern${at}`).join(' OR ');
  const rows = await query<Omit<EndingEvent, 'diff'> & { diff: string }>(
    `SELECT e.entity_id AS id, e.sequence, e.at, e.actor_id AS "actorId", e.reason, e.diff FROM audit_events e
     WHERE e.sequence IN (
       SELECT MAX(x.sequence) FROM audit_events x
       WHERE x.entity_id IN (:ids) AND x.entity = :entity AND (${found}) GROUP BY x.entity_id)`,
    { ids, entity, ...Object.fromEntries(patterns[entity].map((pattern, at) => [`pattern${at}`, pattern])) },
  );
  const byRow = new Map(rows.map((row) => [row.id, { ...row, diff: JSON.parse(row.diff) as LoggedDiff }]));
  return (id) => byRow.get(id);
}
