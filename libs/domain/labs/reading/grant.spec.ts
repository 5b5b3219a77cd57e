import fc from 'fast-check';
import { decimalOf } from '../../money/currency';
import { readGrant } from './grant';

describe('a grant as somebody wrote it', () => {
  it.each([
    ['99 356 SEK', 9_935_600, 'SEK'],
    ['99\u00a0356 SEK', 9_935_600, 'SEK'],
    ['99\u202f356\u00a0kr', 9_935_600, 'SEK'],
    ['99\u2009356 kronor', 9_935_600, 'SEK'],
    ['SEK 99,356', 9_935_600, 'SEK'],
    ['sek 99356', 9_935_600, 'SEK'],
    ['99.356:-', 9_935_600, 'SEK'],
    ['99 356,- kr', 9_935_600, 'SEK'],
    ['99 356:- kr', 9_935_600, 'SEK'],
    ['99 356,00 SEK.', 9_935_600, 'SEK'],
    ['€ 15.000,-', 1_500_000, 'EUR'],
    ['€ 1.200,50', 120_050, 'EUR'],
    ['€1,200.50', 120_050, 'EUR'],
    ['12 500 ευρώ', 1_250_000, 'EUR'],
    ['12.500 €', 1_250_000, 'EUR'],
    ['1.200.000 EUR', 120_000_000, 'EUR'],
    ['0,5 EUR', 50, 'EUR'],
    ['12.345 KWD', 12_345, 'KWD'],
    ['12,345 KWD', 12_345_000, 'KWD'],
    ['500 JPY', 500, 'JPY'],
  ])('%p is %d minor units of %s', (text, amount, currency) => {
    expect(readGrant(text)).toEqual({ amount, currency });
  });

  it.each(['', '99 356', 'SEK', '500 tkr', 'EUR 5 SEK', '1.23.4 EUR', '12 XQQ', 'many kr', '-5 EUR', '99 356,-'])(
    '%p is none that is understood',
    (text) => expect(readGrant(text)).toBeNull(),
  );

  it('is what it was, however the digits are parted', () => {
    const spaces = fc.constantFrom(' ', '\u00a0', '\u202f', '\u2009', '');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), spaces, (amount, space) => {
        const [whole = '', decimals = ''] = decimalOf({ amount, currency: 'SEK' }).split('.');
        const parted = whole.replace(/\B(?=(\d{3})+$)/g, space);
        expect(readGrant(`${parted},${decimals} kr`)).toEqual({ amount, currency: 'SEK' });
      }),
    );
  });
});
