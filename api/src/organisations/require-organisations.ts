import type { Transaction } from '../platform/database/transaction';
import { Problem } from '../platform/problem/problem';

interface Named {
  id: string;
  /** Where in the request it is named. */
  pointer: string;
}

/** Refuses each organisation, where it is named, that does not exist or was merged into another; until the commit none is. */
export async function requireOrganisations(tx: Transaction, named: readonly Named[]): Promise<void> {
  const ids = named.map(({ id }) => id);
  await holdOrganisations(tx, ids);
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM organisations WHERE id IN (:ids) AND status <> 'merged'`,
    { ids },
  );
  const known = new Set(rows.map(({ id }) => id));
  const unknown = named.filter(({ id }) => !known.has(id));
  if (unknown.length)
    throw new Problem(
      'invalid-request',
      unknown.map(({ pointer }) => ({ pointer, code: 'unknown-reference' })),
    );
}

/**
 * From here to the commit nobody else gives these organisations work or takes it from them: on PostgreSQL, where writers
 * run side by side, whoever comes later waits and then sees what became of them.
 */
export const holdOrganisations = (tx: Transaction, ids: readonly string[]): Promise<number> =>
  tx.execute('UPDATE organisations SET version = version WHERE id IN (:ids)', { ids });
