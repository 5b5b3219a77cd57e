import { UrlTree } from '@angular/router';

/** What a chart draws, as a table: a number or day keeps its value for the file beside the text for the reader, and may lead somewhere. */
export interface ChartTable {
  /** A wide column has whole sentences: it is scrolled to rather than squeezed. */
  readonly columns: readonly { readonly label: string; readonly numeric?: boolean; readonly wide?: boolean }[];
  readonly rows: readonly (readonly ChartCell[])[];
}

export type ChartCell =
  string | { readonly value: number | string | null; readonly text: string; readonly link?: UrlTree | undefined };

export const cellText = (cell: ChartCell): string => (typeof cell === 'string' ? cell : cell.text);

export const cellLink = (cell: ChartCell): UrlTree | undefined => (typeof cell === 'string' ? undefined : cell.link);

const byteOrderMark = '\uFEFF';

/**
 * The table as CSV (RFC 4180, with a byte order mark, so that spreadsheets read Greek as Greek). Text that a spreadsheet
 * would take for a formula begins with an apostrophe; numbers stay numbers, with a decimal point.
 */
export function csvOf(table: ChartTable): string {
  const lines = [table.columns.map(({ label }) => quoted(label)), ...table.rows.map((row) => row.map(rawText))];
  return byteOrderMark + lines.map((line) => line.join(',') + '\r\n').join('');

  function rawText(cell: ChartCell): string {
    const value = typeof cell === 'string' ? cell : cell.value;
    return typeof value === 'string' ? quoted(value) : String(value ?? '');
  }
}

function quoted(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
