import { decimalText } from './decimal-text';

describe('decimal text', () => {
  it.each([
    [0n, 9, '0'],
    [1n, 9, '0.000000001'],
    [1_500_000_000n, 9, '1.5'],
    [12n, 0, '12'],
    [100n, 0, '100'],
    [333_333_333_333_333_333_333n, 11, '3333333333.33333333333'],
  ])('of %s with %i digits is exact', (units, digits, text) => {
    expect(decimalText(units, digits)).toBe(text);
  });
});
