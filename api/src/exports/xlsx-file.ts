import type { Sheet, Value } from './sheet';

const widest = 60;
const narrowest = 10;
/** The first day that the format knows: the same table is the same file, whenever it is written. */
const mtime = new Date(1980, 0, 1);

/**
 * A workbook of one sheet, its headings bold and in sight while one scrolls. Texts stay texts: none becomes a formula.
 * What writes it is loaded when first asked for: it is large, and most of the time nobody asks.
 */
export async function xlsxFile({ title, headings, rows }: Sheet): Promise<Buffer> {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const { unzipSync, zipSync } = await import('fflate');
  const data = [
    headings.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map(cellOf)),
  ];
  const columns = headings.map((heading, at) => ({ width: widthOf([heading, ...rows.map((row) => row[at] ?? null)]) }));
  const written = await writeExcelFile(data, { sheet: title, columns, stickyRowsCount: 1 }).toBuffer();
  return Buffer.from(zipSync(unzipSync(written), { mtime }));
}

function cellOf(value: Value) {
  if (value === null) return null;
  return typeof value === 'number' ? { value, type: Number } : { value, type: String };
}

/** In characters. */
const widthOf = (column: readonly Value[]): number =>
  Math.min(
    widest,
    column.reduce<number>((width, value) => Math.max(width, String(value ?? '').length + 2), narrowest),
  );
