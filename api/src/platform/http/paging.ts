import { Problem } from '../problem/problem';
import { isId } from '../database/ids';
import type { Values } from '../database/statement';

/** One way to sort a list: its column and, for the cursor, what it is compared by. Unique only together with the id. */
export interface SortKey {
  /** SQL of the value, from this closed table only: never from the request. */
  expression: string;
  descending: boolean;
  type: 'text' | 'number';
}

/** `name` and `-name` of every sortable column, each with its SQL and the type of its values. */
export function sortKeys<Name extends string>(
  columns: Record<Name, [expression: string, type?: SortKey['type']]>,
): Record<Name | `-${Name}`, SortKey> {
  const keys = Object.entries<[string, SortKey['type']?]>(columns).flatMap(([name, [expression, type = 'text']]) => [
    [name, { expression, type, descending: false }],
    [`-${name}`, { expression, type, descending: true }],
  ]);
  return Object.fromEntries(keys);
}

interface Cursor {
  value: string | number;
  id: string;
}

export interface PageRequest {
  limit: number;
  cursor?: string | undefined;
}

/** Keyset pagination: the condition, order and limit that go behind a list's own conditions. */
export function pageClauses(
  key: SortKey,
  idColumn: string,
  { limit, cursor }: PageRequest,
): { where: string; order: string; values: Values } {
  const direction = key.descending ? 'DESC' : 'ASC';
  const after = cursor === undefined ? null : decode(cursor, key);
  return {
    where: after ? `(${key.expression}, ${idColumn}) ${key.descending ? '<' : '>'} (:afterValue, :afterId)` : '1 = 1',
    order: `ORDER BY ${key.expression} ${direction}, ${idColumn} ${direction} LIMIT :limitPlusOne`,
    values: { limitPlusOne: limit + 1, ...(after ? { afterValue: after.value, afterId: after.id } : {}) },
  };
}

/** Cuts the row that only shows that there is a next page, and names where it starts. `sortValue` is the row's sort key. */
export function cutPage<Row extends { id: string; sortValue: string | number }>(rows: readonly Row[], limit: number) {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    rows: items,
    nextCursor: rows.length > limit && last ? encode({ value: last.sortValue, id: last.id }) : null,
  };
}

/** Cuts the page asked for out of rows that are all at hand, in an order that stays; the cursor says how many came before it. */
export function pagesOfAll({ limit, cursor }: PageRequest) {
  const start = cursor === undefined ? 0 : positionIn(cursor);
  const end = start + limit;
  return <Row>(rows: readonly Row[]) => ({
    rows: rows.slice(start, end),
    nextCursor: end < rows.length ? encodePosition(end) : null,
    total: cursor === undefined ? rows.length : undefined,
  });
}

const encodePosition = (position: number) => Buffer.from(String(position)).toString('base64url');

function positionIn(cursor: string): number {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!/^[1-9]\d{0,8}$/.test(text)) throw unknownCursor();
  return Number(text);
}

const encode = (cursor: Cursor) => Buffer.from(JSON.stringify([cursor.value, cursor.id])).toString('base64url');

function decode(cursor: string, key: SortKey): Cursor {
  try {
    const [value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (fits(value, key) && typeof id === 'string' && isId(id)) return { value, id };
  } catch {
    // Not one of ours: said below.
  }
  throw unknownCursor();
}

const unknownCursor = () => new Problem('invalid-cursor', [{ pointer: '/cursor', code: 'invalid-format' }]);

/** A cursor of another list, or a forged one, must not reach the database as a value of the wrong type. */
const fits = (value: unknown, { type }: SortKey): value is string | number =>
  type === 'number' ? Number.isSafeInteger(value) : typeof value === 'string' && !value.includes('\0');
