/** A reckoning of its own, so that a specification does not prove the product by itself: decimal texts as whole 1e-11. */
const inUnits = (text: string): bigint => {
  const [whole = '', fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(11, '0'));
};

const sumOf = (texts: readonly string[]) => texts.reduce((sum, text) => sum + inUnits(text), 0n);

/** Σ of the ones / Σ of the others with two decimals, rounded half up; 0 of nothing. */
export function halfUpOf(contributions: readonly string[], parts: readonly string[]): number {
  const divisor = sumOf(parts);
  return divisor === 0n ? 0 : Number((sumOf(contributions) * 200n + divisor) / (2n * divisor)) / 100;
}
