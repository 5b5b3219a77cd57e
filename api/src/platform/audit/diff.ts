import { isDeepStrictEqual } from 'node:util';
import type { ObjectLiteral } from 'typeorm';
import { isBookkeeping } from '../database/transaction';

/** `{ field: [before, after] }`. */
export type Diff = Record<string, [before: unknown, after: unknown]>;

/** Never written to the log, not even as having changed to something. */
const secrets = new Set(['passwordHash', 'tokenHash']);
/** Made from other fields, which the log has; `actorId` is who did it, which the event itself says. */
const derived = new Set([
  'actorId',
  'sortTitle',
  'sortName',
  'searchText',
  'changes',
  'deliveryDay',
  'thumbnailSha256',
]);

/** What a change made of a row; `before` is null for a new one, `after` for one that was removed. */
export function diffOf(before: ObjectLiteral | null, after: ObjectLiteral | null): Diff {
  if (before && after) return changesOf(before, after);
  const diff: Diff = {};
  for (const [field, value] of Object.entries(before ?? after ?? {}))
    if (isRecorded(field) && value !== null && value !== undefined)
      diff[field] = shown(field, before ? [value, null] : [null, value]);
  return diff;
}

function changesOf(before: ObjectLiteral, after: ObjectLiteral): Diff {
  const diff: Diff = {};
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [was, is] = [before[field] ?? null, after[field] ?? null];
    if (isRecorded(field) && !isDeepStrictEqual(was, is)) diff[field] = shown(field, [was, is]);
  }
  return diff;
}

const isRecorded = (field: string) => !isBookkeeping(field) && !derived.has(field);

const shown = (field: string, change: Diff[string]): Diff[string] => (secrets.has(field) ? [null, null] : change);
