import type { ImportField, ImportMapping } from '@symmachia/contracts';
import { type ColumnOrder, columnOrder } from './dates';
import { type ProgressStyle, progressStyle } from './numbers';
import type { Table, TableRow } from './table';

export type DateField = 'startDate' | 'endDate' | 'dueDate';
const dateFields: readonly DateField[] = ['startDate', 'endDate', 'dueDate'];

/** What has to be known of whole columns before a single cell of them can be read. */
export type Columns = {
  has(field: ImportField): boolean;
  /** The cell as written, empty when no column holds the field. */
  cell(row: TableRow, field: ImportField): string;
  dateOrders: ReadonlyMap<DateField, ColumnOrder | undefined>;
  progressStyle: ProgressStyle;
  /** Headers of the columns whose dates could be read in two ways. */
  ambiguousDates: string[];
};

export function lookAtColumns(table: Table, mapping: ImportMapping): Columns {
  const indexOf = new Map(
    Object.entries(mapping.columns).map(([header, field]) => [field, table.headers.indexOf(header)]),
  );
  const cell = (row: TableRow, field: ImportField) => row.cells[indexOf.get(field) ?? -1] ?? '';
  const column = (field: ImportField) => table.rows.map((row) => cell(row, field));
  const orderOf = (field: DateField) => mapping.dateOrder ?? columnOrder(column(field));
  const dateOrders = new Map(dateFields.filter((field) => indexOf.has(field)).map((field) => [field, orderOf(field)]));
  return {
    has: (field) => indexOf.has(field),
    cell,
    dateOrders,
    progressStyle: progressStyle(column('progress')),
    ambiguousDates: [...dateOrders]
      .filter(([, order]) => order === 'ambiguous')
      .map(([field]) => table.headers[indexOf.get(field) ?? -1] ?? field),
  };
}
