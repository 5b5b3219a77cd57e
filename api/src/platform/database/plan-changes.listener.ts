import { Injectable } from '@nestjs/common';
import { Database } from './database';
import type { Change, Transaction } from './transaction';

/** First of the listeners: on PostgreSQL its row lock lets one transaction at a time derive a plan's figures. */
const order = 10;

/** Counts every change of a plan, so that whoever holds an older list or figure asks again. */
@Injectable()
export class PlanChangesListener {
  constructor(database: Database) {
    database.beforeCommit(order, countChanges);
  }
}

async function countChanges(tx: Transaction): Promise<void> {
  if (tx.changes.some(({ entity }) => entity === 'organisations')) {
    await tx.execute('UPDATE plans SET changes = changes + 1');
    return;
  }
  const plans = changedPlans(tx.changes);
  if (plans.length) await tx.execute('UPDATE plans SET changes = changes + 1 WHERE id IN (:plans)', { plans });
}

/** The plans that the changed rows belong to, in a fixed order, so that two transactions never wait for each other. */
export const changedPlans = (changes: readonly Change[]): string[] => [...new Set(changes.flatMap(planOf))].sort();

function planOf({ entity, id, before, after }: Change): string[] {
  const row = after ?? before;
  if (entity === 'plans') return [id];
  return row?.['planId'] ? [row['planId']] : [];
}
