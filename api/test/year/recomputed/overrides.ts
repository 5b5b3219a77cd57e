import type { LoggedRow, Ledger } from './ledger';
import type { Asked } from './moment';

/** The colours that were ever set of a commitment in the periods that are seen, also those that ended. */
export const overridesOf = (ledger: Ledger, commitment: string, { periods }: Asked): LoggedRow[] =>
  ledger
    .of('rag_overrides')
    .filter((each) => each['commitment'] === commitment && periods.some(({ id }) => id === each['period']));

/** The one that nobody ended, of the latest of the periods whose overrides hold. */
export function holding(overrides: readonly LoggedRow[], { overridable }: Asked): LoggedRow | undefined {
  const standing = overrides.filter((each) => (each['endedAt'] ?? null) === null);
  const latest = overridable.findLast(({ id }) => standing.some((each) => each['period'] === id));
  return standing.find((each) => each['period'] === latest?.id);
}
