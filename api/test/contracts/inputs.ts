import { z } from 'zod';
import * as contracts from '@symmachia/contracts';

/** A part of a schema that says what a single value may be, or how many there may be. */
export interface Leaf {
  path: string;
  kind: 'string' | 'number' | 'array' | 'record';
  /** Of a string that has to be a date, an id and the like. */
  format: string | undefined;
  schema: z.ZodType;
}

interface Inside {
  type: string;
  format?: string;
  shape?: Record<string, z.ZodType>;
  catchall?: z.ZodType;
  element?: z.ZodType;
  innerType?: z.ZodType;
  in?: z.ZodType;
  valueType?: z.ZodType;
  options?: z.ZodType[];
  entries?: Record<string, string>;
  values?: unknown[];
}

export const insideOf = (schema: z.ZodType): Inside => schema._zod.def as unknown as Inside;

/** Schemas of what is sent: those that refuse what they do not know. What is answered is ours, and open to additions. */
export const inputSchemas: [name: string, schema: z.ZodType][] = Object.entries<unknown>(contracts).filter(
  (entry): entry is [string, z.ZodType] =>
    entry[1] instanceof z.ZodObject && entry[1]._zod.def.catchall instanceof z.ZodNever,
);

/** Every single value, list and dictionary in a schema, by its place. */
export function leavesOf(schema: z.ZodType, path = nameOf(schema)): Leaf[] {
  const inside = insideOf(schema);
  const leaf = (kind: Leaf['kind']): Leaf => ({ path, kind, format: inside.format, schema });
  switch (inside.type) {
    case 'string':
    case 'number':
      return [leaf(inside.type)];
    case 'array':
      return [leaf('array'), ...leavesOf(inside.element!, `${path}/0`)];
    case 'record':
      return [leaf('record'), ...leavesOf(inside.valueType!, `${path}/*`)];
    case 'object':
      return Object.entries(inside.shape ?? {}).flatMap(([key, value]) => leavesOf(value, `${path}/${key}`));
    case 'union':
      return (inside.options ?? []).flatMap((option) => leavesOf(option, path));
    case 'pipe':
      return leavesOf(inside.in!, path);
    default:
      return inside.innerType ? leavesOf(inside.innerType, path) : [];
  }
}

function nameOf(schema: z.ZodType): string {
  return inputSchemas.find(([, each]) => each === schema)?.[0] ?? '';
}
