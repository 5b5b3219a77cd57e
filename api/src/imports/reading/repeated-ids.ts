import type { ReadRow } from './row';

/** An external id names one thing only: its second use on the same level is a problem of that row. */
export function refuseRepeatedIds(rows: readonly ReadRow[]): void {
  const ids = new Set<string>();
  for (const row of rows) {
    if (!row.finest || row.externalId === undefined) continue;
    const id = `${row.finest} ${row.externalId}`;
    if (ids.has(id)) row.problems.push({ field: 'externalId', code: 'repeated-external-id', value: row.externalId });
    ids.add(id);
  }
}
