/** Rows by the keys of the fixtures. */
export type Placed = ReadonlyMap<string, { id: string }>;

/** The id of the row that the fixtures call by this key. */
export function idOf(placed: Placed, key: string): string {
  const row = placed.get(key);
  if (!row) throw new Error(`The fixtures name ${key}, which they do not have`);
  return row.id;
}
