export type Driver = 'sqlite' | 'postgres';
export type Value = string | number | bigint | boolean | null | undefined | readonly (string | number)[];
export type Values = Record<string, Value>;

/**
 * Turns `:name` into what the driver binds (`?` or `$n`). A list becomes as many places as it has members, an empty one
 * `NULL`, so that `IN (:ids)` matches nothing. Only what stands in the SQL text itself is ever text: values are bound.
 */
export function bind(driver: Driver, sql: string, values: Values): [string, unknown[]] {
  const bound: unknown[] = [];
  const place = (value: unknown) => {
    bound.push(value ?? null);
    return driver === 'sqlite' ? '?' : `$${bound.length}`;
  };
  const text = sql.replace(/:([a-z]\w*)/gi, (_, name: string) => {
    const value = values[name];
    if (!(name in values)) throw new Error(`No value for :${name}`);
    if (Array.isArray(value)) return value.length ? value.map(place).join(', ') : 'NULL';
    return place(value);
  });
  return [text, bound];
}
