import fc from 'fast-check';
import type { ApiDocument, Schema } from './schema';

type Values = fc.Arbitrary<unknown>;

/** Ids of rows that exist, for fields that name one. */
export type KnownIds = readonly string[];

const longestText = 60;

/** Values that the schema allows, or nearly: rules that only the program knows are not in it. */
export function valid(document: ApiDocument, schema: Schema, ids: KnownIds): Values {
  const of = (part: Schema) => valid(document, part, ids);
  const own = document.resolve(schema);
  const choices = own.anyOf ?? own.oneOf ?? own.allOf;
  if (own.const !== undefined) return fc.constant(own.const);
  if (own.enum) return fc.constantFrom(...own.enum);
  if (choices) return fc.oneof(...choices.map(of));
  if (Array.isArray(own.type)) return fc.oneof(...own.type.map((type) => of({ ...own, type })));
  switch (own.type) {
    case 'string':
      return text(own, ids);
    case 'integer':
    case 'number':
      return amount(own);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(of(own.items ?? {}), { minLength: own.minItems ?? 0, maxLength: 3 + (own.minItems ?? 0) });
    case 'object':
      return record(own, of);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function text({ format, pattern, minLength = 0, maxLength = longestText }: Schema, ids: KnownIds): Values {
  const shortest = { minLength, maxLength: Math.max(minLength, Math.min(maxLength, longestText)) };
  if (format === 'uuid') return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...ids) }, fc.uuid({ version: 7 }));
  if (format === 'date') return day;
  if (format === 'date-time') return fc.date({ noInvalidDate: true, ...years }).map((date) => date.toISOString());
  if (format === 'uri') return fc.webUrl();
  const known = fc.oneof(
    fc.string({ unit: 'grapheme', ...shortest }),
    fc.constant('x'.repeat(shortest.maxLength)),
    day,
  );
  return pattern && !pattern.includes('(?') ? fc.oneof(fc.stringMatching(new RegExp(pattern)), known) : known;
}

const years = { min: new Date('1990-01-01'), max: new Date('2090-01-01') };
const day = fc.date({ noInvalidDate: true, ...years }).map((date) => date.toISOString().slice(0, 10));

function amount({ minimum, exclusiveMinimum, maximum = 1_000_000, multipleOf = 1 }: Schema): Values {
  const least = Math.max(minimum ?? exclusiveMinimum ?? -1000, -1_000_000);
  const steps = fc.integer({ min: 0, max: Math.floor((Math.min(maximum, 1_000_000) - least) / multipleOf) });
  return steps.map((count) => Number((least + count * multipleOf).toFixed(4)));
}

function record(
  { properties = {}, required = [], additionalProperties }: Schema,
  of: (part: Schema) => Values,
): Values {
  const fields = Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, of(part)]));
  if (Object.keys(fields).length > 0) return fc.record(fields, { requiredKeys: required });
  return typeof additionalProperties === 'object'
    ? fc.dictionary(fc.string({ maxLength: 20 }), of(additionalProperties), { maxKeys: 4 })
    : fc.jsonValue({ maxDepth: 2 });
}

const deep = Array.from({ length: 300 }).reduce<unknown>((inner) => [inner], 0);
const deepObject = Array.from({ length: 300 }).reduce<unknown>((inner) => ({ title: inner }), 'x');

/** What no field expects: wrong types, characters that break things, numbers out of bounds, keys of the prototype. */
export const broken: Values = fc.oneof(
  // prettier-ignore
  fc.constantFrom<unknown>(
    null, true, 0, -1, 1.5, 1e308, -1e308, 2 ** 53 + 2, '', ' ', [], {}, [[]], [null], deep, deepObject,
    '\u0000', 'a\u0000b', '\u001b[2J', '\u202egnp.exe', '\ud800', '\udc00x', '\ufeff', 'e\u0301', 'ς'.repeat(500),
    'x'.repeat(20_000), "'; DROP TABLE plans; --", '" OR 1=1 --', '%00', '../../etc/passwd', '<script>alert(1)</script>',
    '{{constructor.constructor("return 1")()}}', '=cmd|\' /C calc\'!A0', '2026-02-30', '9999-99-99', 'NaN', '1e9',
    { constructor: { prototype: { polluted: 1 } } }, { toString: 1, length: -1 }, { $ne: null },
    JSON.parse('{"__proto__":{"polluted":1}}'),
  ),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

/** A value of the schema with something broken in one place, or instead of it. */
export function nearlyValid(document: ApiDocument, schema: Schema, ids: KnownIds): Values {
  const sound = valid(document, schema, ids);
  const spoilt = fc
    .tuple(sound, broken, fc.nat({ max: 1000 }), fc.constantFrom('', 'surprise', 'constructor', '__proto__'))
    .map(([value, evil, place, added]) => spoil(value, evil, place, added));
  return fc.oneof({ weight: 5, arbitrary: sound }, { weight: 5, arbitrary: spoilt }, { weight: 1, arbitrary: broken });
}

/** Puts something into one of the value's places, or under a key that it did not have. */
function spoil(value: unknown, evil: unknown, place: number, added: string): unknown {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return evil;
  const copy: Record<string, unknown> = Array.isArray(value) ? (Object.assign([], value) as never) : { ...value };
  if (added) return Object.defineProperty(copy, added, { value: evil, enumerable: true });
  const keys = Object.keys(copy);
  const key = keys[place % keys.length] ?? '';
  copy[key] = place % 3 === 0 ? spoil(copy[key], evil, Math.floor(place / 3), '') : evil;
  return copy;
}
