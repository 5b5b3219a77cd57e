import { levels, type ReadRow } from './row';

/**
 * Tells apart what the file says twice. Rows of the same full path are separate things that happen to share a name: the
 * second is occurrence 2, and so on in the order of the file, so that reading it again finds the same ones (path + '#2').
 * An external id names one thing only: its second use on the same level is a problem of that row.
 */
export function numberOccurrences(rows: readonly ReadRow[]): void {
  const paths = new Map<string, number>();
  const ids = new Set<string>();
  for (const row of rows) {
    if (!row.finest) continue;
    const path = pathOf(row);
    row.occurrence = (paths.get(path) ?? 0) + 1;
    paths.set(path, row.occurrence);
    refuseRepeatedId(row, ids);
  }
}

function refuseRepeatedId(row: ReadRow, ids: Set<string>): void {
  if (row.externalId === undefined) return;
  const id = `${row.finest} ${row.externalId}`;
  if (ids.has(id)) row.problems.push({ field: 'externalId', code: 'repeated-external-id', value: row.externalId });
  ids.add(id);
}

/** Titles are single lines, so a line feed keeps the levels apart, missing ones included. */
export const pathOf = (row: ReadRow): string => levels.map((level) => row[level] ?? '').join('\n');
