import { BoundedCache } from './bounded-cache';

export type Driver = 'sqlite' | 'postgres';
export type Value = string | number | bigint | boolean | null | undefined | readonly (string | number)[];
export type Values = Record<string, Value>;
/** SQL in the driver's own spelling, and what is bound to its places. */
export type Bound = [text: string, values: unknown[]];

/** SQL cut at its `:name`s: text, name, text, name … text. */
const cut = new BoundedCache<string, string[]>(1000);

/**
 * Turns `:name` into what the driver binds (`?` or `$n`). A list becomes as many places as it has members, an empty one
 * `NULL`, so that `IN (:ids)` matches nothing; flags are 0 and 1. Only what stands in the SQL text itself is ever text: values are bound.
 */
export function bind(driver: Driver, sql: string, values: Values): Bound {
  const parts = cut.get(sql, () => sql.split(/:([a-z]\w*)/i));
  const bound: unknown[] = [];
  const place = (value: unknown) => {
    bound.push(typeof value === 'boolean' ? Number(value) : (value ?? null));
    return driver === 'sqlite' ? '?' : `$${bound.length}`;
  };
  let text = parts[0] ?? '';
  for (let at = 1; at < parts.length; at += 2) {
    const name = parts[at] ?? '';
    if (!(name in values)) throw new Error(`No value for :${name}`);
    text += places(values[name], place) + parts[at + 1];
  }
  return [text, bound];
}

const places = (value: Value, place: (value: unknown) => string): string =>
  Array.isArray(value) ? (value.length ? value.map(place).join(', ') : 'NULL') : place(value);
