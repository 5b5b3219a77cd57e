import { CsvError, parse } from 'csv-parse/sync';
import type { Separator } from './separator';
import { oneLine } from './text';

export const limits = { bytes: 20 * 1024 * 1024, rows: 100_000, columns: 200, header: 1000, cell: 10_000 } as const;

export type TableProblem = {
  code:
    | 'empty-file'
    | 'no-headers'
    | 'header-only'
    | 'header-too-long'
    | 'too-many-columns'
    | 'too-many-rows'
    | 'too-many-labs'
    | 'too-many-themes'
    | 'row-too-long'
    | 'quote-not-closed'
    | 'unreadable-table';
  line?: number;
};
/** `line` is where the row starts in the file, the header's line being 1; `ragged` when its cells do not fit the header. */
export type TableRow = { line: number; cells: string[]; ragged: boolean };
export type Table = { headers: string[]; rows: TableRow[] };

type WrittenRecord = { lastLine: number; cells: string[] };

/** Splits text into headers made unique and rows with their line in the file, or says why it is no table. */
export function readTable(text: string, separator: Separator): Table | { problem: TableProblem } {
  const records = parseRecords(text.replace(/\r\n?/g, '\n'), separator);
  if ('problem' in records) return records;
  const [header, ...rest] = records.records;
  if (!header) return { problem: { code: 'empty-file' } };
  const headers = uniqueHeaders(withoutTrailingBlanks(header.cells));
  if (headers.length === 0) return { problem: { code: 'no-headers', line: header.lastLine } };
  if (headers.length > limits.columns) return { problem: { code: 'too-many-columns' } };
  if (headers.some((name) => name.length > limits.header)) return { problem: { code: 'header-too-long' } };
  const written = headers.length === 1 ? rest : rest.filter(({ cells }) => cells.length > 1 || !isBlank(cells));
  const rows = withoutTrailingBlankRows(written.map((record) => tableRow(record, headers.length)));
  if (rows.length === 0) return { problem: { code: 'header-only' } };
  if (rows.length > limits.rows) return { problem: { code: 'too-many-rows' } };
  return { headers, rows };
}

const reasons: Partial<Record<string, TableProblem['code']>> = {
  CSV_QUOTE_NOT_CLOSED: 'quote-not-closed',
  CSV_MAX_RECORD_SIZE: 'row-too-long',
};

function parseRecords(text: string, delimiter: Separator): { records: WrittenRecord[] } | { problem: TableProblem } {
  const records: WrittenRecord[] = [];
  try {
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: limits.rows + 2,
      max_record_size: limits.columns * limits.cell,
      on_record: (cells, { lines }) => void records.push({ lastLine: lines, cells }),
    });
    return { records };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { problem: { code: reasons[error.code] ?? 'unreadable-table', line: (records.at(-1)?.lastLine ?? 0) + 1 } };
  }
}

/** The parser counts lines up to the record's end; the line breaks inside its cells lead back to its start. */
function tableRow({ lastLine, cells }: WrittenRecord, columns: number): TableRow {
  const breaks = cells.reduce((sum, cell) => sum + lineBreaks(cell), 0);
  const surplus = !isBlank(cells.slice(columns));
  const missing = cells.length < columns && !isBlank(cells);
  return { line: lastLine - breaks, cells: cells.slice(0, columns), ragged: surplus || missing };
}

const lineBreaks = (cell: string) => (cell.includes('\n') ? cell.split('\n').length - 1 : 0);
const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');

/** Spreadsheets write rows of mere separators after their last row. */
function withoutTrailingBlankRows(rows: TableRow[]): TableRow[] {
  const last = rows.findLastIndex((row) => !isBlank(row.cells) || row.ragged);
  return rows.slice(0, last + 1);
}

function withoutTrailingBlanks(header: string[]): string[] {
  return header.slice(0, header.findLastIndex((name) => name.trim() !== '') + 1);
}

/** An unnamed column is called by its number, `#3`; a name that came before gets ` (2)`, ` (3)` … */
function uniqueHeaders(header: readonly string[]): string[] {
  const taken = new Set<string>();
  return header.map((cell, index) => {
    const name = oneLine(cell) || `#${index + 1}`;
    let unique = name;
    for (let occurrence = 2; taken.has(unique); occurrence += 1) unique = `${name} (${occurrence})`;
    taken.add(unique);
    return unique;
  });
}
