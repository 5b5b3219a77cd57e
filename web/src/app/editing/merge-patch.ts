export type Values = Readonly<Record<string, unknown>>;

/**
 * What to send so that `before` becomes `after`: a JSON merge patch (RFC 7396). What did not change is left out, null
 * removes, objects are compared inside, lists as a whole.
 */
export function mergePatch(before: Values, after: Values): Values {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changes = [...names].flatMap((name): [string, unknown][] => {
    const [old, value] = [before[name], after[name]];
    if (same(old, value)) return [];
    if (isObject(old) && isObject(value)) return [[name, mergePatch(old, value)]];
    return [[name, value ?? null]];
  });
  return Object.fromEntries(changes);
}

/** The fields that say something: what is sent to create. */
export function whatIsSet(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined && !isEmpty(value)),
  );
}

export const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isEmpty = (value: unknown): boolean =>
  value === '' || (Array.isArray(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0);

/** Whether two values say the same; nothing and null do. */
export function same(one: unknown, other: unknown): boolean {
  if (isObject(one) && isObject(other)) {
    return Object.keys({ ...one, ...other }).every((name) => same(one[name], other[name]));
  }
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => same(item, other[index]));
  }
  return (one ?? null) === (other ?? null);
}
