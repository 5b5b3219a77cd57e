import type { Transaction } from '../platform/database/transaction';
import { Problem } from '../platform/problem/problem';

interface Named {
  id: string;
  /** Where in the request it is named. */
  pointer: string;
}

/** Refuses each organisation, where it is named, that does not exist or was merged into another. */
export async function requireOrganisations(tx: Transaction, named: readonly Named[]): Promise<void> {
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM organisations WHERE id IN (:ids) AND status <> 'merged'`,
    { ids: named.map(({ id }) => id) },
  );
  const known = new Set(rows.map(({ id }) => id));
  const unknown = named.filter(({ id }) => !known.has(id));
  if (unknown.length)
    throw new Problem(
      'invalid-request',
      unknown.map(({ pointer }) => ({ pointer, code: 'unknown-reference' })),
    );
}
