import { createHash } from 'node:crypto';
import type { ImportKind, ImportMapping } from '@symmachia/contracts';
import { lookAtColumns } from './columns';
import { decode, detectEncoding, type ImportEncoding, namedOutward } from './encoding';
import { FileWords } from './file-words';
import { guessColumns } from './mapping';
import { readRow } from './read-row';
import { refuseRepeatedIds } from './repeated-ids';
import { type Level, levels, type ReadRow } from './row';
import { detectSeparator, type Separator } from './separator';
import type { StatusWord } from './status-reader';
import { limits, readTable, type Table, type TableProblem } from './table';
import { oneLine } from './text';

export type ReadOptions = {
  encoding?: ImportEncoding | undefined;
  separator?: Separator | undefined;
  mapping?: ImportMapping | undefined;
  /** Mappings given for earlier files, by `headersKey`: used when none is given for this one. */
  remembered?: ReadonlyMap<string, ImportMapping>;
};

/** What only a person can decide; the rows that it concerns have a problem until then. */
export type Question = { code: 'no-level' } | { code: 'ambiguous-dates'; column: string };

export type ReadPlan = {
  encoding: ImportEncoding;
  separator: Separator;
  headers: string[];
  /** The first ten rows as written, each cell cut to 500 characters. */
  sample: string[][];
  /** As given, else as guessed; either way with what each status word was read as, so that it can be sent back. */
  mapping: ImportMapping;
  /** Whether the columns are a guess, or remembered, or neither: as they were given. */
  guessed: boolean;
  remembered: boolean;
  /** Headers that no field was found for, or that the given mapping does not name. */
  leftOut: string[];
  /** The lowest level that a column holds: whose statuses the status words are. */
  finest: Level | null;
  statusWords: StatusWord[];
  questions: Question[];
  rows: ReadRow[];
};

/** Why a file cannot be read at all; `value` is the header that the mapping names in vain, `line` the file's line. */
export type FileProblem =
  | { code: 'file-too-large' | 'not-a-text-file' | 'not-in-this-encoding' }
  | TableProblem
  | { code: 'unknown-column'; value: string };

/**
 * Reads the bytes of a plan file: text, table, mapping, typed rows. Pure and synchronous; what it returns can be cloned
 * between threads. Whatever is not given is detected or guessed, and the answer says as what.
 */
export function readPlan(bytes: Uint8Array, options: ReadOptions = {}): ReadPlan | { problem: FileProblem } {
  const file = readTableIn(bytes, options);
  if ('problem' in file) return file;
  const { table, encoding, separator } = file;
  const known = options.mapping ? undefined : options.remembered?.get(headersKey(table.headers, 'plan'));
  const mapping = known ?? (options.mapping && withHeadersOf(options.mapping));
  const unknown = Object.keys(mapping?.columns ?? {}).find((header) => !table.headers.includes(header));
  if (unknown !== undefined) return { problem: { code: 'unknown-column', value: unknown } };
  return {
    encoding,
    separator,
    guessed: !mapping,
    remembered: known !== undefined,
    ...readRows(table, mapping),
  };
}

/** The bytes as text, and the text as a table; what is not given of how they are written is detected. */
export function readTableIn(
  bytes: Uint8Array,
  options: Pick<ReadOptions, 'encoding' | 'separator'>,
): { table: Table; encoding: ImportEncoding; separator: Separator } | { problem: FileProblem } {
  if (bytes.length > limits.bytes) return { problem: { code: 'file-too-large' } };
  const encoding = options.encoding ?? detectEncoding(bytes);
  const decoded = decode(bytes, encoding);
  if ('problem' in decoded) return decoded;
  const separator = options.separator ?? detectSeparator(decoded.text);
  const table = readTable(decoded.text, separator);
  return 'problem' in table ? table : { table, encoding: namedOutward(encoding), separator };
}

/** The same for files of a kind with the same headers in whatever order. */
export const headersKey = (headers: readonly string[], kind: ImportKind): string =>
  createHash('sha256')
    .update([...(kind === 'plan' ? [] : [kind]), ...headers.toSorted()].join('\n'))
    .digest('hex');

/** The first ten rows as written, each cell cut to 500 characters. */
export const sampleOf = ({ rows }: Table): string[][] =>
  rows.slice(0, 10).map((row) => row.cells.map((cell) => cell.slice(0, 500)));

function readRows(
  table: Table,
  given: ImportMapping | undefined,
): Omit<ReadPlan, 'encoding' | 'separator' | 'guessed' | 'remembered'> {
  const mapping = given ?? { columns: guessColumns(table.headers) };
  const columns = lookAtColumns(table, mapping);
  const words = new FileWords(mapping);
  const rows = table.rows.map((row) => readRow(row, columns, words));
  refuseRepeatedIds(rows);
  const finest = levels.findLast((level) => columns.has(level)) ?? null;
  return {
    headers: table.headers,
    sample: sampleOf(table),
    mapping: { ...mapping, values: { status: words.statuses.values() } },
    leftOut: table.headers.filter((header) => !Object.hasOwn(mapping.columns, header)),
    finest,
    statusWords: words.statuses.words(),
    questions: [
      ...(finest ? [] : [{ code: 'no-level' as const }]),
      ...columns.ambiguousDates.map((column) => ({ code: 'ambiguous-dates' as const, column })),
    ],
    rows,
  };
}

/** Blanks around and inside a header make no difference. */
export function withHeadersOf(mapping: ImportMapping): ImportMapping {
  const columns = Object.entries(mapping.columns).map(([header, field]) => [oneLine(header), field] as const);
  return { ...mapping, columns: Object.fromEntries(columns) };
}
