type Value = string | boolean | null;

/** How a diff says, in canonical JSON, that a field went from one of these to one of those: patterns for LIKE. */
export const becoming = (field: string, from: readonly Value[], to: readonly Value[]): string[] =>
  from.flatMap((was) => to.map((is) => `%"${field}":${JSON.stringify([was, is])}%`));
