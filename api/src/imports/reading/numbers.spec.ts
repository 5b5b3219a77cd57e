import fc from 'fast-check';
import { progressStyle, readProgress } from './numbers';

describe('progress is read in basis points', () => {
  it.each([
    ['75%', 7500],
    ['75 %', 7500],
    ['75\u00a0%', 7500],
    ['75', 7500],
    ['75,5', 7550],
    ['75.50%', 7550],
    ['33,333', 3333],
    ['33.335', 3334],
    ['0', 0],
    ['120', 12000],
    ['1000', 100000],
    ['0.07', 7],
  ])('%s in percent', (cell, points) => expect(readProgress(cell, 'percent')).toBe(points));

  it.each([
    ['0,75', 7500],
    ['0.75', 7500],
    ['1', 10000],
    ['1.0', 10000],
    ['0.29', 2900],
    ['0,33335', 3334],
  ])('%s as a fraction', (cell, points) => expect(readProgress(cell, 'fraction')).toBe(points));

  it.each(['-5', '1000.01', '1001', 'half', '75%%', '1e2', '0x10', '7 5 %5', '½', 'NaN', ',5'])(
    '%s is none',
    (cell) => {
      expect(readProgress(cell, 'percent')).toBeUndefined();
    },
  );

  it('a number of two decimals is exact', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (points) => {
        const text = `${Math.floor(points / 100)}.${String(points % 100).padStart(2, '0')}`;
        expect(readProgress(text, 'percent')).toBe(points);
      }),
    );
  });
});

describe('the column says whether it is written in fractions', () => {
  it.each([
    ['fraction', ['0,75', '1', '', '0']],
    ['fraction', ['1.0', '0.0']],
    ['fraction', ['0.5', 'unknown']],
    ['percent', ['0', '1', '1']],
    ['percent', ['0,75', '80']],
    ['percent', ['0.75', '1.01']],
    ['percent', ['0.5%', '0.7']],
    ['percent', []],
  ] as const)('%s: %j', (style, column) => expect(progressStyle(column)).toBe(style));
});
