import type { ImportRow } from '@symmachia/contracts';
import { asRowFilter, firstLook, pageOf, rowsThat } from './row-filter';

const rows: ImportRow[] = [
  { line: 2, verdict: 'create' },
  { line: 3, verdict: 'create', warning: 'not-reported' },
  { line: 4, verdict: 'error', code: 'not-a-date' },
];
const lines = (shown: readonly ImportRow[]) => shown.map(({ line }) => line);

it('a row with a warning is found by its verdict and by its warning', () => {
  expect(lines(rowsThat('create', rows))).toEqual([2, 3]);
  expect(lines(rowsThat('warning', rows))).toEqual([3]);
  expect(lines(rowsThat('error', rows))).toEqual([4]);
  expect(lines(rowsThat('all', rows))).toEqual([2, 3, 4]);
});

it('errors are looked at first, then warnings, then everything', () => {
  const counts = { create: 5, update: 0, unchanged: 0, warning: 1, error: 1 };
  expect(firstLook(counts)).toBe('error');
  expect(firstLook({ ...counts, error: 0 })).toBe('warning');
  expect(firstLook({ ...counts, error: 0, warning: 0 })).toBe('all');
});

it('an address with a filter that does not exist shows the first look', () => {
  expect(asRowFilter('delete')).toBeUndefined();
  expect(asRowFilter(undefined)).toBeUndefined();
});

it.each([
  [1, 1],
  [2, 2],
  [0, 1],
  [-3, 1],
  [99, 3],
  [Number.NaN, 1],
])('page %s of 50,000 rows in thirds is page %s', (asked, page) => {
  const many = Array.from({ length: 50_000 }, (_, index) => index);
  const shown = pageOf(many, asked, 20_000);
  expect([shown.page, shown.pages, shown.items[0]]).toEqual([page, 3, (page - 1) * 20_000]);
});

it('nothing is one empty page', () => expect(pageOf([], 4)).toEqual({ items: [], page: 1, pages: 1 }));
