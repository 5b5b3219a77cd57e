export type Direction = 'increase' | 'decrease' | 'maintain';

/** Decimal text ('12.50') or a number. */
export type Decimal = string | number;

export interface IndicatorValues {
  baseline: Decimal;
  target: Decimal;
  actual: Decimal;
  direction: Direction;
}

interface Scaled {
  digits: bigint;
  scale: number;
}

/**
 * (actual − baseline) / (target − baseline): 1 is the target, never clipped; a decrease counts as movement from the
 * baseline by itself. Where baseline and target are equal: 1 when the target is reached (for `maintain`: kept or
 * exceeded), else 0. Differences are taken on decimals, not binary floats. NaN when a value is not a decimal.
 */
export function attainment({ baseline, target, actual, direction }: IndicatorValues): number {
  const values = [baseline, target, actual].map(parsed);
  const scale = Math.max(...values.map((value) => value?.scale ?? 0));
  const [from, to, now] = values.map((value) => value && value.digits * 10n ** BigInt(scale - value.scale));
  if (from == null || to == null || now == null) return Number.NaN;
  if (from === to) return (direction === 'decrease' ? now <= to : now >= to) ? 1 : 0;
  return Number(now - from) / Number(to - from);
}

function parsed(value: Decimal): Scaled | null {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(String(value).trim());
  if (!match) return null;
  const [, sign = '', whole = '', decimals = '', exponent = '0'] = match;
  const scale = decimals.length - Number(exponent);
  const digits = BigInt(sign + whole + decimals);
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}
