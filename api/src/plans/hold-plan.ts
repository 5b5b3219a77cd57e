import type { Transaction } from '../platform/database/transaction';

/**
 * From here to the commit nobody else hands out codes in the plan: on PostgreSQL, where writers run side by side, whoever
 * comes later waits and then sees what is taken.
 */
export const holdPlan = (tx: Transaction, planId: string): Promise<number> =>
  tx.execute('UPDATE plans SET changes = changes WHERE id = :planId', { planId });
