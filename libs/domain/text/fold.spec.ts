import fc from 'fast-check';
import { fold } from './fold';

describe('text as search compares it', () => {
  it.each([
    ['Ψηφιακός Μετασχηματισμός', 'ψηφιακοσ μετασχηματισμοσ'],
    ['ΨΗΦΙΑΚΟΣ ΜΕΤΑΣΧΗΜΑΤΙΣΜΟΣ', 'ψηφιακοσ μετασχηματισμοσ'],
    ['ΐΰϊϋ Άέήίόύώ', 'ιυιυ αεηιουω'],
    ['Åtgärder för Öland', 'atgarder for oland'],
    ['Línia 1.1 Promoure l’ocupació', 'linia 1.1 promoure l’ocupacio'],
    ['Łódź', 'łodz'],
    ['İstanbul', 'istanbul'],
    ['  two \t lines\n here\u00a0', 'two lines here'],
    ['', ''],
  ])('%j is %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('composed and decomposed spellings are the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(text.normalize('NFC'))).toBe(fold(text.normalize('NFD')));
      }),
    );
  });

  it('what is folded stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});
