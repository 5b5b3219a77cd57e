import { stringify } from 'csv-stringify/sync';
import type { Sheet } from './sheet';

/**
 * RFC 4180 in UTF-8, with the byte order mark without which Excel takes Greek for Latin. What a spreadsheet would run as a
 * formula is escaped.
 */
export const csvFile = ({ headings, rows }: Sheet): Buffer =>
  Buffer.from(
    stringify([headings, ...rows] as unknown[][], { bom: true, escape_formulas: true, record_delimiter: 'windows' }),
  );
