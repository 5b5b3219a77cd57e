import fc from 'fast-check';
import { decimalOf, decimalsOf, isCurrency, minorUnitsOf, mostMinorUnits } from './currency';

describe('money', () => {
  it('has a currency that exists', () => {
    expect(['EUR', 'SEK', 'JPY'].every(isCurrency)).toBe(true);
    expect(['EURO', 'eur', 'ABC', ''].some(isCurrency)).toBe(false);
  });

  it('is counted in the smallest unit that its currency has', () => {
    expect(['SEK', 'EUR', 'JPY', 'KWD'].map(decimalsOf)).toEqual([2, 2, 0, 3]);
    expect(minorUnitsOf('99 356', 'SEK')).toBe(9_935_600);
    expect(minorUnitsOf('99\u00a0356,5', 'SEK')).toBe(9_935_650);
    expect(minorUnitsOf('12', 'JPY')).toBe(12);
    expect(decimalOf({ amount: 5, currency: 'EUR' })).toBe('0.05');
    expect(decimalOf({ amount: 9_935_600, currency: 'SEK' })).toBe('99356.00');
  });

  it.each(['', '-1', '1.234,5', '0.125', '1e3', 'κ', '9999999999999999'])('is not %j', (written) => {
    expect(minorUnitsOf(written, 'EUR')).toBeNull();
  });

  it('reads back as it was written', () => {
    const money = fc.record({
      amount: fc.integer({ min: 0, max: mostMinorUnits }),
      currency: fc.constantFrom('EUR', 'SEK', 'JPY', 'KWD'),
    });
    fc.assert(
      fc.property(money, (each) => {
        expect(minorUnitsOf(decimalOf(each), each.currency)).toBe(each.amount);
      }),
    );
  });
});
