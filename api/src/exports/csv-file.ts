import type { Sheet } from './sheet';

/**
 * RFC 4180 in UTF-8, with the byte order mark without which Excel takes Greek for Latin. What a spreadsheet would run as a
 * formula is escaped. Cells of several lines are quoted, whichever way their lines end. What writes it is loaded when first asked for.
 */
export async function csvFile({ headings, rows }: Sheet): Promise<Buffer> {
  const { stringify } = await import('csv-stringify/sync');
  const lines = [headings, ...rows] as unknown[][];
  const options = { bom: true, escape_formulas: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ } as const;
  return Buffer.from(stringify(lines, options));
}
