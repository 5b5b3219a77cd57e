/** The choices of each filter, as in the query string: several of one filter are separated by commas. */
export type Filters = Readonly<Record<string, readonly string[]>>;

export const choicesIn = (text: string | null | undefined): readonly string[] =>
  (text ?? '').split(',').filter((choice) => choice !== '');

/** The filters that the query string sets, of those the list knows; what else stands there is ignored. */
export function filtersIn(names: readonly string[], get: (name: string) => string | null): Filters {
  return Object.fromEntries(
    names.map((name) => [name, choicesIn(get(name))] as const).filter(([, choices]) => choices.length > 0),
  );
}

/**
 * One choice more, or one less; null when none is left, which takes the filter out of the address. Of yes and no there is
 * only ever one.
 */
export function toggled(choices: readonly string[], choice: string): string | null {
  if (choice === 'true' || choice === 'false') return choices.includes(choice) ? null : choice;
  const left = choices.includes(choice) ? choices.filter((other) => other !== choice) : [...choices, choice];
  return left.join(',') || null;
}

/** As the API takes them. */
export const asParameters = (filters: Filters): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(filters).map(([name, choices]) => [name, choices.join(',')]));
