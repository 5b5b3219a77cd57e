import { saveFile } from '../save-file';
import { ChartTable, csvOf } from './chart-table';

/** Hands the table to the reader as a CSV file. The name is without its ending. */
export const saveTable = (document: Document, table: ChartTable, fileName: string): void =>
  saveFile(new Blob([csvOf(table)], { type: 'text/csv;charset=utf-8' }), `${fileName}.csv`, document);
