import { isId } from '../database/ids';
import { fieldProblem } from '../problem/problem';

/** The members of a filter that takes several values, separated by commas. */
export const membersOf = (filter: string | undefined): string[] => [
  ...new Set((filter ?? '').split(',').flatMap((member) => member.trim() || [])),
];

/** The members, all of them from the vocabulary; else a 400 that names the filter. */
export function choicesOf<Value extends string>(
  name: string,
  filter: string | undefined,
  vocabulary: readonly Value[],
): Value[] {
  const chosen = membersOf(filter);
  const known = vocabulary.filter((value) => chosen.includes(value));
  if (known.length < chosen.length) throw fieldProblem(`/${name}`, 'not-in-vocabulary');
  return known;
}

/** The members, all of them ids; else a 400 that names the filter. */
export function idsOf(name: string, filter: string | undefined): string[] {
  const ids = membersOf(filter);
  if (!ids.every(isId)) throw fieldProblem(`/${name}`, 'invalid-format');
  return ids.map((id) => id.toLowerCase());
}
