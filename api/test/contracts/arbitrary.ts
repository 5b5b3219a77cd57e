import { importStatusValues } from '@symmachia/contracts';
import fc from 'fast-check';
import { z } from 'zod';
import { insideOf } from './inputs';

/** Longer texts than this differ in nothing but the time that they take. */
const longEnough = 60;
const moments = { min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true };
const day = fc.date(moments).map((date) => date.toISOString().slice(0, 10));
/** Words of vocabularies that a schema asks a function for: nothing generated would ever be one of them. */
const words = fc.constantFrom('Europe/Athens', 'UTC', ...importStatusValues);

/** Values that a schema takes, made from the schema itself. */
export function valid(schema: z.ZodType): fc.Arbitrary<unknown> {
  return raw(schema).filter((value) => schema.safeParse(value).success);
}

function raw(schema: z.ZodType): fc.Arbitrary<unknown> {
  const inside = insideOf(schema);
  switch (inside.type) {
    case 'string':
      return text(schema);
    case 'number':
      return numbers(schema);
    case 'boolean':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...Object.values(inside.entries ?? {}));
    case 'literal':
      return fc.constantFrom(...(inside.values ?? []));
    case 'array':
      return fc.array(valid(inside.element!), { maxLength: 4 });
    case 'record':
      return fc.dictionary(fc.string(), valid(inside.valueType!), { maxKeys: 4 });
    case 'object':
      return record(inside.shape ?? {});
    case 'union':
      return fc.oneof(...(inside.options ?? []).map(valid));
    case 'nullable':
      return fc.option(valid(inside.innerType!), { nil: null });
    case 'optional':
    case 'default':
      return valid(inside.innerType!);
    case 'pipe':
      return valid(inside.in!);
    default:
      throw new Error(`Nothing is known of ${inside.type}`);
  }
}

/** What may be missing is missing now and then. */
function record(shape: Record<string, z.ZodType>): fc.Arbitrary<unknown> {
  const needed = Object.keys(shape).filter((key) => !shape[key]!.safeParse(undefined).success);
  const values = Object.fromEntries(Object.entries(shape).map(([key, value]) => [key, valid(value)]));
  return fc.record(values, { requiredKeys: needed, noNullPrototype: true });
}

function text(schema: z.ZodType): fc.Arbitrary<string> {
  const { format } = insideOf(schema);
  const { maxLength = longEnough, minLength = 0, pattern } = z.toJSONSchema(schema, { io: 'input' });
  if (format === 'date') return day;
  if (format === 'datetime') return fc.date(moments).map((date) => date.toISOString());
  if (format === 'guid' || format === 'uuid') return fc.uuid({ version: 7 });
  if (format === 'email') return fc.emailAddress();
  if (format === 'url') return fc.webUrl();
  // Generated without what it looks ahead for, then held against the schema as it is.
  if (pattern) return fc.stringMatching(new RegExp(pattern.replaceAll(/\(\?[!=][^)]*\)/g, '')));
  const written = fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, longEnough) });
  return fc.oneof({ weight: 4, arbitrary: written }, { weight: 1, arbitrary: words });
}

function numbers(schema: z.ZodType): fc.Arbitrary<number> {
  const { minimum = 0, maximum = 1, multipleOf = 1 } = z.toJSONSchema(schema, { io: 'input' });
  return fc
    .integer({ min: Math.ceil(minimum / multipleOf), max: Math.floor(maximum / multipleOf) })
    .map((steps) => Number((steps * multipleOf).toFixed(4)));
}

/** Anything that JSON can carry, names that reach into the language among its keys. */
export const anything = fc
  .anything({
    key: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'el', 'title')),
    withNullPrototype: true,
    maxDepth: 4,
  })
  .map((value) => JSON.stringify(value) ?? 'null');
