import { addDays, isDate } from '../../dates/dates';
import { fold } from '../../text/fold';

/** The first and the last day of what somebody wrote. */
export interface Days {
  startDate: string;
  endDate: string;
}

/** A day, a month or a year as it is written; what it leaves out stands in the other end of its range. */
interface Piece {
  year?: number | undefined;
  month?: number | undefined;
  day?: number | undefined;
}

/** By month: English, Swedish, and Greek in the nominative, the genitive and colloquially. */
const monthWords = [
  'january|jan|januari|ιανουαριος|ιανουαριου|ιαν|γεναρης|γεναρη',
  'february|feb|februari|φεβρουαριος|φεβρουαριου|φεβ|φλεβαρης|φλεβαρη',
  'march|mar|mars|μαρτιος|μαρτιου|μαρ|μαρτης|μαρτη',
  'april|apr|απριλιος|απριλιου|απρ|απριλης|απριλη',
  'may|maj|μαιος|μαιου|μαι|μαης|μαη',
  'june|jun|juni|ιουνιος|ιουνιου|ιουν|ιουνης|ιουνη',
  'july|jul|juli|ιουλιος|ιουλιου|ιουλ|ιουλης|ιουλη',
  'august|aug|augusti|αυγουστος|αυγουστου|αυγ|αυγουστη',
  'september|sep|sept|σεπτεμβριος|σεπτεμβριου|σεπ|σεπτ|σεπτεμβρης|σεπτεμβρη',
  'october|oct|oktober|okt|οκτωβριος|οκτωβριου|οκτ|οκτωβρης|οκτωβρη',
  'november|nov|νοεμβριος|νοεμβριου|νοε|νοεμβρης|νοεμβρη',
  'december|dec|δεκεμβριος|δεκεμβριου|δεκ|δεκεμβρης|δεκεμβρη',
];
const monthOf = new Map(
  monthWords.flatMap((words, index) =>
    words
      .split('|')
      .map(fold)
      .flatMap((word) => [word, accusative(word)].map((each) => [each, index + 1] as const)),
  ),
);

/** `απριλιο` of `απριλιος`: what stands behind `από` and `έως`. */
function accusative(word: string): string {
  return word.replace(/(?<=ο)σ$/u, '');
}

const weekdays =
  'monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|' +
  'måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|mån|tis|ons|tors|fre|lör|sön|' +
  'δευτέρα|τρίτη|τετάρτη|πέμπτη|παρασκευή|σάββατο|κυριακή|δευ|τρι|τετ|πεμ|παρ|σαβ|κυρ';
/** The weekday and the article that stand before a day or a month say nothing of their own. */
const besideTheDay = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?:${fold(weekdays)})\.?,?|den|the|τον|την|τη|τισ)\s+(?=[\p{L}\d])`,
  'gu',
);

const longest = 80;
const opening = /^(?:from|between|fran|mellan|fran och med|fr\.? ?o\.? ?m\.?|απο)\s+/u;
const between =
  /\s*[–—]\s*|\s+-\s*|-\s+|\s+(?:to|till|until|through|and|och|και|&|till och med|t\.? ?o\.? ?m\.?|εωσ|μεχρι|ωσ)\s+/gu;
/**
 * `15-17 april`, `april-juni 2015`, `2014-2015`, `1.4-30.6.2015`: a hyphen without blanks, where no ISO date is written
 * with it; between ISO dates a slash.
 */
const tight =
  /(?<=\p{L}\.?)-(?=\p{L}|\d)|(?<=^\d{1,2})-(?=\d{1,2}[\s.]+\p{L})|(?<=^\d{4})-(?=\d{4}$)|(?<=\p{L} \d{4})-(?=\p{L}|\d)|(?<=[./]\d{1,4}\.?)-(?=\d{1,2}[./])|(?<=^\d{4}-\d\d(?:-\d\d)?)\/(?=\d{4}-)/gu;

/**
 * The days from `april 2015 - juni 2015`, `15–17 april 2015`, `3 Μαΐου 2019`, `May 3, 2019`, `2015-04-01 – 2015-06-30`,
 * `1.4.2015`, `2015`: the first day of what it begins with and the last of what it ends with. Numbers with points,
 * slashes or hyphens have the day first, unless the year is. Null for anything else, and where the end is before the start.
 */
export function readDays(text: string): Days | null {
  if (text.length > longest) return null;
  const written = fold(text)
    .replace(/[\u2010-\u2012\u2212]/g, '-')
    .replace(opening, '')
    .replace(besideTheDay, '')
    .replace(/[.,]$/, '');
  const whole = pieceOf(written);
  if (whole) return daysOf(whole, whole);
  for (const { index, 0: mark } of [...written.matchAll(between), ...written.matchAll(tight)]) {
    const [first, last] = [pieceOf(written.slice(0, index)), pieceOf(written.slice(index + mark.length))];
    const days = first && last && daysOf(withLeftOut(first, last), last);
    if (days) return days;
  }
  return null;
}

const shapes: readonly [shape: RegExp, parts: readonly (keyof Piece)[]][] = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, ['year', 'month', 'day']],
  [/^(\d{4})\/(\d{1,2})\/(\d{1,2})$/, ['year', 'month', 'day']],
  [/^(\d{4})-(\d{1,2})$/, ['year', 'month']],
  [/^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/, ['day', 'month', 'year']],
  [/^(\d{1,2})[./](\d{4})$/, ['month', 'year']],
  [/^(\d{1,2})[./](\d{1,2})\.?$/, ['day', 'month']],
  [/^(\d{1,2})(?:st|nd|rd|th|\.|ησ?)?\s+(?:of\s+)?(\p{L}+)\.?(?:,?\s+(\d{4}))?$/u, ['day', 'month', 'year']],
  [/^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u, ['month', 'day', 'year']],
  [/^(\p{L}+)\.?(?:,?\s+(\d{4}))?$/u, ['month', 'year']],
  [/^(\d{4})$/, ['year']],
  [/^(\d{1,2})\.?$/, ['day']],
];

function pieceOf(written: string): Piece | undefined {
  for (const [shape, parts] of shapes) {
    const found = shape
      .exec(written.trim())
      ?.slice(1)
      .filter((part) => !/^[./-]$/.test(part));
    if (!found) continue;
    const piece = Object.fromEntries(parts.map((part, index) => [part, numberOf(found[index])]));
    return Object.values(piece).some(Number.isNaN) ? undefined : piece;
  }
  return undefined;
}

function numberOf(part: string | undefined): number | undefined {
  if (part === undefined) return undefined;
  return /^\d+$/.test(part) ? Number(part) : (monthOf.get(part) ?? Number.NaN);
}

/** `15` of `15–17 april 2015` is in April 2015, `april` of `april – juni 2015` in 2015; `4` of `4–6/2015` is nowhere. */
const withLeftOut = (first: Piece, last: Piece): Piece => ({
  year: first.year ?? last.year,
  month: first.month ?? (first.day === undefined || last.day === undefined ? undefined : last.month),
  day: first.day,
});

function daysOf(first: Piece, last: Piece): Days | null {
  const [startDate, endDate] = [startOf(first), endOf(last)];
  return startDate && endDate && startDate <= endDate ? { startDate, endDate } : null;
}

const startOf = ({ year, month, day }: Piece): string | null => {
  if (year === undefined || (day !== undefined && month === undefined)) return null;
  return dateOf(year, month ?? 1, day ?? 1);
};

function endOf(piece: Piece): string | null {
  const { year, month, day } = piece;
  if (year === undefined || day !== undefined) return startOf(piece);
  if (month === undefined || month === 12) return dateOf(year, 12, 31);
  const next = dateOf(year, month + 1, 1);
  return next && addDays(next, -1);
}

function dateOf(year: number, month: number, day: number): string | null {
  const date = [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
  return isDate(date) ? date : null;
}
