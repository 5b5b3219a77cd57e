import fc from 'fast-check';
import { apportion, halfUp } from './exact';

const parts = (...weights: number[]) => weights.map((weight, at) => ({ id: `part ${at}`, weight: BigInt(weight) }));

describe('exact division', () => {
  it('rounds half up', () => {
    expect([halfUp(1n, 3n), halfUp(1n, 2n), halfUp(2n, 3n), halfUp(5n, 2n), halfUp(0n, 7n)]).toEqual([
      0n,
      1n,
      1n,
      3n,
      0n,
    ]);
  });

  it('units that are left go to the largest remainders', () => {
    expect(apportion(10n, parts(1, 1, 1))).toEqual([4n, 3n, 3n]);
    expect(apportion(10n, parts(45, 35, 20))).toEqual([5n, 3n, 2n]);
    expect(apportion(7n, parts(0, 5))).toEqual([0n, 7n]);
  });

  it('loses nothing, gives everyone their quota within one, nothing for no weight, whatever the order', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 11n }), weights, (whole, given) => {
        fc.pre(given.some((weight) => weight > 0));
        const named = parts(...given);
        const divided = apportion(whole, named);
        const sum = named.reduce((total, { weight }) => total + weight, 0n);
        expect(divided.reduce((total, units) => total + units, 0n)).toBe(whole);
        divided.forEach((units, at) => {
          const weight = named[at]?.weight ?? 0n;
          const distance = units * sum - whole * weight;
          expect(distance > -sum && distance < sum).toBe(true);
          if (weight === 0n) expect(units).toBe(0n);
        });
        expect(apportion(whole, named.toReversed())).toEqual(divided.toReversed());
      }),
    );
  });
});
