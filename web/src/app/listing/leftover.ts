import { ActiveFilter, Facet } from '@symmachia/ui';
import { Filters } from './filters';

/** Choices in the address that no facet shows: they narrow the list all the same, so that they can be taken away. */
export function leftoverFilters(
  filters: Filters,
  facets: readonly Facet[],
  label: (name: string, key: string) => string,
): readonly ActiveFilter[] {
  const known = new Set(
    facets.flatMap(({ name, choices }) => choices.map(({ key, filter }) => `${filter ?? name} ${key}`)),
  );
  return Object.entries(filters).flatMap(([name, keys]) =>
    keys.filter((key) => !known.has(`${name} ${key}`)).map((key) => ({ name, key, label: label(name, key) })),
  );
}
