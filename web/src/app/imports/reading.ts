import type { ColumnField, ImportBatch, ImportMapping } from '@symmachia/contracts';
import type { Language } from '@symmachia/domain';

export type Encoding = ImportBatch['encoding'];
export type Separator = ImportBatch['separator'];
export type DateOrder = NonNullable<ImportMapping['dateOrder']>;

/** A column of the file and what it holds; null is ignored. What a person said stands above every later guess. */
export interface Column {
  readonly header: string;
  readonly field: ColumnField | null;
  readonly saidBy: 'guess' | 'person';
}

/** How a file is to be read, as it stands on the screen. */
export interface Reading {
  readonly encoding: Encoding;
  readonly separator: Separator;
  /** The language that the file's texts are written in; the plan's first where it is not said. */
  readonly language?: Language;
  readonly columns: readonly Column[];
  /** Status words and what they mean, guessed or said. */
  readonly status: Readonly<Record<string, string>>;
  readonly dateOrder?: DateOrder;
  /** The period that progress counts in; none for an opening value. */
  readonly period?: string;
}

/** How the server read the file. */
export function readingOf(batch: ImportBatch): Reading {
  const { encoding, separator, language, headers, mapping, guessed } = batch;
  return {
    encoding,
    separator,
    language,
    columns: headers.map((header) => ({
      header,
      field: Object.hasOwn(mapping.columns, header) ? (mapping.columns[header] ?? null) : null,
      saidBy: guessed ? 'guess' : 'person',
    })),
    status: mapping.values?.status ?? {},
    dateOrder: mapping.dateOrder,
    period: mapping.period,
  };
}

/** A person says what a column holds. A field is held by one column: whichever had it before is ignored from now on. */
export function withField(reading: Reading, index: number, field: ColumnField | null): Reading {
  const columns = reading.columns.map((column, place): Column => {
    if (place === index) return { ...column, field, saidBy: 'person' };
    return field !== null && column.field === field ? { ...column, field: null, saidBy: 'person' } : column;
  });
  return { ...reading, columns };
}

export function withStatus(reading: Reading, word: string, value: string): Reading {
  return { ...reading, status: { ...reading.status, [word]: value } };
}

export const mappedFields = ({ columns }: Reading): ReadonlySet<ColumnField> =>
  new Set(columns.flatMap(({ field }) => field ?? []));

/** The header of the column that holds the field. */
export const headerOf = ({ columns }: Reading, field: ColumnField): string | undefined =>
  columns.find((column) => column.field === field)?.header;

export function mappingOf({ columns, status, dateOrder, period }: Reading): ImportMapping {
  const named = columns.flatMap(({ header, field }) => (field ? [[header, field] as const] : []));
  return { columns: Object.fromEntries(named), values: { status }, dateOrder, period };
}

/** Whether the batch was decoded and split as the reading says, so that its headers are those of the reading. */
export const sameHeaders = (batch: ImportBatch, { encoding, separator }: Reading): boolean =>
  batch.encoding === encoding && batch.separator === separator;

/**
 * What a person said, brought over to a file that was decoded or split anew and guessed anew: by place where the columns
 * are as many as before (another encoding writes the same headers differently), else by name.
 */
export function carriedOver(said: Reading, batch: ImportBatch): Reading {
  const fresh = readingOf(batch);
  const samePlaces = said.columns.length === fresh.columns.length;
  const withColumns = said.columns.reduce((reading, column, place) => {
    const index = samePlaces ? place : fresh.columns.findIndex(({ header }) => header === column.header);
    return column.saidBy === 'person' && index >= 0 ? withField(reading, index, column.field) : reading;
  }, fresh);
  const words = new Set(batch.statusWords.map(({ word }) => word));
  const known = Object.entries(said.status).filter(([word]) => words.has(word));
  return {
    ...withColumns,
    language: said.language,
    status: { ...fresh.status, ...Object.fromEntries(known) },
    dateOrder: said.dateOrder,
    period: said.period,
  };
}

/** Whether the batch already is the file read so: nothing is to be asked of the server. */
export function isReadAs(batch: ImportBatch, reading: Reading): boolean {
  if (!sameHeaders(batch, reading) || batch.language !== reading.language) return false;
  const [is, wanted] = [mappingOf(readingOf(batch)), mappingOf(reading)];
  return (
    sameRecord(is.columns, wanted.columns) &&
    sameRecord(is.values?.status ?? {}, wanted.values?.status ?? {}) &&
    is.dateOrder === wanted.dateOrder &&
    is.period === wanted.period
  );
}

function sameRecord(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}
