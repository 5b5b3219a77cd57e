import { csvOf } from './chart-table';

const number = (value: number | null) => ({ value, text: String(value) });

it('the file begins with a byte order mark and holds exactly the rows drawn', () => {
  const table = {
    columns: [{ label: 'Τομέας' }, { label: 'Παράδοση, %', numeric: true }],
    rows: [['Δημόσιος', number(63.4)]],
  };
  expect(csvOf(table)).toBe('\uFEFFΤομέας,"Παράδοση, %"\r\nΔημόσιος,63.4\r\n');
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('text %j is no formula in a spreadsheet', (text) => {
  expect(csvOf({ columns: [{ label: 'a' }], rows: [[text]] })).toContain(`\n'${text}`);
});

it('negative numbers stay numbers, and nothing stays empty', () => {
  expect(csvOf({ columns: [{ label: 'a' }], rows: [[number(-3.5)], [number(null)]] })).toBe('\uFEFFa\r\n-3.5\r\n\r\n');
});

it('quotes, commas and line breaks stay inside their cell', () => {
  expect(csvOf({ columns: [{ label: 'a' }], rows: [['say "yes", now']] })).toContain('"say ""yes"", now"');
});
