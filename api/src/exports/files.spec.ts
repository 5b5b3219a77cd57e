import { unzipSync } from 'fflate';
import { csvFile } from './csv-file';
import type { Sheet } from './sheet';
import { xlsxFile } from './xlsx-file';

const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1+1'];
const sheet: Sheet = {
  title: 'Κάλυψη',
  headings: ['Οργανισμός', 'Οφείλονται'],
  rows: [['Δήμος "Άνω", Κάτω', 3], ['', null], ...formulas.map((text) => [text, 0])],
};

describe('a table as CSV', () => {
  const lines = async () => (await csvFile(sheet)).toString().split('\r\n');

  it('begins with the byte order mark, and quotes what needs it', async () => {
    const [headings, first, second] = await lines();
    expect([headings, first, second]).toEqual(['\ufeffΟργανισμός,Οφείλονται', '"Δήμος ""Άνω"", Κάτω",3', ',']);
  });

  it('keeps a text of several lines in one cell', async () => {
    const file = await csvFile({
      title: 'Ideas',
      headings: ['Problem', 'Status'],
      rows: [['Far\nand dear', 'parked']],
    });
    expect(file.toString()).toBe('\ufeffProblem,Status\r\n"Far\nand dear",parked\r\n');
  });

  it('makes texts of formulas', async () => {
    expect((await lines()).slice(3, -1)).toEqual(formulas.map((text) => `'${text},0`));
  });
});

describe('a table as a workbook', () => {
  it('keeps texts as they are, none of them a formula, and numbers as numbers', async () => {
    const parts = unzipSync(await xlsxFile(sheet));
    const text = (name: string) => Buffer.from(parts[name] ?? []).toString();
    expect(text('xl/worksheets/sheet1.xml')).not.toContain('<f>');
    expect(text('xl/worksheets/sheet1.xml')).toContain('<v>3</v>');
    for (const formula of formulas) expect(text('xl/sharedStrings.xml')).toContain(`${formula}</t>`);
    expect(text('xl/workbook.xml')).toContain('name="Κάλυψη"');
  });

  it('is the same file whenever it is written', async () => {
    const now = await xlsxFile(sheet);
    jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2031-05-06T07:08:09Z'));
    expect((await xlsxFile(sheet)).equals(now)).toBe(true);
    jest.restoreAllMocks();
  });
});
