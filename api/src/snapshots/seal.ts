import { createHash } from 'node:crypto';
import type { ObjectLiteral } from 'typeorm';
import type { Values } from '../platform/database/statement';
import { frozenColumns } from './frozen-tables';

type Query = <Row extends ObjectLiteral>(sql: string, values: Values) => Promise<Row[]>;

/** The columns of a table that a seal covers; `key` is the one that names the period. */
interface Sealed {
  table: string;
  key: 'period_id' | 'period_key';
  columns: readonly string[];
}

const deliveryRows: Sealed = {
  table: 'delivery_rows',
  key: 'period_key',
  columns: [
    ...['action_id', 'commitment_key', 'organisation_id', 'sector', 'party_role', 'is_lead', 'us', 'us_progress'],
    ...['us_timed', 'us_elapsed', 'progress', 'elapsed', 'continuous', 'start_date', 'end_date', 'rag', 'overdue'],
    ...['owed', 'reported', 'has_update', 'left_out', 'pillars', 'target_groups', 'changed_at'],
  ],
};

const deliveryTotals: Sealed = {
  table: 'delivery_totals',
  key: 'period_key',
  columns: [
    ...['dimension', 'group_key', 'us', 'us_progress', 'us_timed', 'us_elapsed', 'commitments', 'owed', 'reported'],
    ...['above_100', 'left_out', 'left_out_actions', 'without_commitments', 'continuous', 'green', 'amber', 'red'],
    ...['grey', 'blue', 'rag', 'overdue', 'progress'],
  ],
};

const lists = Object.entries(frozenColumns).map(([name, columns]): Sealed => ({
  table: `frozen_${name}`,
  key: 'period_id',
  columns,
}));

/** Kept of both since colours are told apart and reports have an age. */
const rowsWithStandings: Sealed = {
  ...deliveryRows,
  columns: [...deliveryRows.columns, 'rag_calculated', 'rag_reported', 'divergence', 'overridden', 'freshness'],
};

const totalsWithStandings: Sealed = {
  ...deliveryTotals,
  columns: [
    ...deliveryTotals.columns,
    ...['overridden', 'diverging', 'reported_better', 'reports_up_to_date', 'reports_due_soon', 'reports_overdue'],
    ...['reports_stale', 'rag_calculated', 'rag_reported', 'rag_overridden', 'freshness'],
  ],
};

/** What a seal covers, by the format that its snapshot notes: a seal is for ever checked as it was made. */
const formats: Readonly<Record<number, readonly Sealed[]>> = {
  1: [deliveryRows],
  2: [deliveryRows, deliveryTotals, ...lists],
  3: [rowsWithStandings, totalsWithStandings, ...lists],
};

export const presentFormat = 3;

/**
 * SHA-256 over what a snapshot keeps: of each row a line of JSON with its values as text, the lines of a table in the
 * order of their characters. So it is the same on both databases, whatever order they read in.
 */
export async function seal(query: Query, periodKey: string, format: number): Promise<string> {
  const hash = createHash('sha256');
  for (const { table, key, columns } of formats[format] ?? []) {
    const rows = await query<Record<string, unknown>>(
      `SELECT ${columns.join(', ')} FROM ${table} WHERE ${key} = :periodKey`,
      { periodKey },
    );
    const lines = rows.map((row) => `${JSON.stringify(columns.map((column) => spelt(row[column])))}\n`);
    for (const line of lines.sort()) hash.update(line);
  }
  return hash.digest('hex');
}

const spelt = (value: unknown) => (value === null ? null : String(value));
