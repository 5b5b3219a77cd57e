export type Json = null | boolean | number | string | readonly Json[] | { readonly [member: string]: Json | undefined };

/**
 * JSON of which there is one spelling only (RFC 8785): members sorted by the code units of their names, nothing between
 * them, numbers and strings as ECMAScript writes them. Members that are undefined are left out. Throws a RangeError for
 * numbers that JSON does not know.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return primitive(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.keys(value)
    .sort()
    .flatMap((name) => {
      const member = value[name];
      return member === undefined ? [] : [`${JSON.stringify(name)}:${canonicalJson(member)}`];
    });
  return `{${members.join(',')}}`;
}

const isList = (value: object): value is readonly Json[] => Array.isArray(value);

function primitive(value: null | boolean | number | string): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('JSON has finite numbers only');
  return JSON.stringify(value);
}
