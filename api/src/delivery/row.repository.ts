import { Injectable } from '@nestjs/common';
import { type Actor, type ActionFacts, type ActionPlace, type DeliveryRow } from '@symmachia/domain';
import { visibleActions } from '../actions/visible-actions';
import { visibleCommitments } from '../commitments/visible-commitments';
import { Database } from '../platform/database/database';
import { loadFacts } from './facts.repository';
import { fromStored, storedColumns, type StoredRow } from './stored-row';

const actionsAtOnce = 250;

export interface PlacedRows {
  place: ActionPlace;
  rows: DeliveryRow[];
}

/** Which rows: of now or of a closed period, of the plan or of one action in it. */
export interface RowsOf {
  planId: string;
  periodKey: string;
  actionId?: string | undefined;
}

@Injectable()
export class DeliveryRowRepository {
  constructor(private readonly database: Database) {}

  /** The delivery rows by action, in no particular order. */
  async byAction({ planId, periodKey, actionId }: RowsOf): Promise<Map<string, PlacedRows>> {
    const stored = await this.database.read<StoredRow>(
      `SELECT ${storedColumns} FROM delivery_rows
       WHERE plan_id = :planId AND period_key = :periodKey ${actionId ? 'AND action_id = :actionId' : ''}`,
      { planId, periodKey, ...(actionId ? { actionId } : {}) },
    );
    const actions = new Map<string, PlacedRows>();
    for (const { place, row } of stored.map(fromStored)) {
      const known = actions.get(place.id);
      if (known) known.rows.push(row);
      else actions.set(place.id, { place, rows: [row] });
    }
    return actions;
  }

  /** The facts of actions that are only proposed, and of those with commitments that are not approved, as far as the reader may see them. */
  async notYetAgreed(planId: string, me: Actor, actionId?: string): Promise<ActionFacts[]> {
    const commitments = await this.commitmentsNotAgreed(planId, me, actionId);
    const seen = new Set(commitments.map(({ id }) => id));
    const ids = new Set([
      ...commitments.map((commitment) => commitment.actionId),
      ...(await this.proposedActions(planId, me, actionId)),
    ]);
    const facts = [];
    for (let start = 0; start < ids.size; start += actionsAtOnce)
      facts.push(
        ...(await loadFacts(
          (sql, values) => this.database.read(sql, values),
          [...ids].slice(start, start + actionsAtOnce),
        )),
      );
    return facts.map((action) => ({ ...action, commitments: action.commitments.filter(({ id }) => seen.has(id)) }));
  }

  private commitmentsNotAgreed(planId: string, me: Actor, actionId: string | undefined) {
    const seen = visibleCommitments(me);
    return this.database.read<{ id: string; actionId: string }>(
      `SELECT c.id, c.action_id AS "actionId" FROM commitments c JOIN actions a ON a.id = c.action_id
       WHERE c.plan_id = :planId AND (c.review_status <> 'approved' OR a.status = 'proposed') AND (${seen.sql})
       ${actionId ? 'AND a.id = :actionId' : ''}`,
      { planId, ...seen.values, ...(actionId ? { actionId } : {}) },
    );
  }

  private async proposedActions(planId: string, me: Actor, actionId: string | undefined): Promise<string[]> {
    const seen = visibleActions(me);
    const rows = await this.database.read<{ id: string }>(
      `SELECT a.id FROM actions a WHERE a.plan_id = :planId AND a.status = 'proposed' AND (${seen.sql})
       ${actionId ? 'AND a.id = :actionId' : ''}`,
      { planId, ...seen.values, ...(actionId ? { actionId } : {}) },
    );
    return rows.map(({ id }) => id);
  }
}
