import type { ExportFormat } from '@symmachia/contracts';
import { csvFile } from './csv-file';
import type { Sheet } from './sheet';
import { xlsxFile } from './xlsx-file';

interface FileKind {
  mediaType: string;
  write(sheet: Sheet): Promise<Buffer>;
}

/** Every kind of file that a table can be had as. */
export const fileKinds: Readonly<Record<ExportFormat, FileKind>> = {
  csv: { mediaType: 'text/csv', write: csvFile },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: xlsxFile },
};

export const mediaTypes = Object.values(fileKinds).map(({ mediaType }) => mediaType);
