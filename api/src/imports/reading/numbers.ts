/** How a column of progress is written: 0.75 (a fraction of one) or 75 (percent). */
export type ProgressStyle = 'fraction' | 'percent';

const written = /^\+?(\d{1,4})(?:[.,](\d+))?(%?)$/;
const largest = 100_000;

const squeeze = (cell: string) => cell.replace(/\s+/g, '');

/**
 * A column is written in fractions when some value has decimals, none is above one and none carries a percent sign. So
 * `0,5` beside `1` is a half and a whole, while `1` among whole numbers is one percent.
 */
export function progressStyle(column: readonly string[]): ProgressStyle {
  const values = column.map((cell) => written.exec(squeeze(cell))).filter((match) => match !== null);
  const decimals = values.some(([, , decimal]) => decimal !== undefined);
  const withinOne = values.every((match) => match[3] === '' && basisPoints(match, 6) <= 1_000_000);
  return decimals && withinOne ? 'fraction' : 'percent';
}

/**
 * Progress in basis points (75 % is 7500), rounded half up, from `75%`, `75 %`, `75,5`, `0.75`; up to 1000 %.
 * @returns undefined for anything that is not a percentage: text, negative, above 1000 %
 */
export function readProgress(cell: string, style: ProgressStyle): number | undefined {
  const match = written.exec(squeeze(cell));
  if (!match) return undefined;
  const points = style === 'fraction' ? basisPoints(match, 4) : basisPoints(match);
  return points <= largest ? points : undefined;
}

/** Whole and decimals moved by so many places, by their digits: no binary fraction comes near them. */
function basisPoints([, whole = '', decimals = '']: RegExpExecArray, places = 2): number {
  const digits = decimals.padEnd(places + 1, '0');
  const kept = Number(whole + digits.slice(0, places));
  return Number(digits[places]) >= 5 ? kept + 1 : kept;
}
