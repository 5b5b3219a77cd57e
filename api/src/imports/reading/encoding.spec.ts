import fc from 'fast-check';
import { writtenAs } from '../fixtures/written-as';
import { decode, detectEncoding, type Encoding } from './encoding';

const greek =
  'Δράση Πυλώνας Άνοιγμα κέντρων ψηφιακές δεξιότητες Έναρξη Λήξη και η υπό υλοποίηση Ωφελούμενοι ΐ ΰ ϊ'.split(' ');
const swedish = 'Åtgärd pelare åtagande genomförd påbörjad Örebro län öppna förskolor År och Ägare för männen'.split(
  ' ',
);
const catalan = "Línia Acció administració l'àmbit municipi d'Òdena qüestió finançament pel·lícula Àrea més però".split(
  ' ',
);

const texts = (words: string[]) =>
  fc
    .array(fc.array(fc.constantFrom(...words, 'plan', '2019', '75'), { minLength: 1, maxLength: 4 }), { minLength: 3 })
    .map((rows) => rows.map((cells) => cells.join(';')).join('\n') + `\n${words.join(';')}\n`);

const readBack = (bytes: Uint8Array) => decode(bytes, detectEncoding(bytes));

describe('text in any of the encodings is read as it was written', () => {
  const cases: [string, Encoding[], string[]][] = [
    ['Greek', ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1253', 'iso-8859-7'], greek],
    ['Swedish', ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-1'], swedish],
    ['Catalan', ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-1'], catalan],
  ];
  it.each(
    cases.flatMap(([language, encodings, words]) => encodings.map((encoding) => ({ language, encoding, words }))),
  )('$language in $encoding', ({ encoding, words }) => {
    fc.assert(
      fc.property(texts(words), (text) => expect(readBack(writtenAs(encoding, text))).toEqual({ text })),
      { numRuns: 50 },
    );
  });
});

describe('the encoding is named as what it is', () => {
  it.each<[Encoding, string]>([
    ['utf-8', 'Πυλώνας;Δράση'],
    ['utf-8', 'Pillar;Action'],
    ['utf-8-bom', 'Πυλώνας;Δράση'],
    ['utf-16le', 'Πυλώνας;Δράση'],
    ['utf-16be', 'Pillar;Action'],
    ['windows-1252', 'Åtgärd – ”påbörjad”'],
    ['iso-8859-1', 'Åtgärd;påbörjad'],
    ['iso-8859-1', "Límit d'Òdena;ÀREA"],
    ['windows-1253', 'Δράση;Άνοιγμα κέντρων'],
    ['windows-1253', 'Δράση – “υπό υλοποίηση”'],
    ['iso-8859-7', 'Δράση;Άνοιγμα κέντρων'],
    ['iso-8859-7', 'Δράση;απ’ όλους'],
  ])('%s: %s', (encoding, text) => expect(detectEncoding(writtenAs(encoding, text))).toBe(encoding));

  it('goes by the byte order mark of UTF-16 and leaves it out of the text', () => {
    const bytes = writtenAs('utf-16be', '\ufeffÅtgärd');
    expect(detectEncoding(bytes)).toBe('utf-16be');
    expect(decode(bytes, 'utf-16be')).toEqual({ text: 'Åtgärd' });
  });
});

describe('what is no text in the encoding is refused, never read with losses', () => {
  const notText = { problem: { code: 'not-a-text-file' } };

  it.each([
    ['a spreadsheet', [0x50, 0x4b, 0x03, 0x04, 0x14]],
    ['a PDF', [...Buffer.from('%PDF-1.7\nplain lines may follow')]],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]],
    ['zeros among the letters', [...Buffer.from('Action;Status\nOpen\0ing;Done\n')]],
    ['mostly control characters', [...Buffer.from('\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f Action')]],
  ])('%s', (_, bytes) => expect(readBack(Uint8Array.from(bytes))).toEqual(notText));

  it('accents that are not in the encoding asked for', () => {
    expect(decode(writtenAs('iso-8859-1', 'Åtgärd;1'), 'utf-8')).toEqual({ problem: { code: 'not-in-this-encoding' } });
  });

  it('but one control character is left to its row', () => {
    expect(readBack(Buffer.from('Action\nOpening\x07\n'))).toEqual({ text: 'Action\nOpening\x07\n' });
  });
});
