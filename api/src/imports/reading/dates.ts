import type { ImportMapping } from '@symmachia/contracts';
import { isDate } from '@symmachia/domain';

type DateOrder = NonNullable<ImportMapping['dateOrder']>;

/** How the dates of a column that leave it open are to be read; `ambiguous` when the column itself does not say. */
export type ColumnOrder = DateOrder | 'ambiguous';
export type DateReading = { date: string } | { code: 'not-a-date' | 'ambiguous-date' | 'contradicts-date-order' };

const time = String.raw`(?:[T ,]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2}|[AaPp]\.?[Mm]\.?)?)?`;
const yearFirst = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${time}$`);
const yearLast = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})${time}$`);
const compact = /^(\d{4})(\d{2})(\d{2})$/;

type OpenDate = { first: string; second: string; year: string };

/** `1/2/2019` or `1-2-2019`: the year is last and no dots say that the day is first. */
function openDate(cell: string): OpenDate | undefined {
  const [, first, mark, second, year] = yearLast.exec(cell.trim()) ?? [];
  if (!first || !second || !year || mark === '.') return undefined;
  return { first, second, year };
}

/**
 * What a column says about the order of its slash dates: a part above 12 is a day. Without any such part, or with as
 * many for one order as for the other, it says nothing and a person is asked.
 * @returns undefined when the column has no date whose order is open
 */
export function columnOrder(column: readonly string[]): ColumnOrder | undefined {
  const open = column
    .map(openDate)
    .filter((date) => date !== undefined)
    .filter((date) => !sameEitherWay(date));
  if (open.length === 0) return undefined;
  const dayFirst = open.filter(({ first }) => Number(first) > 12).length;
  const dayLast = open.filter(({ second }) => Number(second) > 12).length;
  if (dayFirst === dayLast) return 'ambiguous';
  return dayFirst > dayLast ? 'dmy' : 'mdy';
}

/**
 * A calendar date as YYYY-MM-DD from ISO, `yyyy/mm/dd`, `d.m.yyyy` and, in the column's order, `dd/mm/yyyy` or
 * `mm/dd/yyyy`, each with or without a time of day, which is dropped.
 */
export function readDate(cell: string, order: ColumnOrder | undefined): DateReading {
  const text = cell.trim();
  const [, year, month, day] = compact.exec(text) ?? without(2, yearFirst.exec(text)) ?? [];
  if (year && month && day) return calendarDate(year, month, day);
  const open = openDate(text);
  if (open) return inOrder(open, order);
  const [, dayOf, monthOf, yearOf] = without(2, yearLast.exec(text)) ?? [];
  return dayOf && monthOf && yearOf ? calendarDate(yearOf, monthOf, dayOf) : { code: 'not-a-date' };
}

/** `5/5/2019` is the fifth of May in any order. */
const sameEitherWay = ({ first, second }: OpenDate) => Number(first) === Number(second);

function inOrder(open: OpenDate, order: ColumnOrder | undefined): DateReading {
  const { first, second, year } = open;
  if (order === 'dmy' || (order !== 'ymd' && sameEitherWay(open))) return ordered(year, { month: second, day: first });
  if (order === 'mdy') return ordered(year, { month: first, day: second });
  return { code: order === 'ambiguous' ? 'ambiguous-date' : 'contradicts-date-order' };
}

/** A day where the order has the month is another order, unless neither part can be a month. */
function ordered(year: string, { month, day }: { month: string; day: string }): DateReading {
  if (Number(month) > 12 && Number(day) <= 12) return { code: 'contradicts-date-order' };
  return calendarDate(year, month, day);
}

function calendarDate(year: string, month: string, day: string): DateReading {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) ? { date } : { code: 'not-a-date' };
}

const without = (index: number, match: RegExpExecArray | null) => match?.toSpliced(index, 1);
