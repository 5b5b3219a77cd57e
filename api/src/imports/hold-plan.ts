import type { Transaction } from '../platform/database/transaction';

/** Somebody changed the plan between looking at it and writing: whoever looked has to look again. */
export class PlanHasMoved extends Error {}

/** Makes sure that nothing in the plan has changed since its change counter was seen, and keeps it so until the commit. */
export async function holdPlan(tx: Transaction, planId: string, seen: number): Promise<void> {
  const held = await tx.execute('UPDATE plans SET changes = changes WHERE id = :planId AND changes = :seen', {
    planId,
    seen,
  });
  if (held !== 1) throw new PlanHasMoved();
}
