import type { Problem } from '../problems/problem';

/** The reasons why a file cannot be read that are told with a way out: `imports.unreadable.<reason>`. */
const reasons = [
  'too-large',
  'not-a-text-file',
  'spreadsheet',
  'not-in-this-encoding',
  'empty-file',
  'no-headers',
  'header-only',
  'header-too-long',
  'too-many-columns',
  'too-many-rows',
  'too-many-labs',
  'too-many-themes',
  'row-too-long',
  'quote-not-closed',
  'unreadable-table',
] as const;
export type Unreadable = (typeof reasons)[number];

export const largestFile = 20_000_000;

const spreadsheet = /\.(xlsx?|xlsm|xlsb|ods|numbers)$/i;

/** Why the chosen file is not even worth sending. */
export function refusedAtOnce({ name, size }: Pick<File, 'name' | 'size'>): Unreadable | undefined {
  if (spreadsheet.test(name)) return 'spreadsheet';
  if (size > largestFile) return 'too-large';
  return size === 0 ? 'empty-file' : undefined;
}

/** Why the server could not read the file; undefined when what went wrong has nothing to do with the file. */
export function whyUnreadable({ code, errors }: Pick<Problem, 'code' | 'errors'>): Unreadable | undefined {
  const ofFile = errors.find(({ pointer }) => /^\/(file|encoding|separator)\b/.test(pointer))?.code;
  const said = ofFile === 'file-too-large' ? 'too-large' : ofFile;
  return reasons.find((reason) => reason === said) ?? reasons.find((reason) => reason === code);
}
