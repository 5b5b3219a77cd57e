import fc from 'fast-check';
import { attainment, type Decimal, type Direction } from './attainment';

const of = (baseline: Decimal, target: Decimal, actual: Decimal, direction: Direction = 'increase') =>
  attainment({ baseline, target, actual, direction });

describe('attainment of an indicator', () => {
  it('is the way gone from the baseline over the way to the target', () => {
    expect(of('200', '1000', '600')).toBe(0.5);
    expect(of(0, 80, 20)).toBe(0.25);
  });

  it('is not clipped above the target nor below the baseline', () => {
    expect(of('0', '100', '250')).toBe(2.5);
    expect(of('50', '100', '25')).toBe(-0.5);
  });

  it('of a decrease compares movement from the baseline', () => {
    expect(of('40', '20', '25', 'decrease')).toBe(0.75);
    expect(of('40', '20', '50', 'decrease')).toBe(-0.5);
    expect(of('40', '20', '10', 'decrease')).toBe(1.5);
  });

  it('where baseline and target are equal is 1 when reached, else 0', () => {
    expect(of('95', '95.0', '95')).toBe(1);
    expect(of('95', '95', '96')).toBe(1);
    expect(of('95', '95', '94.99')).toBe(0);
    expect(of('5', '5', '4', 'decrease')).toBe(1);
    expect(of('5', '5', '5', 'decrease')).toBe(1);
    expect(of('5', '5', '6', 'decrease')).toBe(0);
  });

  it('of what is to be maintained is 1 as long as it is kept', () => {
    expect(of('95', '95', '95', 'maintain')).toBe(1);
    expect(of('95', '95', '97', 'maintain')).toBe(1);
    expect(of('95', '95', '94', 'maintain')).toBe(0);
    expect(of('90', '100', '95', 'maintain')).toBe(0.5);
  });

  it('is calculated on decimals, not on binary floats', () => {
    expect(of('0.1', '0.4', '0.3')).toBe(2 / 3);
    expect(of('0', '0.3', '0.1')).toBe(1 / 3);
    expect(of('9007199254740993', '9007199254740995', '9007199254740994')).toBe(0.5);
    expect(of(0, 1e-7, '0.00000005')).toBe(0.5);
    expect(of(0, 1e21, '5e20')).toBe(0.5);
  });

  it('is not a number when a value is none', () => {
    expect(of('', '10', '5')).toBeNaN();
    expect(of('0', 'ten', '5')).toBeNaN();
    expect(of('0', '10', '0,5')).toBeNaN();
  });

  it('never divides by zero', () => {
    const decimal = fc.integer({ min: -1000, max: 1000 }).map((value) => value / 10);
    const direction = fc.constantFrom<Direction>('increase', 'decrease', 'maintain');
    fc.assert(
      fc.property(decimal, decimal, decimal, direction, (...values) => {
        expect(Number.isFinite(of(...values))).toBe(true);
      }),
    );
  });
});
