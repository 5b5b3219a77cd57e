import type { ImportBatch, ImportRow } from '@symmachia/contracts';

export const rowFilters = ['all', 'error', 'warning', 'create', 'update', 'unchanged'] as const;
export type RowFilter = (typeof rowFilters)[number];

const rowsPerPage = 25;

export function asRowFilter(name: string | undefined): RowFilter | undefined {
  return rowFilters.find((filter) => filter === name);
}

/** What is worth looking at first: errors, else warnings, else every row. */
export function firstLook({ error, warning }: ImportBatch['counts']): RowFilter {
  if (error) return 'error';
  return warning ? 'warning' : 'all';
}

export function rowsThat(filter: RowFilter, rows: readonly ImportRow[]): readonly ImportRow[] {
  if (filter === 'all') return rows;
  if (filter === 'warning') return rows.filter(({ warning }) => warning !== undefined);
  return rows.filter(({ verdict }) => verdict === filter);
}

export interface Page<T> {
  readonly items: readonly T[];
  /** From 1, as the reader counts. */
  readonly page: number;
  readonly pages: number;
}

/** The page asked for, or the nearest there is. */
export function pageOf<T>(items: readonly T[], asked: number, size = rowsPerPage): Page<T> {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const page = Math.min(Math.max(1, Math.trunc(asked) || 1), pages);
  return { items: items.slice((page - 1) * size, page * size), page, pages };
}
