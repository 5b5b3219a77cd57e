import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';

/** Behind the change counters of the plans that the rows belong to. */
const order = 11;

const parts = new Set(['themes', 'lab_participants', 'lab_notes', 'attachments']);

/** Counts every change of a lab for the other plans that list it too, so that whoever holds their lists asks again. */
@Injectable()
export class RelatedPlansListener {
  constructor(database: Database) {
    database.beforeCommit(order, countForRelated);
  }
}

async function countForRelated(tx: Transaction): Promise<void> {
  const labs = new Set<string>();
  const plans = new Set<string>();
  for (const { entity, id, before, after } of tx.changes) {
    if (entity === 'labs') {
      labs.add(id);
      for (const plan of before?.['relatedPlans'] ?? []) plans.add(plan);
    }
    const lab = parts.has(entity) && (after ?? before)?.['labId'];
    if (lab) labs.add(lab);
  }
  if (labs.size === 0) return;
  const listing = await tx.query<{ planId: string }>(
    'SELECT plan_id AS "planId" FROM lab_plans WHERE lab_id IN (:labs)',
    { labs: [...labs] },
  );
  for (const { planId } of listing) plans.add(planId);
  await tx.execute('UPDATE plans SET changes = changes + 1 WHERE id IN (:plans)', { plans: [...plans] });
}
