import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { changedPlans } from '../platform/database/plan-changes.listener';
import type { Change, Transaction } from '../platform/database/transaction';
import { Problem } from '../platform/problem/problem';

/** Behind the change counters, which lock the plan: on PostgreSQL it is known then who archived it meanwhile. */
const order = 12;

/** Refuses every change of an archived plan but the one that takes it out of the archive, whatever feature makes it. */
@Injectable()
export class ArchivedPlansListener {
  constructor(database: Database) {
    database.beforeCommit(order, refuseArchived);
  }
}

/** The plans that begin to list a lab, or cease to. */
const listedOrNoLonger = ({ entity, before, after }: Change): string[] => {
  if (entity !== 'labs') return [];
  const was: string[] = before?.['relatedPlans'] ?? [];
  const is: string[] = after?.['relatedPlans'] ?? [];
  return [...was.filter((plan) => !is.includes(plan)), ...is.filter((plan) => !was.includes(plan))];
};

async function refuseArchived(tx: Transaction): Promise<void> {
  // Who may read a plan is no part of it.
  const own = changedPlans(tx.changes.filter(({ entity }) => entity !== 'memberships'));
  const plans = [...own, ...tx.changes.flatMap(listedOrNoLonger)];
  if (plans.length === 0) return;
  const archived = await tx.query<{ id: string }>(`SELECT id FROM plans WHERE id IN (:plans) AND status = 'archived'`, {
    plans,
  });
  const archivedNow = new Set(
    tx.changes.flatMap(({ entity, id, before }) =>
      entity === 'plans' && before?.['status'] !== 'archived' ? [id] : [],
    ),
  );
  if (archived.some(({ id }) => !archivedNow.has(id))) throw new Problem('plan-archived');
}
