import { Table, TableCheck, type TableColumnOptions, TableForeignKey, TableIndex } from 'typeorm';

/** The words that migrations are written in: columns, and the table they make with every constraint named. */
export const text = (name: string, length: number, options: Partial<TableColumnOptions> = {}): TableColumnOptions => ({
  name,
  type: 'varchar',
  length: String(length),
  ...options,
});
export const longText = (name: string, options: Partial<TableColumnOptions> = {}): TableColumnOptions => ({
  name,
  type: 'text',
  ...options,
});
export const id = (name: string, options: Partial<TableColumnOptions> = {}) => text(name, 36, options);
export const date = (name: string, options: Partial<TableColumnOptions> = {}) => text(name, 10, options);
export const moment = (name: string, options: Partial<TableColumnOptions> = {}) => text(name, 24, options);
export const number = (name: string, options: Partial<TableColumnOptions> = {}): TableColumnOptions => ({
  name,
  type: 'integer',
  ...options,
});
export const sum = (name: string, options: Partial<TableColumnOptions> = {}): TableColumnOptions => ({
  name,
  type: 'bigint',
  ...options,
});
export const flag = (name: string): TableColumnOptions => ({ name, type: 'smallint', default: 0 });
export const optional = { isNullable: true };

export const versioned: TableColumnOptions[] = [
  id('id'),
  moment('created_at'),
  moment('updated_at'),
  number('version'),
];

interface Parts {
  key?: string[];
  columns: TableColumnOptions[];
  /** `{ name: [column, table] }`, always to the table's id. */
  references?: Record<string, [string, string]>;
  checks?: Record<string, string>;
  indices?: Record<string, string[]>;
  uniques?: Record<string, string[]>;
}

export function table(
  name: string,
  { key = ['id'], columns, references = {}, checks = {}, indices = {}, uniques = {} }: Parts,
): Table {
  const index =
    (isUnique: boolean) =>
    ([indexName, columnNames]: [string, string[]]) =>
      new TableIndex({ name: indexName, columnNames, isUnique });
  return new Table({
    name,
    columns: columns.map((column) =>
      key.includes(column.name) ? { ...column, isPrimary: true, primaryKeyConstraintName: `pk_${name}` } : column,
    ),
    foreignKeys: Object.entries(references).map(
      ([constraint, [column, target]]) =>
        new TableForeignKey({
          name: constraint,
          columnNames: [column],
          referencedTableName: target,
          referencedColumnNames: ['id'],
        }),
    ),
    checks: Object.entries(checks).map(([constraint, expression]) => new TableCheck({ name: constraint, expression })),
    indices: [...Object.entries(indices).map(index(false)), ...Object.entries(uniques).map(index(true))],
  });
}
