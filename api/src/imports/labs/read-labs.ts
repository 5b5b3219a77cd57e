import type { ImportMapping } from '@symmachia/contracts';
import type { ImportEncoding } from '../reading/encoding';
import {
  type FileProblem,
  headersKey,
  type ReadOptions,
  readTableIn,
  sampleOf,
  withHeadersOf,
} from '../reading/read-plan';
import type { Separator } from '../reading/separator';
import { guessLabColumns } from './lab-columns';
import type { LabRow } from './lab-row';
import { LabRowReader } from './read-lab-row';

/** A lab is one evening's writing: nobody has more of them than these. */
export const mostLabs = 1000;
const mostThemes = 2000;

export interface ReadLabs {
  encoding: ImportEncoding;
  separator: Separator;
  headers: string[];
  sample: string[][];
  mapping: ImportMapping;
  guessed: boolean;
  remembered: boolean;
  statusWords: [];
  questions: { code: 'no-title' | 'ambiguous-dates'; column?: string }[];
  rows: LabRow[];
}

/** Reads the bytes of a file of lab records, one row a lab. Pure; whatever is not given is detected or guessed. */
export function readLabs(bytes: Uint8Array, options: ReadOptions = {}): ReadLabs | { problem: FileProblem } {
  const file = readTableIn(bytes, options);
  if ('problem' in file) return file;
  const { table, encoding, separator } = file;
  if (table.rows.length > mostLabs) return { problem: { code: 'too-many-labs' } };
  const known = options.mapping ? undefined : options.remembered?.get(headersKey(table.headers, 'labs'));
  const given = known ?? (options.mapping && withHeadersOf(options.mapping));
  const unknown = Object.keys(given?.columns ?? {}).find((header) => !table.headers.includes(header));
  if (unknown !== undefined) return { problem: { code: 'unknown-column', value: unknown } };
  const mapping = given ?? { columns: guessLabColumns(table.headers) };
  const reader = new LabRowReader(table, mapping);
  const rows = table.rows.map((row) => reader.read(row));
  if (rows.reduce((sum, { themes }) => sum + themes.length, 0) > mostThemes)
    return { problem: { code: 'too-many-themes' } };
  return {
    encoding,
    separator,
    headers: table.headers,
    sample: sampleOf(table),
    mapping,
    guessed: !given,
    remembered: known !== undefined,
    statusWords: [],
    questions: [
      ...(reader.hasTitles ? [] : [{ code: 'no-title' as const }]),
      ...reader.ambiguousDates.map((column) => ({ code: 'ambiguous-dates' as const, column })),
    ],
    rows,
  };
}
