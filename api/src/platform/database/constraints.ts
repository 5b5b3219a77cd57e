/** `status IN ('a', 'b')`: how the database checks a vocabulary. */
export const oneOf = (column: string, values: readonly string[]) =>
  `"${column}" IN (${values.map((value) => `'${value}'`).join(', ')})`;
