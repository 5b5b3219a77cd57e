/** SQL of what a nullable column is sorted by, so that a cursor always has a value to go on from. */

/** An open end lies behind every date. */
export const byDate = (column: string) => `COALESCE(${column}, '9999-12-31')`;

/** What does not count comes before what has not begun. */
export const byProgress = (column: string) => `COALESCE(${column}, -1)`;

/** The worst first, what has no colour last. */
export const byRag = (column: string) =>
  `CASE ${column} WHEN 'red' THEN 0 WHEN 'amber' THEN 1 WHEN 'grey' THEN 2 WHEN 'green' THEN 3 WHEN 'blue' THEN 4 ELSE 5 END`;
