/** A part of a whole that is to be divided. `id` decides between equals, so that the order of parts does not. */
export interface Part {
  id: string;
  weight: bigint;
}

/** numerator / denominator rounded half up; both not negative, the denominator not zero. */
export const halfUp = (numerator: bigint, denominator: bigint): bigint =>
  (2n * numerator + denominator) / (2n * denominator);

/**
 * Divides a whole number of units among parts by weight so that nothing is lost: each gets its quota rounded down, and
 * the units left go to the largest remainders (Hamilton's method). The weights' sum must not be zero. Answers in the
 * parts' order.
 */
export function apportion(whole: bigint, parts: readonly Part[]): bigint[] {
  if (parts.length === 1) return [whole];
  const sum = parts.reduce((total, { weight }) => total + weight, 0n);
  const quotas = parts.map(({ id, weight }, at) => {
    const scaled = whole * weight;
    return { id, at, units: scaled / sum, remainder: scaled % sum };
  });
  const left = Number(whole - quotas.reduce((total, { units }) => total + units, 0n));
  const favoured = new Set(
    quotas
      .toSorted((a, b) => Number(b.remainder - a.remainder) || compare(a.id, b.id))
      .slice(0, left)
      .map(({ at }) => at),
  );
  return quotas.map(({ at, units }) => (favoured.has(at) ? units + 1n : units));
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
