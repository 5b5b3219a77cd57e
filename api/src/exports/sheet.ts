import type { Language } from '@symmachia/domain';
import { translate } from '@symmachia/i18n';

/** What a cell holds: vocabularies as their codes, days and moments as ISO 8601 text. */
export type Value = string | number | null;

/** A column of a table that is exported. Its heading is `exports.<table>.<key>`. */
export interface Column<Row> {
  key: string;
  value(row: Row): Value;
}

/** A table as it is written to a file, its headings in the reader's language. */
export interface Sheet {
  title: string;
  headings: readonly string[];
  rows: readonly (readonly Value[])[];
}

export const sheetOf = <Row>(
  table: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  language: Language,
): Sheet => ({
  title: translate(language, `exports.${table}.sheet`),
  headings: columns.map(({ key }) => translate(language, `exports.${table}.${key}`)),
  rows: rows.map((row) => columns.map(({ value }) => value(row))),
});
