import type { DateOrder } from './reading';

export const dateOrders: readonly DateOrder[] = ['dmy', 'mdy'];

const openDate = /^\s*(\d{1,2})[-/](\d{1,2})[-/](\d{4})\b/;

/** The day that `3/4/2019` is in the order given; undefined for a date whose order is not open. */
export function dayReadAs(cell: string, order: DateOrder): string | undefined {
  const [, first, second, year] = openDate.exec(cell) ?? [];
  if (!first || !second || !year || Number(first) === Number(second)) return undefined;
  const [day, month] = order === 'mdy' ? [second, first] : [first, second];
  if (Number(month) > 12 || Number(day) > 12) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The first cell of the column that can be read either way, to ask with; else a made-up one. */
export function openExample(cells: readonly string[]): string {
  return cells.find((cell) => dayReadAs(cell, 'dmy') !== undefined)?.trim() ?? '03/04/2019';
}
