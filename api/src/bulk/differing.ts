import { isDeepStrictEqual } from 'node:util';
import type { SetChange } from '@symmachia/contracts';

type Fields = Readonly<Record<string, unknown>>;

/** Of what is wanted, what is not so already; undefined wants nothing. */
export const differing = (is: Fields, wanted: Fields): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(wanted).filter(([field, value]) => value !== undefined && !isDeepStrictEqual(is[field], value)),
  );

/** What a list becomes, in its order; itself where it holds the same already. */
export function changedList(is: readonly string[], change: SetChange | undefined): readonly string[] | undefined {
  if (!change) return undefined;
  const { set = is, add = [], remove = [] } = change;
  const becomes = [...new Set([...set, ...add])].filter((each) => !remove.includes(each));
  return becomes.length === is.length && becomes.every((each) => is.includes(each)) ? is : becomes;
}
