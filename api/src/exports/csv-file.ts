import type { Sheet } from './sheet';

/**
 * RFC 4180 in UTF-8, with the byte order mark without which Excel takes Greek for Latin. What a spreadsheet would run as a
 * formula is escaped. What writes it is loaded when first asked for.
 */
export async function csvFile({ headings, rows }: Sheet): Promise<Buffer> {
  const { stringify } = await import('csv-stringify/sync');
  const lines = [headings, ...rows] as unknown[][];
  return Buffer.from(stringify(lines, { bom: true, escape_formulas: true, record_delimiter: 'windows' }));
}
