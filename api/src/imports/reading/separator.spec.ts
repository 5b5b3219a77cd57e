import fc from 'fast-check';
import { importSeparators } from '@symmachia/contracts';
import { detectSeparator } from './separator';

describe('the separator is the one that splits the rows alike', () => {
  it.each([
    [',', 'Action,Status\nOpening,Done\n'],
    [';', 'Δράση;Πρόοδος\nΆνοιγμα;0,75\nΚλείσιμο;0,5\n'],
    ['\t', 'Åtgärd\tStatus\tStart\nÖppna, prova; visa\tKlar\t2019-01-01\n'],
    [';', 'Action, in words;Status\n"Open; close; repeat, again, and again";Done\n'],
    [',', 'Action,Description\nOne,"Two; lines;\nof; many"\nTwo,"a;b"\n'],
    [';', '\r\n\r\nAction;Status\r\nOpening, again, and again;Done\r\n'],
    [',', 'Action\nOpening\n'],
    [',', ''],
  ])('%j', (separator, text) => expect(detectSeparator(text)).toBe(separator));

  it('whatever stands in quotes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'Δ', ',', ';', '\t', '\n', '""') }).map((text) => `"${text}"`);
    const row = fc.tuple(cell, cell, cell);
    fc.assert(
      fc.property(fc.constantFrom(...importSeparators), fc.array(row), (separator, rows) => {
        const text = [['a', 'b', 'c'], ...rows].map((cells) => cells.join(separator)).join('\n');
        expect(detectSeparator(text)).toBe(separator);
      }),
    );
  });
});
