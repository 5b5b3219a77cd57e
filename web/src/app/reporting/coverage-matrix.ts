import type { OrganisationCoverage, OrganisationRef, PeriodCoverage } from '@symmachia/contracts';
import {
  CoverageCounts,
  CoverageFilter,
  CoverageState,
  byStanding,
  countOf,
  coverageStates,
  isCovered,
  unsentOf,
} from '@symmachia/domain';

/** One organisation, its place in each of the periods in their order; null where it owes nothing. */
export interface MatrixRow {
  readonly organisation: OrganisationRef;
  readonly cells: readonly (OrganisationCoverage | null)[];
  /** Over all the periods. */
  readonly owed: number;
  readonly reported: number;
}

/** What is asked of the period in question: the organisations whose place in it is of these states. */
export interface MatrixQuestion {
  /** Where the period in question stands among the periods. */
  readonly at: number;
  readonly filter: CoverageFilter;
  readonly compare: (one: OrganisationRef, other: OrganisationRef) => number;
  readonly byName: boolean;
}

const nothing: CoverageCounts = { notStarted: 0, draft: 0, submitted: 0, returned: 0, approved: 0, late: 0 };

/** Organisations by period. Called as in the first of the periods in which they owe something, which is the newest. */
export function matrixOf(
  periods: readonly PeriodCoverage[],
  { at, filter, compare, byName }: MatrixQuestion,
): readonly MatrixRow[] {
  const byOrganisation = periods.map(({ items }) => new Map(items.map((item) => [item.organisation.id, item])));
  const ids = new Set(periods.flatMap(({ items }) => items.map(({ organisation }) => organisation.id)));
  const rows = [...ids].flatMap((id) => {
    const cells = byOrganisation.map((items) => items.get(id) ?? null);
    const owing = cells.filter((cell) => cell !== null);
    const [newest] = owing;
    return newest ? [{ organisation: newest.organisation, cells, ...sumOf(owing) }] : [];
  });
  const asked = (row: MatrixRow) => row.cells[at]?.counts;
  return rows
    .filter((row) => isCovered({ organisation: row.organisation, counts: asked(row) ?? nothing }, filter))
    .sort(
      (one, other) =>
        (byName ? 0 : standing(asked(one), asked(other))) || compare(one.organisation, other.organisation),
    );
}

/** How many organisations have sent all that they owe for a period, of those shown. */
export function totalOf(rows: readonly MatrixRow[], at: number) {
  const owing = rows.flatMap((row) => row.cells[at] ?? []);
  return { all: owing.length, reported: owing.filter(({ counts }) => unsentOf(counts) === 0).length };
}

/** How many organisations have a report in each state, for the choices of a filter. */
export const organisationsIn = (items: readonly OrganisationCoverage[]): ReadonlyMap<CoverageState, number> =>
  new Map(
    coverageStates.map((state) => [state, items.filter(({ counts }) => countOf(counts, state) > 0).length] as const),
  );

const sumOf = (owing: readonly OrganisationCoverage[]) => ({
  owed: owing.reduce((sum, { owed }) => sum + owed, 0),
  reported: owing.reduce((sum, { reported }) => sum + reported, 0),
});

/** Whoever owes nothing comes last. */
function standing(one: CoverageCounts | undefined, other: CoverageCounts | undefined): number {
  if (one && other) return byStanding(one, other);
  return one ? -1 : other ? 1 : 0;
}
